"""Names in headers and addresses: countries, publishers."""

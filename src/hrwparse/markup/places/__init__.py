"""Places in the source: which characters of a text are which of the page that it was read from."""

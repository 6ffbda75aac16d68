"""What is the site's and not the report's."""

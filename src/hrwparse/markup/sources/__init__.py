"""Sources of every kind to the characters of the page in them."""

"""Front matter: the lines around a title, of pages and of texts."""

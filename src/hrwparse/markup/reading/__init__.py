"""How an HTML page is read: named steps in order; a plan says what is special about a layout."""

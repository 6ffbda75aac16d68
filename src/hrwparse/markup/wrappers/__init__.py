"""What a page is saved in, one file for each kind of wrapper; taken off before a layout is chosen."""

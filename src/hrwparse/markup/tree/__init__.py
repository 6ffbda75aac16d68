"""The tree of a page to its blocks."""

"""Many pages: the pipeline over processes, and what came of each page."""

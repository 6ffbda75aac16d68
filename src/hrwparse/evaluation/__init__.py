"""How far reports agree with pages that people annotated: gold files, matching, scores and their intervals.

``evaluate`` is the table of contents; this room stands above ``pipeline`` and looks at `models` otherwise.
"""

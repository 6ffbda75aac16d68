"""The evidence page: a report's text with every finding marked in it, as one self-contained HTML page."""

from hrwparse.export.evidence.page import to_html, to_html_fragment

__all__ = ["to_html", "to_html_fragment"]

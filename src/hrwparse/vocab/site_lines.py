"""Lines that sites print on their pages beside the text: labels of navigation, notices, headings over links."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_site_lines() -> dict[str, str]:
    """For each list of the file a pattern that any of its entries matches.

    >>> sorted(load_site_lines())
    ['ends', 'labels', 'languages', 'lines', 'notices', 'teasers', 'weak_teasers']
    """
    data = tomllib.loads(files("hrwparse.vocab").joinpath("data/site_lines.toml").read_text(encoding="utf-8"))
    return {name: f"(?:{'|'.join(patterns)})" for name, patterns in data.items()}

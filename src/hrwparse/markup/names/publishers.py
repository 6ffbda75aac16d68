"""Publishers of Refworld documents: the codes in its addresses and the names on its pages.

Source: addresses and header tables of Refworld pages as seen in public copies.
"""

_BY_CODE = {
    "hrw": "Human Rights Watch",
    "usdos": "United States Department of State",
    "amnesty": "Amnesty International",
    "freehou": "Freedom House",
    "rsf": "Reporters Without Borders",
    "cpj": "Committee to Protect Journalists",
    "unhcr": "UN High Commissioner for Refugees (UNHCR)",
    "irbc": "Canada: Immigration and Refugee Board of Canada",
    "mrgi": "Minority Rights Group International",
    "icg": "International Crisis Group",
    "uscirf": "United States Commission on International Religious Freedom",
    "uscis": "United States Bureau of Citizenship and Immigration Services",
}


def publisher_of_code(code: str) -> str | None:
    """The publisher that a code in an address of Refworld stands for.

    >>> publisher_of_code("HRW"), publisher_of_code("xyz")
    ('Human Rights Watch', None)
    """
    return _BY_CODE.get(code.lower())


def publisher_names() -> tuple[str, ...]:
    """All known names, the longest first."""
    return tuple(sorted(_BY_CODE.values(), key=len, reverse=True))


def find_publisher(text: str) -> str | None:
    """The known publisher that a line names, alone or among the parts of a longer name.

    >>> find_publisher("Research Directorate, Immigration and Refugee Board of Canada, Ottawa")
    'Immigration and Refugee Board of Canada'
    """
    short = (name.partition(": ")[2] or name.partition(" (")[0] for name in publisher_names())
    return next((name for name in (*publisher_names(), *short) if name in text), None)

"""Addresses: what they alone say about a page."""

from urllib.parse import unquote, urlsplit

from hrwparse.markup.addresses.archive import unwrap
from hrwparse.markup.addresses.hrw import read_hrw
from hrwparse.markup.addresses.refworld import read_refworld
from hrwparse.models import PageUrl


def parse_url(url: str) -> PageUrl:
    """What an address alone says: site, page family, document id, country, edition; archives are unwrapped.

    Never raises for any string; a string that is no address gives a `PageUrl` with nothing in it but ``url``.

    >>> page = parse_url("http://www.refworld.org/publisher,HRW,ANNUALREPORT,UZB,49705f88c,0.html")
    >>> page.docid, page.publisher, page.country.name
    ('49705f88c', 'Human Rights Watch', 'Uzbekistan')
    >>> parse_url("https://www.hrw.org/world-report/2014/country-chapters/bolivia").report_year
    2014
    """
    if not isinstance(url, str):
        raise TypeError(f"an address is a str, not {type(url).__name__}")
    true, archived = unwrap(url.strip())
    try:
        parts = urlsplit(true if "//" in true or not true.lower().startswith("www.") else f"http://{true}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # a broken host (unclosed IPv6 bracket)
        return PageUrl(url=true, archived_at=archived)
    path = unquote(parts.path)
    if _is_of(host, "refworld.org") or (_is_of(host, "unhcr.org") and "/refworld" in path):
        facts = read_refworld(path, parts.query)
    elif _is_of(host, "hrw.org"):
        facts = read_hrw(path)
    else:
        facts = {}
    return PageUrl(url=true, archived_at=archived, **facts)


def _is_of(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")

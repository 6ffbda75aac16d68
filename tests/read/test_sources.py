"""Whatever holds a page is read alike; what holds none is refused by name."""

import io
from pathlib import Path

import bs4
import lxml.etree
import lxml.html
import pytest

import hrwparse
from hrwparse.markup.sources.decoding import decode

HTML = (
    "<html><head><meta charset='{}'><title>T</title></head>"
    "<body><h1>Courts</h1><p>The café’s owner was freed – at last.</p></body></html>"
)
TEXT = "The café’s owner was freed – at last."


def body(source, **options):
    return hrwparse.read(source, **options).text


def test_every_kind_of_source_gives_the_same(tmp_path):
    page = HTML.format("utf-8")
    path = tmp_path / "a page.html"
    path.write_text(page, encoding="utf-8")
    tree = lxml.html.document_fromstring(page)
    sources = [page, page.encode(), bytearray(page.encode()), path, str(path), io.StringIO(page), io.BytesIO(page.encode())]
    sources += [tree, lxml.etree.ElementTree(tree), bs4.BeautifulSoup(page, "lxml"), path.open("rb")]
    assert {body(source) for source in sources} == {TEXT}
    sources[-1].close()


def test_a_tree_is_not_changed():
    tree = lxml.html.document_fromstring(HTML.format("utf-8"))
    before = lxml.html.tostring(tree)
    body(tree)
    assert lxml.html.tostring(tree) == before


ENCODINGS = [
    ("utf-8", "utf-8"),
    ("windows-1252", "windows-1252"),
    ("iso-8859-1", "windows-1252"),
    ("utf-8", "windows-1252"),
    ("iso-8859-1", "utf-8"),
    ("utf-8", "utf-16"),
    ("utf-8", "utf-16-le"),
    ("utf-8", "utf-16-be"),
    ("utf-8", "utf-8-sig"),
    ("no-such-charset", "windows-1252"),
    ("utf-8", "utf-32"),
    ("utf-16", "windows-1252"),
    ("punycode", "windows-1252"),
    ("unicode_escape", "windows-1252"),
    ("us-ascii", "windows-1252"),
]


@pytest.mark.parametrize(("declared", "actual"), ENCODINGS)
def test_encodings(declared, actual):
    assert body(HTML.format(declared).encode(actual)) == TEXT


@pytest.mark.parametrize(
    ("charset", "word"),
    [
        ("gb2312", "法院"),
        ("big5", "法院"),
        ("shift_jis", "裁判所"),
        ("koi8-r", "суд"),
        ("iso-2022-jp", "裁判所"),
    ],
)
def test_declared_encodings_of_other_scripts(charset, word):
    assert word in body(f"<meta charset={charset}><p>{word} said no.</p>".encode(charset))


def test_damaged_bytes_are_an_issue():
    document = hrwparse.read(b"<p>The court \x81 freed the caf\xe9 owner.</p>")
    assert "damaged-encoding" in [issue.code for issue in document.issues]
    assert "café" in document.text


def test_pages_that_claim_less_than_they_hold_are_read_as_browsers_do():
    assert "朱镕基 said no." in body("<meta charset=gb2312><p>朱镕基 said no.</p>".encode("gbk"))


def test_impossible_names_of_encodings_are_passed_over():
    assert decode("café".encode("cp1252"), "a\0b").text == "café"


def test_a_byte_order_mark_that_lies_is_an_issue():
    document = hrwparse.read(b"\xff\xfe<p>The court freed the man.</p>")
    assert [issue.code for issue in document.issues][:1] == ["damaged-encoding"]
    assert "The court" in document.text


def test_a_few_bytes_of_windows_1252_do_not_spoil_a_page_of_utf8():
    page = ("<p>" + "Café owners’ pleas — all of them — were heard. " * 9).encode() + b"The caf\xe9\x92s owner was freed.</p>"
    document = hrwparse.read(page)
    assert document.text.startswith("Café owners’ pleas — all")
    assert document.text.endswith("The café’s owner was freed.")
    assert document.issues[0].code == "damaged-encoding"


def test_a_file_name_that_no_file_can_have_is_text():
    assert hrwparse.read("freed\ud800.txt").text == "freed\ufffd.txt"


def test_surrogates_and_few_nuls_are_no_reason_to_fail():
    assert "freed" in body("<p>The \ud800 court " + "freed nine men. " * 30 + "\0</p>")


REFUSED = {
    "empty": (b"", "empty"),
    "white space": (" \n\u00a0", "empty"),
    "only markup": ("<html><body><script>x=1</script></body></html>", "no words"),
    "comment": ("<!-- nothing -->", "no "),
    "pdf": (b"%PDF-1.7 \xff", "PDF"),
    "pdf as text": ("%PDF-1.7 x", "PDF"),
    "zip": (b"PK\x03\x04abc", "zip"),
    "png": (b"\x89PNG\r\n\x1a\n", "PNG"),
    "jpeg": (b"\xff\xd8\xff\xe0abc", "JPEG"),
    "gif": (b"GIF89a", "GIF"),
    "rtf": (b"{\\rtf1 abc}", "RTF"),
    "doc": (b"\xd0\xcf\x11\xe0abc", "Office"),
    "gzip": (b"\x1f\x8b\x08", "gzip"),
    "control characters": (bytes(range(1, 9)) * 20 + b"abc" * 40, "control characters"),
    "address of nothing": ("  https://www.hrw.org/x.htm  ", "address"),
    "nuls": (b"abc\0\0\0\0def" * 20, "NUL"),
    "cloudflare": ("<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>", "challenge page"),
    "captcha": ("<p>Please solve the CAPTCHA to go on.</p>", "challenge page"),
    "404": ("<html><title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found.</p></html>", "error page"),
    "page not found": ("<h1>Page not found</h1><p>Sorry.</p>", "error page"),
    "wayback": ("<p>Hrm.</p><p>The Wayback Machine has not archived that URL.</p>", "error page"),
    "frameset": ("<html><frameset cols='20%,*'><frame src='a.htm'><frame src='b.htm'></frameset></html>", "frame"),
    "pywb frame": ("<html><body><p>Archived page</p><iframe id='replay_iframe' src='x'></iframe></body></html>", "frame"),
    "an address": ("https://www.hrw.org/news/2019/03/14/x", "address"),
    "an address with a file name": ("https://www.hrw.org/reports/1995/WR95/AFRICA-08.html", "address"),
}


@pytest.mark.parametrize(("source", "named"), REFUSED.values(), ids=REFUSED)
def test_refused(source, named):
    with pytest.raises(hrwparse.ParseError, match=named):
        hrwparse.read(source)


def test_reports_about_error_and_challenge_words_are_read():
    text = "The court found that 404 men were not found, and that captcha pages kept critics out. " * 12
    assert hrwparse.read(text).text.startswith("The court")


@pytest.mark.parametrize("source", [None, 7, 1.5, ["<p>x</p>"], {"html": ""}, io.RawIOBase, object()])
def test_wrong_types(source):
    with pytest.raises(TypeError):
        hrwparse.read(source)


def test_wrong_type_of_url():
    with pytest.raises(TypeError):
        hrwparse.read("<p>The court freed nine men.</p>", url=b"x")


@pytest.mark.parametrize("source", [Path("no/such/page.html"), "no/such/page.html", "page.txt"])
def test_missing_files(source):
    with pytest.raises(FileNotFoundError):
        hrwparse.read(source)


def test_a_sentence_that_ends_like_a_file_name_is_text():
    assert hrwparse.read("Nine men were freed, says readme.txt").text == "Nine men were freed, says readme.txt"

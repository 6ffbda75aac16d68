"""Whatever a page is saved in is taken off first, and tells where and when; what holds no page is refused by name."""

import datetime as dt
import gzip
import io
import plistlib
import zipfile
import zlib
from functools import reduce

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hrwparse
from hrwparse.markup.wrappers import compression
from hrwparse.markup.wrappers.capture import read_moment
from hrwparse.markup.wrappers.replay import take_off

TEXT = "The café’s owner was freed – at last."
PAGE = f"<html><head><title>T</title></head><body><h1>Courts</h1><p>{TEXT}</p></body></html>"
URL = "https://www.hrw.org/news/2019/03/14/cafe"
MOMENT = dt.datetime(2019, 3, 14, 10, 22, 33, tzinfo=dt.UTC)


def record(kind, block, uri=URL, **fields):
    named = {"WARC-Type": kind, "WARC-Target-URI": uri, "WARC-Date": "2019-03-14T10:22:33Z", "Content-Length": len(block)}
    named |= {name.replace("_", "-"): value for name, value in fields.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value is not None)
    return f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def http(body, *headers, status="200 OK"):
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode() + body


def chunked(body, size=20):
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%X;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def raw_deflate(body):
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(body) + stream.flush()


def codes(document):
    return [issue.code for issue in document.issues if issue.code != "unknown-layout"]


UTF8 = PAGE.encode()
ANSI = PAGE.encode("cp1252")
CYRILLIC = PAGE.replace("freed", "freed, суд").encode("koi8-r", "replace")
HTML = "Content-Type: text/html; charset=utf-8"
BODIES = {
    "plain": http(UTF8, HTML),
    "charset of the response": http(CYRILLIC, "content-type: text/html;charset='koi8-r'"),
    "lines end in LF": http(UTF8, HTML).replace(b"\r\n", b"\n"),
    "HTTP/2": http(UTF8, HTML).replace(b"HTTP/1.1 200 OK", b"HTTP/2 200"),
    "behind a redirection": http(b"", "Location: /x", status="302 Found") + http(UTF8, HTML),
    "gzip": http(gzip.compress(UTF8), HTML, "Content-Encoding: gzip"),
    "x-gzip": http(gzip.compress(UTF8), HTML, "Content-Encoding: x-gzip"),
    "deflate": http(zlib.compress(UTF8), HTML, "Content-Encoding: deflate"),
    "deflate without frame": http(raw_deflate(UTF8), HTML, "Content-Encoding: deflate"),
    "identity": http(UTF8, HTML, "Content-Encoding: identity"),
    "gzip only named": http(UTF8, HTML, "Content-Encoding: gzip"),
    "br only named": http(UTF8, HTML, "Content-Encoding: br"),
    "deflate only named": http(UTF8, HTML, "Content-Encoding: deflate"),
    "chunks": http(chunked(UTF8), HTML, "Transfer-Encoding: chunked"),
    "chunks only named": http(UTF8, HTML, "Transfer-Encoding: chunked"),
    "chunks with LF": http(b"%x\n%s\n0\n\n" % (len(UTF8), UTF8), HTML, "Transfer-Encoding: chunked"),
    "chunks of gzip of gzip": http(
        chunked(gzip.compress(gzip.compress(UTF8))), HTML, "Transfer-Encoding: chunked", "Content-Encoding: gzip, gzip"
    ),
}


@pytest.mark.parametrize("response", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize(
    "wrap", [bytes, lambda data: record("response", data), lambda data: gzip.compress(record("response", data))]
)
def test_responses(response, wrap):
    document = hrwparse.read(wrap(response))
    assert "was freed" in document.text
    assert codes(document) == []
    if wrap is not bytes:
        assert (document.url, document.captured, document.origins["url"]) == (URL, MOMENT, "wrapper")


def test_a_response_tells_its_time_and_its_archive_the_address():
    date = "Date: Thu, 14 Mar 2019 10:22:33 GMT"
    assert hrwparse.read(http(UTF8, date)).captured == MOMENT
    document = hrwparse.read(
        http(UTF8, date, "Memento-Datetime: Wed, 13 Mar 2019 10:22:33 GMT", f'Link: <{URL}>; rel="original"')
    )
    assert (document.url, document.captured) == (URL, MOMENT - dt.timedelta(days=1))


CUT = {
    "chunks": http(chunked(UTF8)[:-40], "Transfer-Encoding: chunked"),
    "gzip": http(gzip.compress(UTF8 * 500)[:-30], "Content-Encoding: gzip"),
    "deflate": http(zlib.compress(UTF8 * 500)[:-30], "Content-Encoding: deflate"),
    "chunks of gzip": http(chunked(gzip.compress(UTF8 * 500))[:-60], "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
    "file": gzip.compress(UTF8 * 500)[:-30],
    "record": record("resource", UTF8)[:-30],
    "message": b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n' + UTF8,
}


@pytest.mark.parametrize("source", CUT.values(), ids=CUT)
def test_what_is_cut_off_says_so(source):
    document = hrwparse.read(source)
    assert "The caf" in document.text
    assert codes(document).count("cut-off") == 1


INFO = record("warcinfo", b"software: x", uri=None)
RECORDS = {
    "info first": INFO + record("request", b"GET / HTTP/1.1\r\n\r\n") + record("response", http(UTF8, HTML)),
    "behind a redirection": record("response", http(b"Moved", HTML, status="301 Moved")) + record("response", http(UTF8, HTML)),
    "resource": record("resource", ANSI, Content_Type="text/html; charset=windows-1252"),
    "conversion": record("conversion", UTF8, Content_Type="text/html"),
    "no content type": record("resource", UTF8),
    "address in brackets": record("resource", UTF8, uri=f"<{URL}>"),
    "text after robots": record(
        "response", http(b"User-agent: *", "Content-Type: text/plain"), uri="https://www.hrw.org/robots.txt"
    )
    + record("response", http(UTF8, "Content-Type: text/plain")),
    "no length": record("resource", UTF8, Content_Length=None),
    "no length that is a number": record("resource", UTF8, Content_Length="many"),
    "wrong length": record("request", b"GET / HTTP/1.1\r\n\r\nmore", Content_Length=7) + record("resource", UTF8),
    "each record gzipped": gzip.compress(record("warcinfo", b"x")) + gzip.compress(record("resource", UTF8)) + b"\0\0",
    "as text": record("resource", UTF8).decode(),
    "in a file": io.BytesIO(record("resource", UTF8)),
}


@pytest.mark.parametrize("source", RECORDS.values(), ids=RECORDS)
def test_warc(source):
    document = hrwparse.read(source)
    assert (document.text, document.url, document.captured, codes(document)) == (TEXT, URL, MOMENT, [])


def test_more_pages_are_an_issue():
    document = hrwparse.read(record("response", http(UTF8, HTML)) + record("response", http(b"<p>Other words</p>", HTML)))
    assert (document.text, codes(document)) == (TEXT, ["more-pages"])


def message(*parts, **headers):
    named = {"From": "<Saved by Blink>", "MIME-Version": "1.0", "Date": "Thu, 14 Mar 2019 11:22:33 +0100"}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    named.setdefault("Content-Type", 'multipart/related; type="text/html"; boundary="b b"')
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return (lines + "\r\n" + "".join(f"--b b\r\n{part}\r\n" for part in parts) + "--b b--\r\n").encode()


def part(content, **headers):
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"{lines}\r\n{content}"


H = "text/html; charset=utf-8"
AD = part("<p>Ad</p>", Content_Type=H)
FRAME = part("<frameset><frame src=x></frameset>", Content_Type=H, Content_Location="http://x.example/")
STYLE = part("p { x: y }", Content_Type="text/css")
MESSAGES = {
    "8bit": message(STYLE, part(PAGE, Content_Type=H, Content_Location=URL)),
    "zone unknown": message(part(PAGE, Content_Type=H, Content_Location=URL), Date="Thu, 14 Mar 2019 10:22:33 -0000"),
    "snapshot": message(AD, part(PAGE, Content_Type=H, Content_Location=URL), Snapshot_Content_Location=URL),
    "start": message(
        AD,
        part(PAGE, Content_Type=H, Content_ID="<r>", Content_Location=URL),
        Content_Type='multipart/related; start="<r>"; boundary="b b"',
    ),
    "text": message(part(TEXT, Content_Type="text/plain; charset=utf-8", Content_Location=URL)),
    "folded address": message(part(PAGE, Content_Type=H), Snapshot_Content_Location=URL[:30] + "\r\n " + URL[30:]),
    "encoded address": message(part(PAGE, Content_Type=H), Snapshot_Content_Location=f"=?utf-8?Q?{URL}?="),
    "as text": message(part(PAGE, Content_Type=H, Content_Location=URL)).decode(),
    "frame": message(FRAME, AD, part(PAGE, Content_Type=H, Content_Location=URL)),
    "with a mark": b"\xef\xbb\xbf" + message(part(PAGE, Content_Type=H, Content_Location=URL)),
}


@pytest.mark.parametrize("source", MESSAGES.values(), ids=MESSAGES)
def test_mhtml(source):
    document = hrwparse.read(source)
    assert (document.text, document.url, document.captured, codes(document)) == (TEXT, URL, MOMENT, [])


def test_mhtml_of_one_part_and_with_odd_headers():
    odd = "From: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset*=utf-8''utf-8\r\nDate: soon\r\nContent-Location: =?x"
    document = hrwparse.read(f"{odd}\r\n\r\n{PAGE}".encode())
    assert (document.text, document.url, document.captured) == (TEXT, None, None)


def test_safari():
    resource = {"WebResourceData": ANSI, "WebResourceURL": URL, "WebResourceTextEncodingName": "windows-1252"}
    for form in (plistlib.FMT_BINARY, plistlib.FMT_XML):
        document = hrwparse.read(plistlib.dumps({"WebMainResource": resource}, fmt=form))
        assert (document.text, document.url, document.captured) == (TEXT, URL, None)


NEST = "".join(f'Content-Type: multipart/mixed; boundary="a{at}"\n\n--a{at}\n' for at in range(3000))
REFUSED = {
    "gzip": (b"\x1f\x8b\x08", "damaged gzip"),
    "status": (http(UTF8, status="404 Not Found"), "HTTP status 404"),
    "redirection": (http(b"", f"Location: {URL}", status="301 Moved"), f"HTTP status 301 to {URL}"),
    "brotli": (http(b"\x1b\xff\x00\xf8" * 9, "Content-Encoding: br"), "coding 'br'"),
    "damaged deflate": (http(b"\xff\xfe\xfd\xfc" * 9, "Content-Encoding: deflate"), "empty"),
    "warc": (record("warcinfo", b"x") + record("metadata", b"y"), "WARC archive without a page: warcinfo, metadata"),
    "warc without type": (b"WARC/1.0\r\n\r\n", "record without type"),
    "picture in a record": (record("resource", b"GIF89a\1\0"), "GIF image"),
    "mime": (message(STYLE), "without a page: text/css"),
    "nested mime": (f"MIME-Version: 1.0\n{NEST}", "too deep"),
    "nested gzip": (reduce(lambda data, _: gzip.compress(data), range(9), UTF8), "too many times"),
    "safari": (b"bplist00 WebMainResource", "damaged Safari"),
    "plist": (plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY), "property list"),
    "arc": (b"filedesc://x 0.0.0.0", "ARC archive"),
    "rtf behind white space": (b"\n  {\\rtf1 x}", "RTF"),
    "rtf as text": ("{\\rtf1 x}", "RTF"),
    "heic": (b"\0\0\0\x18ftypheic", "an image"),
    "video": (b"\0\0\0\x18ftypmp42", "a video"),
    "tiff": (b"II*\0abc", "TIFF"),
    "rar": (b"Rar!\x1a", "RAR"),
}


@pytest.mark.parametrize(("source", "named"), REFUSED.values(), ids=REFUSED)
def test_refused(source, named):
    with pytest.raises(hrwparse.ParseError, match=named):
        hrwparse.read(source)


@pytest.mark.parametrize(
    ("member", "named"),
    [("word/document.xml", "docx"), ("mimetype", "EPUB"), ("x.txt", "a zip archive"), ("xl/workbook.xml", "xlsx")],
)
def test_zipped_documents_are_named(member, named):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(member, "application/epub+zip" if member == "mimetype" else "x")
    with pytest.raises(hrwparse.ParseError, match=named):
        hrwparse.read(target.getvalue())


def test_what_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(compression, "LARGEST", 1000)
    with pytest.raises(hrwparse.ParseError, match="more than 1000 bytes"):
        hrwparse.read(gzip.compress(b"<p>x</p>" * 1000))


def html(head="", top="", tail=""):
    return f"<html><head>{head}</head><body>{top}<h1>Courts</h1><p>{TEXT}</p></body></html>{tail}"


DAY = dt.datetime(2016, 5, 27, 8, 49, 0, tzinfo=dt.UTC)
WAYBACK = f"https://web.archive.org/web/20160527084900/{URL}"
SINGLE = "<!--\n Page saved with SingleFile \n url: {} \n saved date: {}\n-->"
MIRRORED = "<!-- Mirrored from www.hrw.org/news/2019/03/14/cafe by HTTrack Website Copier/3.x{} -->"
SAVE_PAGE = '<meta name="savepage-url" content="{}"><meta name="savepage-date" content="{}">'
INPUT = f'<input id="wmtbURL" name=url value="{URL}">'
OLD_WOMBAT = '<script>WB_wombat_Init("https://x/web/", "20160527084900", "h:80")</script>'
ESCAPED = URL.replace("/", chr(92) + "/")
TOOLBAR = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->"
MARKS = {
    "wombat": (html(f"<script>__wm.wombat('{URL}','20160527084900','x')</script>"), URL, DAY),
    "old wombat": (html(OLD_WOMBAT, INPUT), URL, DAY),
    "print line": (html(top=f"<div id=wm-ipp-print>The Wayback Machine - {WAYBACK}</div>"), URL, DAY),
    "comment": (html(tail="<!-- FILE ARCHIVED ON 08:49:00 May 27, 2016 AND RETRIEVED -->"), None, DAY),
    "old comment": (html(tail="<!-- FILE ARCHIVED ON 20160527084900 AND RETRIEVED -->"), None, DAY),
    "comment of an early hour": (html(tail="<!-- FILE ARCHIVED ON 8:49:00 May 27, 2016 AND RETRIEVED -->"), None, DAY),
    "toolbar script": (html(top=f'{TOOLBAR}<script>var wbCurrentUrl = "{ESCAPED}";</script>'), URL, None),
    "toolbar field": (html(top=f'{TOOLBAR}<input value="{URL}" name=url id="wmtbURL">'), URL, None),
    "toolbar link": (html(top=f'{TOOLBAR}<a href="/web/20160527084900*/{URL}"></a>'), URL, DAY),
    "no such time": (html(tail="<!-- FILE ARCHIVED ON 99:49:00 May 27, 2016 AND RETRIEVED -->"), None, None),
    "wbinfo": (html(f'<script>wbinfo.url = "{ESCAPED}"; wbinfo.timestamp = "20160527084900";</script>'), URL, DAY),
    "wbinfo without time": (html(f'<script>wbinfo.url = "{URL}";</script>'), URL, None),
    "saved from": (f"<!-- saved from url=(0044){URL} -->{html()}", URL, None),
    "saved from an archive": (f"<!-- saved from url=(0044){WAYBACK} -->{html()}", URL, DAY),
    "saved from a disk": (f"<!-- saved from url=(0014)about:internet -->{html()}", None, None),
    "single file": (SINGLE.format(URL, "Fri May 27 2016 10:49:00 GMT+0200 (X)") + html(), URL, DAY),
    "single file of an archive": (SINGLE.format(WAYBACK, "Fri May 27 2022 10:49:00 GMT+0200") + html(), URL, DAY),
    "httrack": (MIRRORED.format(" [XR&CO'2014], Fri, 27 May 2016 08:49:00 GMT") + html(), URL.replace("https", "http"), DAY),
    "httrack at the end": (html() + MIRRORED.format(""), URL.replace("https", "http"), None),
    "save page we": (html(SAVE_PAGE.format(URL, "Fri May 27 2016 08:49:00 GMT+0000")), URL, DAY),
    "scrapbook": (f'<html data-scrapbook-source="{URL}" data-scrapbook-create="20160527084900123">{html()[6:]}', URL, DAY),
    "scrapbook without time": (f'<html data-scrapbook-source="{URL}">{html()[6:]}', URL, None),
    "none": (html(), None, None),
}


@pytest.mark.parametrize(("source", "url", "captured"), MARKS.values(), ids=MARKS)
def test_marks_in_pages(source, url, captured):
    document = hrwparse.read(source)
    assert (document.text, document.url, document.captured) == (TEXT, url, captured)
    assert document.origins.get("captured") == ("wrapper" if captured else None)


def test_the_wrapper_knows_the_address_better_than_the_caller_and_the_page():
    source = html(f'<link rel="canonical" href="https://www.hrw.org/other"><script>wbinfo.url = "{URL}"</script>')
    document = hrwparse.read(source, url="https://www.hrw.org/news/2001/01/01/other")
    assert (document.url, document.origins["url"]) == (URL, "wrapper")


def test_canonical_addresses_are_unwrapped():
    document = hrwparse.read(html(f'<link rel="canonical" href="/web/20160527084900/{URL}">'))
    assert (document.url, document.origins["url"]) == (URL, "meta")


BEGIN, END = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"
COLLECTED = "You are viewing an archived web page collected at the request of A"
BANNERS = {
    "toolbar": f"{BEGIN} loose <div>12 captures</div><script>x</script><!-- y -->{END}",
    "toolbar without its end": f"{BEGIN}<div id=wm-ipp>12 captures</div>",
    "two beginnings": f"{BEGIN}{BEGIN}<p>12 captures</p>{END}",
    "archive-it": f"<div><p>{COLLECTED}. This page was captured on 08:49:00 May 27, 2016.</p></div>",
    "archive-it in pieces": f"<div><b>{COLLECTED.replace('page', 'page,')}</b> <i>It may be out of date.</i></div>",
    "single file": "<single-file-infobar>Saved</single-file-infobar>",
}


@pytest.mark.parametrize("banner", BANNERS.values(), ids=BANNERS)
def test_banners_are_no_text(banner):
    assert hrwparse.read(html(top=banner)).text == TEXT


def test_words_about_archives_are_text():
    words = "You are viewing an archived web page collected by chance, said the sign in the hall of the old library. "
    deep = "<div>" * 20 + words + "</div>" * 20
    for page in (deep, f"<p>{words}</p><p>{TEXT}</p>", f"<div><p>{words}</p><p>{words * 12} It may be out of date.</p></div>"):
        assert "said the sign" in hrwparse.read(page).text


def test_elements_keep_their_places():
    page = html(top=f"{BEGIN}<div><p>12</p></div><div>x</div>{END}<div><p>Y</p></div>")
    tree = lxml.html.document_fromstring(page)
    place = tree.getroottree().getpath(tree.xpath("//p[.='Y']")[0])
    take_off(tree)
    assert tree.getroottree().getpath(tree.xpath("//p[.='Y']")[0]) == place


def test_banners_of_plain_text():
    for banner in (
        f"The Wayback Machine - {WAYBACK}",
        f"hide {COLLECTED} using B. See All versions of this archived page.",
    ):
        document = hrwparse.read(f"Skip to main content\n{banner}\n\n{TEXT}\n")
        assert document.text == TEXT
    assert hrwparse.read(f"The Wayback Machine - {WAYBACK}\n\n{TEXT}\n").url == URL


@pytest.mark.parametrize(
    "text",
    ["", "x", "2019", "Thu, 99 Mar 2019 10:22:33 GMT", "Thu Foo 14 2019 10:22:33 GMT+0100", "0001-01-01T00:00:00+23:00"],
)
def test_moments_that_are_none(text):
    assert read_moment(text) is None


STARTS = [
    b"HTTP/1.1 200 OK\r\n",
    b"WARC/1.0\r\n",
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n",
    b"\x1f\x8b\x08\0",
    b"bplist00",
    b"",
]
PIECES = [
    b"Content-Type: text/html\r\n",
    b"\r\n",
    b"\r\n\r\n",
    b"--b\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Content-Encoding: gzip\r\n",
    b"5\r\n",
    b"<p>nine men</p>",
    b"WARC/1.0\r\n",
    b"WARC-Type: response\r\n",
    b"Content-Length: 30\r\n",
    b"WebMainResource",
    b"Content-Transfer-Encoding: base64\r\n",
    b"charset=",
    b"=?utf-8?q?",
    b"Date: ",
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STARTS), st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=8)), max_size=14))
def test_broken_containers_give_a_document_or_a_parse_error(start, pieces):
    try:
        document = hrwparse.read(start + b"".join(pieces))
    except hrwparse.ParseError:
        return
    assert isinstance(document, hrwparse.Document)

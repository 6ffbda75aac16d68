"""What sites put around and amid a text: boxes, labels, notices, cards, captions, addresses, bylines."""

import pytest

import hrwparse

LONG = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
MORE = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
LAST = "At the end of the year two of the students were still held in the cellar of the old fortress."
NEWS = "https://www.hrw.org/news/2019/03/14/ruritania-free-printers"
ANOTHER = '<a href="/a">Something Else Entirely</a>'


def read(body, url=NEWS, head="<title>Ruritania: Free Printers | Human Rights Watch</title>"):
    return hrwparse.read(f"<html><head>{head}</head><body>{body}</body></html>", url=url)


def news(amid, above="", below=""):
    return read(
        f"<main><h1>Ruritania: Free Printers</h1>{above}<div><p>{LONG}</p><p>{MORE}</p>{amid}<p>{LAST}</p></div>{below}</main>"
    )


def paragraphs(document):
    return [p.span.quote(document.text) for p in document.paragraphs()]


def headings(document):
    return [section.heading for section in document.walk_sections() if section.heading]


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3>Essential Reading</h3>{ANOTHER}</div>",
        f"<div><h4>Related Materials:</h4><ul><li>{ANOTHER}<li><a href=/b>A Third One</a></ul></div>",
        f"<p><b>See also:</b> {ANOTHER}, <a href=/b>A Third One</a></p>",
        "<div><img src=v.jpg><div>March 3, 2019</div><div>Video</div><h3><a href=/v>Voices</a></h3><p>Men speak.</p></div>",
        "<div><p>Your gift helps us document abuses.</p><a href=https://donate.hrw.org>Donate Now</a></div>",
        "<p>Every morning, get the news that matters in your inbox.</p>",
        "<blockquote class=twitter-tweet><p>A short word about it.</p>— Ann (@ann) <a href=t>March 3</a></blockquote>",
        "<div><img src=a.jpg><p>A man walks past a wall in Strelsau. © 2014 A. Nonym/Reuters</p></div>",
        "<center><img src=a.jpg width=300><br><font size=-1><i>A wall in Strelsau.</i></font></center>",
        "<table align=left><tr><td><img src=a.jpg></td></tr><tr><td>A wall in Strelsau.</td></tr></table>",
        "<div><p>“Free them.”</p><p>Ann Nonym</p><p>Asia director</p></div><p>“Free them,” said Ann Nonym in court in May.</p>",
    ],
)
def test_boxes_amid_the_text_are_out(box):
    document = news(box)
    kept = [text for text in paragraphs(document) if not text.startswith("“")]
    assert (kept, headings(document)) == ([LONG, MORE, LAST], [])


@pytest.mark.parametrize("below", ["Share:", "Bookmark:", "Print | E-mail | Share", "Tweet this", "Text size: Larger Smaller"])
def test_labels_below_a_title_are_no_subtitle(below):
    document = news("", above=f"<div>{below}</div>")
    assert (document.subtitle, paragraphs(document)) == (None, [LONG, MORE, LAST])


def test_notices_do_not_count_as_prose():
    cookies = "<div><p>We use cookies and other technologies to make this website work. See our privacy policy.</p></div>"
    gift = "<div><p>Your tax deductible gift can help stop human rights violations and save lives around the world.</p></div>"
    document = read(
        f"{cookies}<main><header><h1>Free Printers</h1><p>Court Silent</p></header><div><p>{LONG}</p><p>{MORE}</p></div>{gift}"
    )
    assert (document.title, document.subtitle, paragraphs(document)) == ("Free Printers", "Court Silent", [LONG, MORE])


def test_a_heading_may_lead_to_itself():
    assert headings(news("<h2><a id=x href='#x'>The Trial</a></h2>")) == ["The Trial"]


def test_a_heading_right_above_the_texts_part_is_its_own():
    above = "<h1>Ruritania</h1><p>Events of 2008</p><h2>Human Rights Developments</h2>"
    document = read(f"{above}<div><p>{LONG}</p><p>{MORE}</p><p>{LAST}</p></div>")
    assert (document.subtitle, headings(document)) == (None, ["Human Rights Developments"])


@pytest.mark.parametrize(
    "line",
    [
        "From: <b>http://hrw.org/english/docs/2005/06/07/ruri11077.htm</b>",
        "URL: http://hrw.org/english/docs/2005/06/07/ruri11077.htm",
        "This page is available online at: http://hrw.org/english/docs/2005/06/07/ruri11077.htm",
        "http://hrw.org/english/docs/2005/06/07/ruri11077.htm (1 of 2) [6/9/2005 10:12:14 AM]",
    ],
)
def test_the_page_prints_its_own_address(line):
    document = read(f"<h2>Title</h2><p>{LONG}</p><p>{MORE}</p><hr><p>{line}</p>", url=None)
    assert (document.url, document.origins["url"]) == ("http://hrw.org/english/docs/2005/06/07/ruri11077.htm", "body")
    assert paragraphs(document) == [LONG, MORE]


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=byline><a rel=author href=/a>Ann Nonym</a><div>Researcher, Asia Division</div><a href=/t>annx</a></div>",
        "<div><div>Ann Nonym</div><div>Senior Researcher, Asia Division</div></div>",
        "<div><p>Ann Nonym</p><p>Deputy Asia Director</p></div>",
        "<p>By Ann Nonym</p>",
    ],
)
def test_bylines(byline):
    document = news("", above=byline)
    assert (document.author, document.subtitle, paragraphs(document)) == ("Ann Nonym", None, [LONG, MORE, LAST])


@pytest.mark.parametrize("label", ["Publisher", "Document source"])
def test_what_a_label_says_beats_the_address(label):
    page = (
        f"<h1>Courts on Trial</h1><dl><dt>{label}:</dt><dd>Amnesty International</dd><dt>Date:</dt><dd>14 January 2009</dd></dl>"
    )
    url = "https://www.refworld.org/reference/countryrep/hrw/2009/en/61874"
    document = read(f"{page}<p>{LONG}</p><p>{MORE}</p>", url=url, head="<title>Courts on Trial | Refworld</title>")
    assert (document.publisher, document.origins["publisher"]) == ("Amnesty International", "label")


def test_a_label_of_navigation_can_be_the_title():
    head = "<title>Human Rights Watch World Report 1999: Introduction</title>"
    page = f"<font size=5><b>Introduction</b></font><br><br><b>The One Exception</b><p>{LONG}<p>{MORE}<p>{LAST}"
    document = read(page, url="http://www.hrw.org/worldreport99/intro/index2.html", head=head)
    assert (document.title, headings(document)) == ("Introduction", ["The One Exception"])

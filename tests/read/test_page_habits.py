"""Habits of those who made pages by hand, by converter or by template, on small pages: what is a title, a heading, the site's."""

import pytest

import hrwparse

LONG = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
MORE = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
LAST = "At the end of the year two of the students were still held in the cellar of the old fortress."
WR = "http://www.hrw.org/legacy/wr2k/Asia-07.htm"


def read(body, head="", url=None):
    return hrwparse.read(f"<html><head>{head}</head><body>{body}</body></html>", url=url)


def outline(document):
    return [(section.level, section.heading) for section in document.walk_sections()]


def paragraphs(document):
    return [p.span.quote(document.text) for p in document.paragraphs()]


@pytest.mark.parametrize(
    ("content", "author"),
    [
        ("WPDOS 6.1 / HTML Transit 2.0", None),
        ("Microsoft Word", None),
        ("webmaster@example.org", None),
        ("Administrator", None),
        ("user", None),
        ("Ann B. Nonym", "Ann B. Nonym"),
        ("Elihu Root", "Elihu Root"),
    ],
)
def test_programs_and_accounts_are_no_authors(content, author):
    assert read(f"<h1>A Title</h1><p>{LONG}</p>", f'<meta name="Author" content="{content}">').author == author


def test_language_of_xhtml():
    assert hrwparse.read(f'<html xml:lang="fr"><body><p>{LONG}</p></body></html>').language == "fr"


@pytest.mark.parametrize(
    ("title", "codes"), [("OMAN", ["OMN"]), ("IRAN AND IRAQ", ["IRN", "IRQ"]), ("PRISONS IN MALI", ["MLI"]), ("HOPE", [])]
)
def test_short_names_of_countries_in_capitals(title, codes):
    assert [country.alpha3 for country in read(f"<h1>{title}</h1><p>{LONG}</p>", url=WR).countries] == codes


def test_a_link_to_another_volume_is_not_this_edition():
    menu = '<a href="/o/">World Report 1999</a><br>'
    page = f"<table><tr><td>{menu}</td><td><h1>Nepal</h1><p>{LONG}</p><p>{MORE}</p></td></tr></table>"
    assert read(page, url=WR).report_year == 2000
    lone = read(page, "<title>Nepal | Human Rights Watch</title>")
    assert (lone.report_year, lone.origins["report_year"]) == (1999, "body")


def test_coverage_line_is_no_title():
    page = f'<main><header><h1>Paraguay</h1><p>Events of 2006</p></header><div class="rich-text"><p>{LONG}</p></div></main>'
    document = read(page, '<meta property="og:title" content="Paraguay: Events of 2006">')
    assert (document.title, document.header["Coverage"]) == ("Paraguay", "Events of 2006")


def test_a_title_goes_on_behind_its_colon():
    page = f"<h1>Waiting for Rain:<br>A Council in Its Year</h1><p>{LONG}</p>"
    assert read(page, "<title>Waiting for Rain</title>").title == "Waiting for Rain: A Council in Its Year"


def test_inner_part_of_a_name_is_the_title():
    head = "<title>Human Rights Watch World Report 1999: Mongolia: Human Rights Developments</title>"
    page = f"<font size=5>Mongolia</font><p><b>Human Rights Developments</b></p><p>{LONG}</p>"
    document = read(page, head, url="http://www.hrw.org/worldreport99/asia/mongolia.html")
    assert (document.title, outline(document)) == ("Mongolia", [(1, "Human Rights Developments")])


@pytest.mark.parametrize(
    ("below", "subtitle"),
    [
        (f"<p>(Strelsau, June 16, 2005) – {LONG}</p>", "Nine Still Held"),
        (f"<p>{LONG}</p><h3>Courts</h3><p>{MORE}</p><h3>Prisons</h3><p>{LAST}</p>", "Nine Still Held"),
        (f"<p>{LONG}</p><h4>Courts</h4><p>{MORE}</p>", None),
        (f"<p>{LONG}</p>", None),
    ],
)
def test_stand_first(below, subtitle):
    document = read(f"<h1>Ruritania: Free the Printers</h1><h4>Nine Still Held</h4>{below}")
    assert document.subtitle == subtitle
    assert ("Nine Still Held" in document.text) == (subtitle is None)


def test_section_of_a_chapter_is_no_stand_first():
    page = f"<h1>Ruritania</h1><h4>The Right to Monitor</h4><p>{LONG}</p><h3>Courts</h3><p>{MORE}</p>"
    assert read(page).subtitle is None


def test_dates_of_cards_in_the_text_are_not_the_pages():
    card = "<div><span>July 3, 2018</span><h3><a href=/v>A Film</a></h3></div>"
    page = f"<p>September 14, 2018</p><h1>Free the Printers</h1><div><p>{LONG}</p>{card}<p>{MORE}</p><p>{LAST}</p></div>"
    assert str(read(page).published) == "2018-09-14"


RUN_IN = "<b>Courts</b><br>{0}<p><b>Prisons</b><br>{1}"


@pytest.mark.parametrize(
    "page",
    [
        "<center><table><tr><td>" + RUN_IN + "</td></tr></table></center>",
        "<center>" + RUN_IN + "</center>",
        "<b>" + RUN_IN.replace("<b>", "<b><u>").replace("</b>", "</u></b>") + "</b>",
        "<div>" + RUN_IN.replace("<p>", "<br>") + "</div>",
    ],
    ids=["centred layout", "centred page", "bold page", "one block"],
)
def test_run_in_headings_where_all_is_set_off(page):
    document = read("<h1>T</h1>" + page.format(LONG, MORE))
    assert outline(document) == [(1, "Courts"), (1, "Prisons")]
    assert paragraphs(document) == [LONG, MORE]


def test_run_in_heading_of_two_lines():
    document = read(f"<h1>T</h1><p><b>The Role of<br>Other Countries</b><br>{LONG}</p><p>{MORE}</p>")
    assert outline(document) == [(1, "The Role of Other Countries")]


def test_known_parts_of_a_chapter_stand_alike():
    heads = ["The Role of the International Community", "Russia", "Relevant Human Rights Watch Reports:"]
    document = read("<h1>T</h1>" + "".join(f"<p><b>{head}</b></p><p>{LONG}</p>" for head in heads))
    assert [level for level, _ in outline(document)] == [1, 2, 1]


@pytest.mark.parametrize("letter", ['<img alt="T" src=t.gif>he', '<img alt="T" src=t.gif><small>he</small>'])
def test_first_letter_as_a_picture(letter):
    document = read(f"<h1>A Title</h1><p>{letter}{LONG[3:]}</p><p><img alt=X> {MORE}</p>")
    assert paragraphs(document) == [LONG, MORE]
    place = document.locate(hrwparse.Span(document.text.index("regional"), document.text.index(" court")))
    assert place.start.path.endswith("/p[1]")


def test_addresses_are_no_headings_and_close_a_page():
    letter = f"<h1>Letter to the King</h1><address>The King of Ruritania</address><p>{LONG}</p><p>{MORE}</p>"
    document = read(letter + "<address>Ann Nonym, Strelsau</address>")
    assert outline(document) == [(1, None)]
    assert paragraphs(document) == ["The King of Ruritania", LONG, MORE]


def test_boxes_that_ask_are_out():
    box = '<div><h3>Support Our Work</h3><p>We look into abuses.</p><p><a href="https://example.org/donate">Give</a></p></div>'
    inline = '<div>Nine men of the harbor <a href="/donation-records">were named</a>.</div>'
    document = read(f"<h1>T</h1><div><p>{LONG}</p>{box}<p>{MORE}</p><p>{LAST} <a href=/donate>See.</a></p></div>")
    assert paragraphs(document) == [LONG, MORE, f"{LAST} See."]
    assert outline(document) == [(1, None)]
    titled = read(f"<div><div><h1>A Title</h1><a href=/donate>Give</a></div>{inline}<p>{LONG}</p><p>{MORE}</p></div>")
    assert titled.title == "A Title"


def test_speaker_of_a_pull_quote():
    said = "“We have told it to five ministers of justice by now,” Anna Muster, a printer, said at the gate of the court in May."
    quote = "<blockquote><p>We have told it to five ministers of justice by now</p><p>{}</p></blockquote>"
    page = f"<h1>T</h1><p>{said}</p>{quote}<p>{MORE}</p>"
    assert paragraphs(read(page.format("Anna Muster"))) == [said, MORE]
    assert paragraphs(read(page.format("Someone Else"))) == [said, "Someone Else", MORE]
    named = f'<h1>T</h1><p>{said}</p><div class="pull-quote"><p>To five ministers</p></div><p>{MORE}</p>'
    assert paragraphs(read(named)) == [said, MORE]


def test_disclaimer_behind_the_text():
    page = f"<h1>T</h1><p>{LONG}</p><p>Disclaimer: This is not a UNHCR publication. {MORE}</p><p>Mail to our Webmaster</p>"
    assert paragraphs(read(page)) == [LONG]


def test_a_page_whose_title_is_lost_keeps_its_date():
    page = f"<p>May 4, 2001</p><table><tr><td><p><b>Courts</b></p><p>{LONG}</p><p>{MORE}</p></td></tr></table>"
    document = read(page, url="http://www.hrw.org/wr2k1/asia/x2.html")
    assert (document.title, str(document.published)) == (None, "2001-05-04")


def test_accounts_in_json_ld_are_no_authors():
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": "admin", "headline": "A Title"}</script>'
    document = read(f"<p>{LONG}</p>", data)
    assert (document.author, document.title) == (None, "A Title")


@pytest.mark.parametrize(
    ("heads", "levels"),
    [
        (["<font size=+1><b>Trials</b></font>", "<b>Harbor Trials</b>", "<font size=+1><b>Prisons</b></font>"], [1, 2, 1]),
        (["<font size=5>Trials</font>", "<big>Harbor Trials</big>", "<font size=5>Prisons</font>"], [1, 2, 1]),
        (["<b>Trials</b>", "<i>Harbor Trials</i>", "<b>Prisons</b>"], [1, 2, 1]),
        (["<b>Trials</b>", "<b>Harbor Trials</b>", "<b>Prisons</b>"], [1, 1, 1]),
        (["<b>Human Rights Developments</b>", "<b>Prisons</b>", "<b>The Right to Monitor</b>"], [1, 2, 1]),
        (["<b>Human Rights Developments</b>", "<i>Camps</i>", "<b>Prisons</b>"], [1, 2, 1]),
    ],
)
def test_larger_and_bolder_headings_stand_over_others(heads, levels):
    page = "<h1>Ruritania</h1>" + "".join(f"<p>{head}</p><p>{LONG}</p>" for head in heads)
    assert [level for level, _ in outline(read(page))] == levels


def test_row_of_a_pager_is_out():
    row = '<table><tr><td><a href="4.htm">previous</a> | <a href="i.htm">index</a></td><td>January 2004</td></tr></table>'
    assert paragraphs(read(f"<h1>T</h1><p>{LONG}</p><p>{MORE}</p>{row}")) == [LONG, MORE]


def test_heading_over_a_larger_one_is_a_subtitle():
    page = f"<h1>Locked Doors</h1><h3>The Trial</h3><h2>SUMMARY</h2><p>{LONG}</p><h3>Weavers</h3><p>{MORE}</p>"
    assert (read(page).subtitle, outline(read(page))) == ("The Trial", [(1, "SUMMARY"), (2, "Weavers")])


def test_signature_of_a_letter_keeps_its_lines():
    signed = "<p>Ann Muster<br>Executive Director<br>Africa Division</p><p>cc: Minister of Justice</p>"
    ending = ["Ann Muster", "Executive Director", "Africa Division", "cc: Minister of Justice"]
    assert paragraphs(read(f"<h1>Letter</h1><p>{LONG}</p><p>{MORE}</p>{signed}"))[2:] == ending


def test_plain_headlines_between_paragraphs_beside_headings_that_are_set_off():
    page = (
        f"<h1>T</h1><p>{LONG}</p><p>Political Prisoners</p><p>{MORE}</p><p>nine of them</p><p><em>Weavers</em></p><p>{LAST}</p>"
    )
    known = read(page, url="https://www.hrw.org/legacy/wr2k5/2.htm")
    assert [head for _, head in outline(known)] == [None, "Political Prisoners", "Weavers"]


def test_of_an_unknown_page_too_little_is_known_for_plain_headlines():
    page = f"<h1>T</h1><p>{LONG}</p><p>Political Prisoners</p><p>{MORE}</p>"
    assert [head for _, head in outline(read(page))] == [None]


def test_pull_quote_with_its_speaker_in_one_block():
    said = "“The printers did nothing but print,” said Ann Muster, Africa researcher at the institute, in a letter to the king."
    box = "<div>The printers did nothing but print.<span>Ann Muster, Africa researcher at the institute</span></div>"
    page = "<h1>T</h1><div>{}<p>" + LONG + "</p><p>" + said + "</p></div>"
    assert paragraphs(read(page.format(box))) == [LONG, said]
    assert len(paragraphs(read(page.format(box.replace("Ann Muster", "Bea Other"))))) == 3


def test_box_in_one_block_behind_the_text():
    page = f"<h1>T</h1><p>{LONG}</p><p>{MORE}</p><p>Related Content<br><a href=x>A Story</a></p><p>Other Things</p>"
    assert paragraphs(read(page)) == [LONG, MORE]


def test_parts_of_a_thematic_report_stand_beside_others():
    heads = "".join(f"<p><b>{head}</b></p><p>{LONG}</p>" for head in ("Background", "The Trial", "Conclusion"))
    assert [level for level, _ in outline(read("<h1>T</h1>" + heads))] == [1, 1, 1]


@pytest.mark.parametrize("title", ["Untitled Document", "New Page 1", "Microsoft Word - chad.doc", "chad0504.htm"])
def test_titles_that_editors_give_are_none(title):
    assert read(f"<p>{LONG}</p><p>{MORE}</p>", f"<title>{title}</title>").title is None


def test_lines_of_converters_are_out():
    page = f"<h1>T</h1><p>{LONG}</p><p>{MORE}</p><p>This Web page was created using a Trial Version of a Converter.</p>"
    assert paragraphs(read(page)) == [LONG, MORE]


def test_the_page_itself_in_a_menu_is_out():
    menu = "<ul><li><a href=2>Summary</a></li><li>Findings</li><li><a href=4>Background</a></li></ul>"
    own = f"<ul><li>{LONG}</li><li><a href=x>A Report</a></li><li>Nine more</li></ul>"
    document = read(f"<h1>T</h1><div>{menu}<h2>Findings</h2><p>{LONG}</p>{own}</div>")
    assert paragraphs(document) == [LONG, LONG, "Nine more"]


def test_boxes_that_call_to_other_pages_are_out():
    box = "<div><h4>Keynote</h4><div><img><h5>The Year</h5><p>By A. Nonym</p><a href=/essay>Read the essay</a></div></div>"
    own = "<div>Nine more were named. <a href=/list>See the list</a>.</div>"
    document = read(f"<h1>T</h1><div><p>{LONG}</p>{box}<p>{MORE}</p>{own}<p>{LAST}</p></div>")
    assert paragraphs(document) == [LONG, MORE, "Nine more were named. See the list.", LAST]


def test_coverage_line_in_french():
    page = f"<main><h1>Tchad</h1><p>Événements de 2019</p><div><p>{LONG}</p><p>{MORE}</p></div></main>"
    document = read(page)
    assert (document.subtitle, document.coverage.edtf) == (None, "2019")


def kinds(document):
    return [p.kind.value for p in document.paragraphs()]


def test_one_block_quote_around_the_text_quotes_nothing():
    inner = f"<center><b>Courts</b></center><br>{LONG}<br><br>{MORE}<blockquote>{LAST}</blockquote>"
    document = read(f"<h1>T</h1><blockquote>{inner}</blockquote>")
    assert (outline(document), kinds(document)) == ([(1, "Courts")], ["text", "text", "quote"])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<blockquote>{0}</blockquote><blockquote>{1}</blockquote><blockquote>{2}</blockquote>", ["text"] * 3),
        ("<p>{0}</p><p>{1}</p><blockquote>{2}</blockquote>", ["text", "text", "quote"]),
        ("<dl><dd>{0}<p>{1}<p>{2}</dl>", ["text"] * 3),
        ("<dl><dt>A term<dd>{0}<dt>A word<dd>{1}<dt>A name<dd>{2}</dl>", ["list_item"] * 6),
    ],
)
def test_indents_are_no_quotations(page, expected):
    assert kinds(read("<h1>T</h1>" + page.format(LONG, MORE, LAST))) == expected


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td><a href=1><img alt=back></a> Rights</td><td>Powers <a href=3><img alt=next></a></td></tr>",
        "<tr><td><a href=1><img alt='<< Previous page'></a> Some Rights</td></tr>",
        "<tr><td>Human Rights Developments</td><td>Defending Human Rights</td></tr>",
    ],
)
def test_names_of_neighbouring_pages_are_out(row):
    assert paragraphs(read(f"<h1>T</h1><p>{LONG}</p><p>{MORE}</p><table>{row}</table>")) == [LONG, MORE]


LABELS = "<dl><dt>Publisher:</dt><dd>Human Rights Watch</dd><dt>Publication date:</dt><dd>14 January 2009</dd>{}</dl>"


def test_labels_in_any_case_and_the_disclaimer_as_a_section():
    own = f"<h2>Events of 2008</h2><p>{LONG}</p><h3>Courts</h3><p>{MORE}</p>"
    notice = (
        "<h2>Disclaimer</h2><p>This is not a UNHCR publication. UNHCR is not responsible for what it says or does not say.</p>"
    )
    page = "<h1>World Report 2009</h1>" + LABELS.format("<dt>Countries:</dt><dd><a href=x>Liberia</a></dd>") + own + notice
    document = read(page, "<title>World Report 2009 | Refworld</title>")
    assert (document.header["Publication Date"], str(document.published)) == ("14 January 2009", "2009-01-14")
    assert (document.country.alpha3, document.origins["countries"]) == ("LBR", "label")
    assert (document.header["Coverage"], outline(document)) == ("Events of 2008", [(1, None), (1, "Courts")])


@pytest.mark.parametrize("url", [None, "http://www.hrw.org/wr2k1/europe/ruritania2.html", WR])
@pytest.mark.parametrize(
    "head",
    [
        "Human Rights Watch World Report 2001: Nepal",
        "Human Rights Watch World Report 2001: Nepal: Defending Human Rights",
        "World Report 2001: Asia: Nepal",
        "World Report 2001 NEPAL",
        "Nepal (Human Rights Watch World Report 2001)",
        "World Report 2001",
        "Human Rights Watch",
    ],
)
def test_the_printed_name_is_the_title_whatever_the_head_adds(head, url):
    page = f"<p><b>Nepal</b></p><p><b>Defending Human Rights</b></p><p>{LONG}</p><p>{MORE}</p>"
    document = read(page, f"<title>{head}</title>", url)
    assert (document.title, outline(document)) == ("Nepal", [(1, "Defending Human Rights")])


@pytest.mark.parametrize("url", [None, "http://hrw.org/wr2k4/9.htm"])
@pytest.mark.parametrize(
    "heading", ["<h1>Far from Strelsau: Roads in Ruritania</h1>", "<h1>Far from Strelsau:<br>Roads in Ruritania</h1>"]
)
def test_an_essay_with_a_colon_in_its_title(heading, url):
    head = "<title>Human Rights Watch World Report 2004: Far from Strelsau: Roads in Ruritania</title>"
    document = read(f"{heading}<p>By Ann Nonym</p><p>{LONG}</p><h2>Bridges</h2><p>{MORE}</p>", head, url)
    assert (document.title, document.author) == ("Far from Strelsau: Roads in Ruritania", "Ann Nonym")
    assert outline(document) == [(1, None), (1, "Bridges")]


@pytest.mark.parametrize(
    ("links", "part"),
    [
        (
            '<a href="x.html">Human Rights Developments</a> | Defending Human Rights'
            ' | <a href="x3.html">The Role of the International Community</a>',
            "part 2 ",
        ),
        ('<a href="x3.html">The Role of the International Community &gt;&gt;</a>', "part 2 "),
        ('<a href="x.html">Human Rights Developments</a> | <a href="x2.html">Defending Human Rights</a>', "part 2 "),
    ],
)
def test_sections_in_other_files_tell_a_part_without_an_address(links, part):
    map_of = '<img alt="World map Nepal">'
    page = f"{map_of}<p><b>Nepal</b></p><p>{links}</p><p><b>Defending Human Rights</b></p><p>{LONG}</p><p>{MORE}</p>"
    document = read(page)
    assert [issue.code for issue in document.issues] == ["fragment"]
    assert part in document.issues[0].message
    assert (document.title, outline(document)) == ("Nepal", [(1, "Defending Human Rights")])
    assert paragraphs(document) == [LONG, MORE]


@pytest.mark.parametrize("label", ["Relevant Human Rights Watch Reports:", "From our shelves:", "<i>On the same roads:</i>"])
def test_a_label_over_nothing_but_links_is_a_box(label):
    box = f'<table bgcolor="#eeeeee"><tr><td><b>{label}</b><br><a href="/r/">Roads in Ruritania, 8/02</a></td></tr></table>'
    page = f"<h1>Nepal</h1><p><b>HUMAN RIGHTS DEVELOPMENTS</b></p><p>{LONG}</p><p><b>Bridges</b></p><p>{MORE}</p>{box}"
    document = read(page, url=WR)
    assert [heading for _, heading in outline(document)] == ["HUMAN RIGHTS DEVELOPMENTS", "Bridges"]


@pytest.mark.parametrize(
    "name",
    [
        "Economic Community of West African States",
        "Committee on the Rights of the Child",
        "Union of Dockers and Printers of Zenda",
    ],
)
def test_a_name_over_what_its_bearer_did_is_a_heading(name):
    told = f"The {name} sent a team to Zenda in March and met the printers there."
    page = f"<h1>T</h1><p>{LONG}</p><p><b>{name}</b></p><p>{told}</p><p>{MORE}</p>"
    assert name in [head for _, head in outline(read(page, url=WR))]

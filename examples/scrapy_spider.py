"""A Scrapy spider whose items are reports: pages served on this machine, followed from a contents page and parsed.

    python examples/scrapy_spider.py [ITEMS.jsonl]

Collect pages yourself, with the site's leave and at its pace; hrwparse has no network. What it gives a spider: `read_index` finds
the pages that a contents page leads to, `parse` makes an item of a response, and itemadapter knows attrs classes. Needs scrapy:
pip install 'scrapy>=2.14'
"""

import functools
import http.server
import json
import pathlib
import sys
import tempfile
import threading
from collections.abc import Iterator
from typing import Any

import scrapy
from itemadapter import ItemAdapter
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

import hrwparse

PAGES = pathlib.Path(__file__).parent / "pages"
CONTENTS = """<html><head><title>Invented reports</title></head><body><h1>Reports</h1><ul>
<li><a href="/refworld-sample.html">World Report 2009 - Kyrgyzstan</a> 14 January 2009</li>
<li><a href="/editions/2008.txt">World Report 2008 - Kyrgyzstan</a> 31 January 2008</li>
<li><a href="/editions/2007.txt">World Report 2007 - Kyrgyzstan</a> 11 January 2007</li>
<li><a href="/empty.html">A page that is no report</a> 1 March 2007</li>
</ul></body></html>"""


class ReportSpider(scrapy.Spider):
    """Follows a contents page and yields a `hrwparse.Report` for each page that is one."""

    name = "reports"

    def parse(self, response: Response, **kwargs: Any) -> Iterator[scrapy.Request]:
        """The contents page: a request for each link on it."""
        for entry in hrwparse.read_index(response.body, url=response.url):
            yield response.follow(entry.url, callback=self.parse_report)

    def parse_report(self, response: Response) -> Iterator[hrwparse.Report]:
        """A page: its report; the log says why there is none."""
        try:
            yield hrwparse.parse(response.body, url=response.url)
        except hrwparse.ParseError as error:
            self.logger.warning("%s: %s", response.url, error)
            self.crawler.stats.inc_value("hrwparse/failed")


class Writer:
    """An item pipeline: one JSON line for each report, with what a table of pages needs."""

    def open_spider(self) -> None:
        """Begin the file."""
        self.file = ITEMS.open("w", encoding="utf-8")

    def process_item(self, item: Any) -> Any:
        """Write one report; itemadapter reads attrs classes as it reads dicts."""
        report = ItemAdapter(item)
        line = {name: report[name] for name in ("title", "publisher", "url", "report_year")}
        line["published"] = report["published"] and report["published"].isoformat()
        line["incidents"] = [{"kind": i.kind, "date": i.date and i.date.edtf} for i in report["incidents"]]
        self.file.write(json.dumps(line) + "\n")
        return item

    def close_spider(self) -> None:
        """End the file."""
        self.file.close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the example pages, the contents page and an empty page."""

    def do_GET(self) -> None:
        """Answer one request."""
        if self.path not in ("/", "/empty.html"):
            return super().do_GET()
        body = CONTENTS.encode() if self.path == "/" else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *_: Any) -> None:
        """No line for each request."""


def crawl(start: str) -> dict[str, Any]:
    """Run the spider from a contents page; its statistics."""
    settings = {
        "ITEM_PIPELINES": {Writer: 300},
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "DOWNLOAD_DELAY": 0.05,
        "USER_AGENT": "hrwparse example",
    }
    process = CrawlerProcess(settings)
    crawler = process.create_crawler(ReportSpider)
    process.crawl(crawler, start_urls=[start])
    process.start()
    return crawler.stats.get_stats()


if __name__ == "__main__":
    ITEMS = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(tempfile.mkdtemp()) / "reports.jsonl"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(PAGES)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stats = crawl(f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    print(f"{stats['downloader/response_count']} pages fetched, {stats.get('hrwparse/failed', 0)} of them no report; {ITEMS}:")
    for row in sorted(map(json.loads, ITEMS.read_text(encoding="utf-8").splitlines()), key=lambda row: row["title"]):
        print(f"  {row['title']} ({row['published']}): {len(row['incidents'])} incidents")

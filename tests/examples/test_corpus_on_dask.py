"""The example on a real Dask cluster: WARC files and folders in, Parquet out, and begun again where it ended."""

import io
import runpy
import sys
from pathlib import Path

import pyarrow.dataset as ds
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import hrwparse

EXAMPLE = Path(__file__).parents[2] / "examples" / "corpus_on_dask.py"
PAGE = (
    "<html><head><title>Nordland</title></head><body><h1>World Report 2009 - Nordland</h1>"
    "<p>On March {} police detained the editor Mira Dells in Karim, and a court released her a week later.</p></body></html>"
)

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def example():
    """The example's functions, importable by the workers under the name of its module."""
    sys.path.insert(0, str(EXAMPLE.parent))
    try:
        import corpus_on_dask

        yield corpus_on_dask
    finally:
        sys.path.remove(str(EXAMPLE.parent))


def write_warc(path, pages, kind="text/html; charset=utf-8"):
    """A WARC file with a response for each page."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, body in pages.items():
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body.encode()), http_headers=headers))


def test_pages_come_out_of_folders_and_warc_files(example, tmp_path):
    write_warc(tmp_path / "crawl.warc.gz", {"https://www.hrw.org/a": PAGE.format(1)})
    write_warc(tmp_path / "pictures.warc.gz", {"https://www.hrw.org/b": "x"}, kind="image/png")
    (tmp_path / "saved.html").write_text(PAGE.format(2), encoding="utf-8")
    (tmp_path / "notes.csv").write_text("no page", encoding="utf-8")
    found = [(url, name.rpartition("/")[2]) for _, url, name in example.pages_of([tmp_path])]
    assert found == [("https://www.hrw.org/a", "a"), (None, "saved.html")]


def test_a_cluster_reads_an_archive_and_goes_on_where_it_ended(example, tmp_path):
    from distributed import Client, LocalCluster

    pages, tables = tmp_path / "pages", tmp_path / "tables"
    pages.mkdir()
    write_warc(pages / "crawl.warc.gz", {f"https://www.hrw.org/news/{day}": PAGE.format(day) for day in (1, 2, 3)})
    (pages / "empty.html").write_text("", encoding="utf-8")
    local = LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, processes=False)
    with local as cluster, Client(cluster) as client:
        assert example.run(client, [pages], tables, 2) == (3, 1, 0)
        assert example.run(client, [pages], tables, 2) == (0, 0, 4)
        (pages / "more.html").write_text(PAGE.format(9), encoding="utf-8")
        assert example.run(client, [pages], tables, 2) == (1, 0, 4)
    reports = ds.dataset(tables / "reports", format="parquet").to_table()
    done = ds.dataset(tables / "done", format="parquet").to_table().to_pylist()
    wanted = {hrwparse.report_id(hrwparse.parse(PAGE.format(d), f"https://www.hrw.org/news/{d}")) for d in (1, 2, 3)}
    assert reports.num_rows == 4
    assert wanted < set(reports["report_id"].to_pylist())
    assert [row["failure"] for row in done if row["source"].endswith("empty.html")] == ["the source is empty"]
    assert not list(tables.rglob("*.part"))


def test_a_batch_that_fails_stops_nothing_and_is_tried_again(example, tmp_path, monkeypatch, capsys):
    from distributed import Client, LocalCluster

    pages, tables = tmp_path / "pages", tmp_path / "tables"
    pages.mkdir()
    for day in (1, 2):
        (pages / f"{day}.html").write_text(PAGE.format(day), encoding="utf-8")

    def fail_once(some, folder, read=example.read_partition):
        if "1.html" in some[0][2]:
            raise MemoryError("no room for it")
        return read(some, folder)

    local = LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, processes=False)
    with local as cluster, Client(cluster) as client:
        with monkeypatch.context() as context:
            context.setattr(example, "read_partition", fail_once)
            assert example.run(client, [pages], tables, 1) == (1, 0, 0)
        assert "is left for the next run: no room for it" in capsys.readouterr().out
        assert example.run(client, [pages], tables, 1) == (1, 0, 1)


def test_the_example_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["corpus_on_dask.py", "--help"])
    with pytest.raises(SystemExit):
        runpy.run_path(str(EXAMPLE), run_name="__main__")
    assert "WARC" in capsys.readouterr().out

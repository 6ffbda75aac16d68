"""Read an archive on a Dask cluster: WARC files or folders of pages in, partitioned Parquet out; begun again where it ended.

    python examples/corpus_on_dask.py                                the invented example pages, into a temporary folder
    python examples/corpus_on_dask.py FOLDER_OR_WARC ... -o TABLES   an archive of your own
    python examples/corpus_on_dask.py ... --scheduler tcp://...      on a cluster that runs already

Each partition holds the tables of some pages (``TABLES/incidents/<hash of these pages>.parquet`` and so on). A page whose content
is in a partition that stands already is not read again: run it anew after a stop, or when pages have come, and only the rest is
done. Pages that a worker died of are told, and tried again by the next run. Needs: pip install 'hrwparse[corpus,tables]' tqdm
"""

import argparse
import hashlib
import pathlib
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from distributed import Client, Future, LocalCluster, as_completed
from tqdm import tqdm
from warcio.archiveiterator import ArchiveIterator

import hrwparse

PAGES = pathlib.Path(__file__).parent / "pages"
SUFFIXES = {".html", ".htm", ".txt", ".mhtml", ".mht"}
DONE = pa.schema([("page", pa.string()), ("source", pa.string()), ("failure", pa.string())])
Page = tuple[bytes, str | None, str]  # content, address, what to call it


def pages_of(sources: Iterable[pathlib.Path]) -> Iterator[Page]:
    """The pages of folders, files and WARC files (.warc, .warc.gz), one after another, none kept in memory."""
    for source in sources:
        if source.is_dir():
            yield from pages_of(sorted(p for p in source.rglob("*") if p.is_file() and (p.suffix in SUFFIXES or is_warc(p))))
        elif is_warc(source):
            yield from warc_pages(source)
        else:
            yield source.read_bytes(), None, str(source)


def is_warc(path: pathlib.Path) -> bool:
    """Whether a file's name says that it is a WARC file."""
    return path.name.endswith((".warc", ".warc.gz"))


def warc_pages(path: pathlib.Path) -> Iterator[Page]:
    """The HTML responses of a WARC file, with their addresses."""
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream):
            headers = record.http_headers
            if record.rec_type == "response" and headers is not None and "html" in (headers.get_header("Content-Type") or ""):
                url = record.rec_headers.get_header("WARC-Target-URI")
                yield record.content_stream().read(), url, f"{path}#{url}"


def page_hash(page: Page) -> str:
    """What a page is known by: its content and address."""
    return hashlib.sha256(b"\0".join([page[0], (page[1] or "").encode()])).hexdigest()[:16]


def read_partition(pages: list[Page], folder: str) -> tuple[int, int]:
    """Read some pages and write their tables; runs on a worker. How many reports and how many failures there were."""
    reports, done = [], []
    sources = [(content, url) for content, url, _ in pages]
    for page, result in zip(pages, hrwparse.parse_many(sources, workers=0), strict=True):
        failed = isinstance(result, hrwparse.Failure)
        if not failed:
            reports.append(result)
        done.append({"page": page_hash(page), "source": page[2], "failure": str(result.error) if failed else None})
    name = hashlib.sha256("".join(row["page"] for row in done).encode()).hexdigest()[:16]
    tables = hrwparse.to_arrow(reports)
    tables["done"] = pa.Table.from_pylist(done, DONE)  # last: what is listed there has all its tables
    for table, rows in tables.items():
        target = pathlib.Path(folder, table, f"{name}.parquet")
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        pq.write_table(rows, part)
        part.replace(target)
    return len(reports), len(pages) - len(reports)


def pages_done(folder: pathlib.Path) -> set[str]:
    """The hashes of the pages that earlier runs have read."""
    files = sorted((folder / "done").glob("*.parquet"))
    return set(ds.dataset(files).to_table(columns=["page"])["page"].to_pylist()) if files else set()


def batches(pages: Iterator[Page], size: int) -> Iterator[list[Page]]:
    """Pages, some at a time."""
    while some := list(islice(pages, size)):
        yield some


def run(client: Client, sources: list[pathlib.Path], folder: pathlib.Path, size: int) -> tuple[int, int, int]:
    """Read what is not read yet; reports, failures and pages passed over. Only a few batches wait at a time.

    A batch that came to nothing, since a worker died of it again and again, is told; it is in no partition, so the next run
    tries it anew.
    """
    known, passed = pages_done(folder), 0

    def fresh() -> Iterator[Page]:
        nonlocal passed
        for page in pages_of(sources):
            if page_hash(page) in known:
                passed += 1
            else:
                known.add(page_hash(page))
                yield page

    def begin(some: list[Page]) -> Future:
        # Content goes to the workers, not into the graph of tasks, which is the scheduler's to hold.
        return client.submit(read_partition, client.scatter(some, hash=False), str(folder), pure=False)

    waiting = batches(fresh(), size)
    ahead = 2 * max(1, len(client.scheduler_info()["workers"]))
    running = as_completed(begin(some) for some in islice(waiting, ahead))
    reports = failures = 0
    for future in tqdm(running, desc="batches", unit="", disable=None):  # None: shown on a terminal only
        try:
            good, bad = future.result()
            reports, failures = reports + good, failures + bad
        except Exception as error:
            tqdm.write(f"a batch of up to {size} pages is left for the next run: {error}")
        if some := next(waiting, None):
            running.add(begin(some))
    return reports, failures, passed


def main() -> None:
    """Start a cluster or join one, run, and say what there is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sources", nargs="*", type=pathlib.Path, default=[PAGES], help="folders, pages, WARC files")
    parser.add_argument("-o", "--output", type=pathlib.Path, help="folder of the tables (default: a temporary one)")
    parser.add_argument("--scheduler", help="address of a cluster (default: processes on this machine)")
    parser.add_argument("--batch", type=int, default=2, help="pages in a partition; some hundreds for an archive")
    wanted = parser.parse_args()
    folder = wanted.output or pathlib.Path(tempfile.mkdtemp(prefix="hrwparse-"))
    cluster = wanted.scheduler or LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        for turn in ("first run", "same again"):
            reports, failures, passed = run(client, wanted.sources, folder, wanted.batch)
            print(f"{turn}: {reports} reports, {failures} failures, {passed} pages read before; tables in {folder}")
    if not wanted.scheduler:
        cluster.close()
    incidents = ds.dataset(folder / "incidents", format="parquet").to_table()
    counts = incidents.group_by("kind").aggregate([("kind", "count")]).sort_by([("kind_count", "descending")])
    print(f"{incidents.num_rows} incidents, the most of these kinds:")
    for row in counts.slice(0, 5).to_pylist():
        print(f"  {row['kind_count']:4} {row['kind']}")


if __name__ == "__main__":
    main()

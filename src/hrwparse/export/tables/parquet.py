"""The tables as a folder of Parquet files with a data package."""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from hrwparse.export.crosswalks import Crosswalk, Crosswalks
from hrwparse.export.extras import extra
from hrwparse.export.tables.arrow import arrow_schema, iter_batches
from hrwparse.export.tables.datapackage import NAME, datapackage
from hrwparse.export.tables.folder import package_folder
from hrwparse.export.tables.schema import tables_with
from hrwparse.models import Report


def to_parquet(
    reports: Report | Iterable[Report], folder: str | os.PathLike[str], *, crosswalks: Crosswalks | None = None
) -> Path:
    """Write ``reports.parquet``, ``sections.parquet`` ... and ``datapackage.json`` into the folder; gives the path of the last.

    The reports are gone through once, and a batch of rows is held at a time, so an iterable may be longer than memory. The
    types are those of `to_arrow`; the same reports give the same bytes with the same pyarrow. Files of that name are
    replaced, and only when all is written: after an error in the midst the folder is as before. ``crosswalks`` as for
    `to_rows`. `ImportError` without the extra ``tables``.
    """
    pq = extra("pyarrow.parquet", "tables")
    tables = tables_with(Crosswalk.over(crosswalks).own)
    descriptor = datapackage(tables.values(), "parquet", "application/vnd.apache.parquet")
    with package_folder(folder, descriptor) as paths, ExitStack() as stack:
        writers = {
            name: stack.enter_context(pq.ParquetWriter(paths[name], arrow_schema(table), compression="zstd"))
            for name, table in tables.items()
        }
        for name, batch in iter_batches(reports, crosswalks):
            writers[name].write_batch(batch)
    return Path(folder) / NAME

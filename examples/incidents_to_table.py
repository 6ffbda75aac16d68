"""Turn saved pages into tables for a spreadsheet or a data frame, and show what is in them.

    python examples/incidents_to_table.py [PAGE ...] [--to FOLDER] [--format csv|parquet] [--sure SHARE] [--rows N]

PAGES are saved pages; without any, the invented page in ``examples/pages`` is read. The six tables and their ``datapackage.json``
are written to FOLDER (default: ``examples/output/incidents_to_table``). Shown are the first N incidents of at least this
confidence, and how many there are of each kind.
"""

import argparse
import pathlib
import sys

import polars as pl

import hrwparse

HERE = pathlib.Path(__file__).parent
WRITERS = {"csv": hrwparse.to_csv, "parquet": hrwparse.to_parquet}


def main() -> None:
    sys.stdout.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", type=pathlib.Path, default=[HERE / "pages" / "refworld-sample.html"])
    parser.add_argument("--to", type=pathlib.Path, default=HERE / "output" / "incidents_to_table", metavar="FOLDER")
    parser.add_argument("--format", choices=WRITERS, default="csv")
    parser.add_argument("--sure", type=float, default=0.7, metavar="SHARE", help="least confidence, 0 to 1")
    parser.add_argument("--rows", type=int, default=15, metavar="N", help="how many incidents to show")
    wanted = parser.parse_args()
    reports = [hrwparse.parse(page) for page in wanted.pages]
    tables = hrwparse.to_polars(reports)
    sure = tables["incidents"].filter(pl.col("confidence") >= wanted.sure)
    print(f"{sure.height} of {tables['incidents'].height} incidents with a confidence of {wanted.sure} or more\n")
    print(first(sure, wanted.rows))
    print("\nOf each kind, and how many of them the page only alleges or has somebody deny\n")
    print(kinds(sure))
    WRITERS[wanted.format](reports, wanted.to)
    print(f"\nWritten to {wanted.to.name}/\n")
    print(files(wanted.to, tables))


def first(incidents: pl.DataFrame, rows: int) -> pl.DataFrame:
    """Who did what to whom, when and where, with the words that name the event."""
    return incidents.head(rows).select(
        pl.col("date_edtf").fill_null("no date").alias("when"),
        pl.col("kind").str.replace_all("_", " "),
        pl.col("agents").list.join(", ").alias("who"),
        pl.col("targets").list.join(", ").alias("whom"),
        number("count_minimum", "count_maximum").alias("number"),
        pl.col("places").list.unique(maintain_order=True).list.join(", ").alias("where"),
        pl.col("trigger").alias("in the words"),
        pl.col("confidence").alias("sure"),
    )


def number(least: str, most: str) -> pl.Expr:
    """A range of whole numbers as words: 4, 12 or more, 24 to 99."""
    low, high = pl.col(least).cast(pl.String), pl.col(most).cast(pl.String)
    return (
        pl.when(pl.col(least).is_null() & pl.col(most).is_null())
        .then(pl.lit(""))
        .when(pl.col(most).is_null())
        .then(low + " or more")
        .when(pl.col(least).is_null())
        .then("up to " + high)
        .when(pl.col(least) == pl.col(most))
        .then(low)
        .otherwise(low + " to " + high)
    )


def kinds(incidents: pl.DataFrame) -> pl.DataFrame:
    return (
        incidents.group_by("category", "kind")
        .agg(
            pl.len().alias("incidents"),
            (pl.col("modality") != "asserted").sum().alias("not asserted"),
            pl.col("date_earliest").is_not_null().sum().alias("with a date"),
        )
        .sort("category", "incidents", "kind", descending=[False, True, False])
    )


def files(folder: pathlib.Path, tables: dict[str, pl.DataFrame]) -> pl.DataFrame:
    """What was written; ``datapackage.json`` says what each column means."""
    rows = [
        {"file": path.name, "rows": table.height, "columns": table.width, "kB": round(path.stat().st_size / 1000, 1)}
        for name, table in tables.items()
        for path in folder.glob(f"{name}.*")
    ]
    return pl.DataFrame(rows)


if __name__ == "__main__":
    with pl.Config(
        tbl_formatting="UTF8_FULL_CONDENSED",
        tbl_hide_column_data_types=True,
        tbl_hide_dataframe_shape=True,
        tbl_rows=-1,
        tbl_cols=-1,
        tbl_width_chars=130,
        fmt_str_lengths=200,
    ):
        main()

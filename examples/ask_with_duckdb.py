"""Ask a folder of saved pages three questions in SQL: the pages become Parquet tables, DuckDB reads them back.

    python examples/ask_with_duckdb.py [PAGE ...] [--to FOLDER]

PAGES are saved pages or folders of them; without any, the invented pages in ``examples/pages`` are read. The tables go into
FOLDER, or into a temporary one. What each column means: docs, "Data dictionary".
"""

import argparse
import pathlib
import sys
import tempfile
from collections.abc import Iterator

import duckdb
import polars
from tqdm import tqdm

import hrwparse

PAGES = pathlib.Path(__file__).parent / "pages"

# A count of targets is a range: "at least three" is 3 to nothing. Where no number is told, those named are counted. The sum is
# what the pages vouch for at least: an arrest of "several women" adds one.
ARRESTS = """
SELECT year(date_earliest) AS year,
       count(*) AS arrests,
       sum(greatest(coalesce(count_minimum, len(targets)), 1)) AS "people, at least",
       count(count_minimum) AS "with a number",
       count(*) FILTER (modality <> 'asserted') AS "alleged or denied",
       string_agg(DISTINCT r.title, '; ' ORDER BY r.title) AS "told by"
FROM incidents JOIN reports r USING (report_id)
WHERE kind = 'arrest' AND date_earliest IS NOT NULL AND confidence >= 0.5
GROUP BY 1 ORDER BY 1
"""

# An actor belongs to one report; the same full name in two reports is a lead to be looked at, not yet a person.
AGAIN = """
WITH told AS (
    SELECT a.name, p.report_id, coalesce(i.date_edtf, 'no date') || ' ' || replace(i.kind, '_', ' ') AS what
    FROM participants p JOIN actors a USING (actor_id) JOIN incidents i USING (incident_id)
    WHERE a.kind = 'person' AND a.named AND p.role = 'target' AND i.confidence >= 0.5
)
SELECT name AS who, count(DISTINCT report_id) AS reports, string_agg(DISTINCT what, E'\n' ORDER BY what) AS "what befell them"
FROM told GROUP BY name HAVING count(DISTINCT report_id) > 1
ORDER BY reports DESC, who
"""

# A case against somebody of a force, or an investigation, that the same paragraph tells of. That none is told does not mean that
# there was none.
ANSWERS = """
WITH forces AS (
    SELECT incident_id, role FROM participants JOIN actors USING (actor_id)
    WHERE kind = 'security_force'
       OR regexp_matches(concat_ws(' ', name, array_to_string(titles, ' ')), '(?i)officer|soldier|guard|captain')
), violence AS (
    SELECT * FROM incidents
    WHERE confidence >= 0.5 AND category = 'violence'
      AND (kind = 'death' OR incident_id IN (SELECT incident_id FROM forces WHERE role = 'agent'))
), answers AS (
    SELECT section_id, paragraph, date_latest, kind || coalesce(' ' || date_edtf, '') AS what
    FROM incidents
    WHERE kind = 'investigation'
       OR kind IN ('charge', 'trial', 'conviction') AND incident_id IN (SELECT incident_id FROM forces WHERE role = 'target')
)
SELECT coalesce(min(v.date_edtf), 'no date') AS "when",
       string_agg(DISTINCT v.modality, ', ') AS "told as",
       v.sentence AS violence,
       coalesce(string_agg(DISTINCT a.what, E'\n' ORDER BY a.what), '-') AS answer
FROM violence v LEFT JOIN answers a
  ON a.section_id = v.section_id AND a.paragraph = v.paragraph AND coalesce(a.date_latest >= v.date_earliest, true)
GROUP BY v.report_id, v.sentence, v.sentence_start
ORDER BY min(v.date_earliest), v.report_id, v.sentence_start
"""

QUESTIONS = {
    "How many people were arrested each year, at least?": ARRESTS,
    "Whose name comes up again in later reports?": AGAIN,
    "Violence by security forces and deaths: does the paragraph tell of the law's answer?": ANSWERS,
}


def main() -> None:
    sys.stdout.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", type=pathlib.Path, default=[PAGES], help="saved pages or folders of them")
    parser.add_argument("--to", type=pathlib.Path, metavar="FOLDER", help="where the tables go (default: a temporary folder)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = wanted.to or pathlib.Path(temporary)
        hrwparse.to_parquet(reports(wanted.pages), folder)
        with duckdb.connect() as database:
            ask(database, folder)


def reports(pages: list[pathlib.Path]) -> Iterator[hrwparse.Report]:
    """One report after the other, so that a folder may be larger than memory; a terminal shows how far it is."""
    paths = [path for page in pages for path in (sorted(page.rglob("*.*")) if page.is_dir() else [page])]
    workers = None if len(paths) > 20 else 0  # a few pages are read before other processes would be up
    for result in tqdm(hrwparse.parse_many(paths, workers), total=len(paths), unit="page", disable=None):
        if isinstance(result, hrwparse.Failure):
            tqdm.write(str(result), file=sys.stderr)
        else:
            yield result


def ask(database: duckdb.DuckDBPyConnection, folder: pathlib.Path) -> None:
    for table in hrwparse.TABLES:
        database.read_parquet(str(folder / f"{table}.parquet")).create_view(table)
    sizes = (f"{database.sql(f'SELECT count(*) FROM {table}').fetchall()[0][0]} {table}" for table in hrwparse.TABLES)
    print(", ".join(sizes))
    for question, sql in QUESTIONS.items():
        print(f"\n{question}\n")
        show(database.sql(sql).pl())


def show(table: polars.DataFrame) -> None:
    with polars.Config(
        tbl_formatting="UTF8_HORIZONTAL_ONLY",
        tbl_hide_column_data_types=True,
        tbl_hide_dataframe_shape=True,
        tbl_rows=-1,
        tbl_cols=-1,
        tbl_width_chars=110,
        fmt_str_lengths=500,
    ):
        print(table)


if __name__ == "__main__":
    main()

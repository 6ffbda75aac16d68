"""What a type checker sees of `hrwparse.evaluate`: checked by ``mypy --strict tests/types``, never run."""

from pathlib import Path
from typing import assert_type

import hrwparse


def read(page: Path, url: str | None) -> hrwparse.Report:
    return hrwparse.parse(page, url)


def use(folder: Path) -> None:
    result = hrwparse.evaluate(folder, str(folder), parse=read, seed=1, resamples=10)
    assert_type(result, hrwparse.Evaluation)
    assert_type(result.score("incidents", "arrest"), hrwparse.Score)
    assert_type(result.score(hrwparse.Measure.ACTORS).f1, float | None)
    assert_type(result.documents, tuple[hrwparse.DocumentResult, ...])
    assert_type(result.reliability[0], hrwparse.Reliability)
    assert_type(result.differences[0].span, hrwparse.Span | None)
    assert_type(result.differences[0].verdict, hrwparse.Verdict)
    assert_type(hrwparse.check_gold(folder, read=hrwparse.read), tuple[str, ...])
    hrwparse.evaluate(folder, parse=hrwparse.read)  # type: ignore[arg-type]  # a document has no incidents
    hrwparse.evaluate(folder, None, read)  # type: ignore[call-arg]  # by keyword only

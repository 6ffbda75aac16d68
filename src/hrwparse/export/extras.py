"""Packages of the extras, imported when a writer is called; without one, an `ImportError` says what to install."""

from importlib import import_module
from typing import Any


def extra(module: str, name: str) -> Any:
    """The ``module`` that the extra ``name`` installs: ``extra("pyarrow.parquet", "tables")``."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != module.partition(".")[0]:
            raise  # the package is there; something that it needs is not
        raise ImportError(f"{error.name} is not installed: pip install 'hrwparse[{name}]'", name=error.name) from error

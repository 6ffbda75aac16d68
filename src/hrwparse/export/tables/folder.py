"""A folder that is written as a whole or not at all."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hrwparse.export.tables.datapackage import NAME


@contextmanager
def package_folder(folder: str | os.PathLike[str], descriptor: dict[str, Any]) -> Iterator[dict[str, Path]]:
    """A path to write each table of the descriptor to, by name; when all is written, the files get their names.

    The folder is made if there is none. Files of an earlier run are replaced at the end, the descriptor last. After an error
    there is no unfinished file, and those of the earlier run are as they were.
    """
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    final = {resource["name"]: home / resource["path"] for resource in descriptor["resources"]}
    parts = {name: path.with_name(f".{path.name}.part") for name, path in final.items()}
    told = home / f".{NAME}.part"
    try:
        yield parts
        told.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
        for name, path in final.items():
            parts[name].replace(path)
        told.replace(home / NAME)
    finally:
        for path in (*parts.values(), told):
            path.unlink(missing_ok=True)

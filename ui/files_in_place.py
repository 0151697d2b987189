"""What an export would replace: files and folders that are there already, each as it is now."""

from collections.abc import Iterable
from pathlib import Path

from reviewer.export import folder_of_texts, tables_in_place
from reviewer.wording import Language, speaking


def in_place(out: Path, texts: Language | None) -> list[Path]:
    """Return what an export to a file might replace.

    Args:
        out: CSV and Parquet are a file for each table beside it.
        texts: In which language their folder is named, where the articles' texts are written too.
    """
    tables = tables_in_place(out) if out.suffix.lower() in (".csv", ".parquet") else ()
    there = [one for one in dict.fromkeys((out, *tables)) if one.is_file()]
    if texts is None:
        return there
    with speaking(texts):
        folder = folder_of_texts(out)
    return [*there, folder] if folder.is_dir() and any(folder.iterdir()) else there


def as_they_are(paths: Iterable[Path]) -> set[tuple[Path, int]]:
    """Return files and folders with the time of their last change: leave to replace them counts until the next."""
    return {(one, _last_change(one)) for one in paths if one.exists()}


def _last_change(path: Path) -> int:
    inside = path.iterdir() if path.is_dir() else ()
    return max(int(one.lstat().st_mtime_ns) for one in (path, *inside))

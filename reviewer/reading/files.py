"""Files and folders become pages: what there is to read, in the order a person expects, and why something can't be."""

import hashlib
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reviewer.data import SourceText
from reviewer.errors import PageError
from reviewer.reading.decoding import decode
from reviewer.system_words import why_of
from reviewer.wording import say

MAX_BYTES = 20 * 1024 * 1024
"""A newspaper page has some 15 kB; nothing larger than this is one."""

SUFFIXES = (".txt", ".text")

_OWN = ".review"
"""Stands in the names of the program's own files, which nobody misses among the pages."""

_DIGITS = re.compile("([0-9]+)")
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


class PagePath(NamedTuple):
    """A file to read: where it is, and its name as the queue shows it (always printable)."""

    path: Path
    name: str


class PagesFound(NamedTuple):
    """The pages below some paths, in order, a sentence for what holds none, and the names of files of other kinds."""

    pages: list[PagePath]
    problems: list[PageError]
    others: list[str]


def find_pages(paths: Iterable[str | Path]) -> PagesFound:
    """Return the text files among and below these files and folders.

    A file keeps its own name, a file in a folder is named by its path below the folder that was opened. Folders
    are searched through, links to folders followed once, hidden files passed over; names count up like numbers.
    """
    found = PagesFound([], [], [])
    for given in map(Path, paths):
        try:
            _find(given, found)
        except OSError as error:
            found.problems.append(_unreadable(written_path(given), error))
    return found


def read_source(path: str | Path, name: str, encoding: str | None = None) -> SourceText:
    """Read one page.

    Args:
        path: The file, also as ``SourceText.path`` wrote it.
        name: Its name in the queue and in messages.
        encoding: A codec chosen by hand; None finds it.

    Raises:
        EncodingError: It is in an encoding nobody knows, or not in this one.
        PageError: The file is gone, unreadable, too large, empty or no text.
    """
    place = _as_on_disk(path)
    try:
        data = _bytes_of(place, name)
    except OSError as error:
        raise _unreadable(name, error) from None
    try:
        raw, codec = decode(data, encoding)
    except PageError as error:
        sentence = say("“{name}”没有读入：{why}", "“{name}” was not read: {why}", name=name, why=error)
        raise type(error)(sentence) from None
    if not raw.strip():
        raise PageError(say("“{name}”是空的，没有文字可读。", "“{name}” is empty: there is no text in it.", name=name))
    return SourceText(name, written_path(place.absolute()), hashlib.sha256(data).hexdigest(), codec, raw)


def kinds_of(names: Iterable[str]) -> str:
    """Return how many files there are of each kind: ``.pdf 3、.xlsx 2``."""
    kinds = Counter(Path(one).suffix.lower() or say("无后缀", "no suffix") for one in names)
    return say("、", ", ").join(f"{kind} {many}" for kind, many in sorted(kinds.items()))


def written_path(path: str | Path) -> str:
    r"""Return a path as text that can be shown and stored: a byte that is no UTF-8 is written ``\xb1``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _as_on_disk(path: str | Path) -> Path:
    """Undo ``written_path``, where the file under the written name isn't there."""
    place = Path(path)
    if "\\x" not in str(path) or os.path.lexists(place):
        return place
    return Path(os.fsdecode(_ESCAPED.sub(lambda one: bytes((int(one[1], 16),)), os.fsencode(place))))


def _find(given: Path, found: PagesFound) -> None:
    """Append what is found at a path someone named.

    Raises:
        OSError: It isn't there, or its folder may not be read.
    """
    info = given.stat()
    if not stat.S_ISDIR(info.st_mode):
        if given.suffix.lower() in SUFFIXES:
            found.pages.append(PagePath(given, written_path(given.name)))
        else:
            found.problems.append(_no_page(written_path(given.name)))
        return
    before = len(found.pages), len(found.problems)
    for path in _files_below(given, {_identity(info)}, found.problems):
        name = written_path(path.relative_to(given))
        if path.suffix.lower() in SUFFIXES:
            found.pages.append(PagePath(path, name))
        elif _OWN not in path.name:
            found.others.append(name)
    if before == (len(found.pages), len(found.problems)):
        found.problems.append(_no_pages_in(written_path(given)))


def _files_below(folder: Path, seen: set[tuple[int, int]], problems: list[PageError]) -> Iterator[Path]:
    """Yield the files of a folder and of the folders in it; each folder once, whatever links lead to it."""
    try:
        with os.scandir(folder) as entries:
            names = sorted((one for one in entries if not one.name.startswith(".")), key=lambda one: _natural(one.name))
    except OSError as error:
        problems.append(_unreadable(written_path(folder), error))
        return
    for entry in names:
        path = folder / entry.name
        identity = _folder_identity(entry)
        if identity is None:
            yield path
        elif identity not in seen:
            seen.add(identity)
            yield from _files_below(path, seen, problems)


def _folder_identity(entry: os.DirEntry[str]) -> tuple[int, int] | None:
    """Return what tells a folder from every other, or None for a file."""
    try:
        return _identity(entry.stat()) if entry.is_dir() else None
    except OSError:  # a link that leads to itself, or nowhere
        return None


def _identity(info: os.stat_result) -> tuple[int, int]:
    return info.st_dev, info.st_ino


def _natural(name: str) -> list[tuple[int, str]]:
    """Return a sort key under which page 9 comes before page 10."""
    parts = _DIGITS.split(name.casefold())
    return [(int(part), "") if at % 2 else (-1, part) for at, part in enumerate(parts)]


def _bytes_of(path: Path, name: str) -> bytes:
    """Return a file's bytes; a device or pipe, which may never end, and a file too large are never opened.

    Raises:
        OSError: The file can't be read.
        PageError: It is no ordinary file, or too large.
    """
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise _no_page(name)
    if info.st_size <= MAX_BYTES:
        with path.open("rb") as file:
            data = file.read(info.st_size + 1)  # asking for MAX_BYTES would have as much memory laid ready
            data += file.read(MAX_BYTES) if len(data) > info.st_size else b""  # it has grown since
        if len(data) <= MAX_BYTES:
            return data
    raise PageError(
        say(
            "“{name}”有 {size:.1f} MB，超过了 {limit:.0f} MB 的上限；报纸一版不会这么大，请检查文件或把它拆开。",
            "“{name}” has {size:.1f} MB, over the limit of {limit:.0f} MB; no page is that large: check or split it.",
            name=name,
            size=max(info.st_size, MAX_BYTES + 1) / 1024 / 1024,
            limit=MAX_BYTES / 1024 / 1024,
        )
    )


def _unreadable(name: str, error: OSError) -> PageError:
    if isinstance(error, FileNotFoundError):
        zh = "“{name}”不在了：它可能被移动、改名或删除；请重新选择。"
        en = "“{name}” is not there: it was moved, renamed or deleted; choose it again."
    elif isinstance(error, PermissionError):
        zh = "“{name}”没有读取权限；请修改权限后重试。"
        en = "“{name}” may not be read; change its permissions and try again."
    else:
        zh = "“{name}”读取失败（{why}）；请检查文件所在的磁盘后重试。"
        en = "“{name}” could not be read ({why}); check the disk it is on and try again."
    return PageError(say(zh, en, name=name, why=why_of(error)))


def _no_page(name: str) -> PageError:
    return PageError(
        say(
            "“{name}”不是文本文件；这里只能打开 .txt 和 .text 文件以及含有它们的文件夹。",
            "“{name}” is no text file; open .txt and .text files, or folders that hold some.",
            name=name,
        )
    )


def _no_pages_in(name: str) -> PageError:
    return PageError(
        say(
            "文件夹“{name}”里没有 .txt 或 .text 文件；请选择存放版面文本的文件夹。",
            "There is no .txt or .text file in the folder “{name}”; choose the folder that holds the pages.",
            name=name,
        )
    )

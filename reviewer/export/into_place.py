"""Files are written beside their place and moved there when they are right; whatever happens, the old ones stand."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from reviewer.beside import name_beside
from reviewer.errors import ExportError
from reviewer.system_words import why_of
from reviewer.wording import Sentence, kept

_NAMED = 3
"""How many files are named where there may be many."""
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Move(NamedTuple):
    """A finished file, and where it belongs."""

    beside: Path
    place: Path


def checked(out: Path) -> Path:
    """Return the file to write, links followed.

    Raises:
        ExportError: It is a folder, its folder is missing, or another program has it open.
        OSError: The system can't look there.
    """
    if out.is_dir():
        raise ExportError(
            kept(
                "没有导出：“{out}”是文件夹，请给出文件名。",
                "Nothing was exported: “{out}” is a folder; name a file.",
                out=out,
            )
        )
    if not out.parent.is_dir():
        raise ExportError(
            kept(
                "没有导出：没有文件夹“{folder}”；请先建好它，或换一个位置。",
                "Nothing was exported: there is no folder “{folder}”; make it first, or choose another place.",
                folder=out.parent,
            )
        )
    place = out.resolve()
    for owner in (place.with_name(f"~${place.name}"), place.with_name(f".~lock.{place.name}#")):
        if _is_there(owner):
            raise _open_elsewhere(out, owner)
    return place


def _is_there(owner: Path) -> bool:
    """Say whether a program marked a file as open; where the mark's name is too long for the system, none could."""
    try:
        return owner.exists()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return False
        raise


def checked_folder(folder: Path) -> None:
    """Check that files may go into a folder, there already or not.

    Raises:
        ExportError: A file lies where it belongs.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(
            kept(
                "没有导出：文章要放进文件夹“{folder}”，那里却有一个同名的文件；请移走它，或换一个文件名。",
                "Nothing was exported: the articles belong in a folder “{folder}”, but a file lies there; move it, or "
                "choose another name.",
                folder=folder,
            )
        )


def left_over(there: Iterable[Path], written: Iterable[Path]) -> tuple[Sentence, ...]:
    """Return a sentence about files that look like those of an export and that it didn't write, if there are any.

    What a link leads to was written, and so was the link. Nobody knows whether the others are an earlier export's or a
    person's own: they stay.
    """
    known = {one.resolve() for one in written}
    others = sorted(one.name for one in there if one.resolve() not in known and not one.name.startswith("."))
    if not others:
        return ()
    first, more = [f"“{one}”" for one in others[:_NAMED]], "…" if len(others) > _NAMED else ""
    return (
        kept(
            "有 {n} 个文件不是这次导出写的，原样留着（{names}）；如果来自以前的导出，请自行删去。",
            "Files that this export didn't write are left as they are: {n} ({names}). Delete them if they are of an "
            "earlier one.",
            n=len(others),
            names=Sentence("、".join(first) + more, ", ".join(first) + more),
        ),
    )


@contextmanager
def beside(place: Path) -> Iterator[Path]:
    """Give the name of a new file in the same folder; it is removed unless it was moved."""
    path = name_beside(place, place.suffix)
    try:
        yield path
    finally:
        with suppress(OSError):
            path.unlink()


@contextmanager
def sentences(out: Path) -> Iterator[None]:
    """Turn what the system says while ``out`` is written into a finished sentence.

    Raises:
        ExportError: For any OSError inside.
    """
    try:
        yield
    except OSError as error:
        raise ExportError(_sentence(out, error)) from error


def move_all(moves: Sequence[Move]) -> None:
    """Put finished files in their places, keeping the permissions of the files they replace: all of them or none.

    Raises:
        ExportError: A file in place is open in a program that doesn't let go of it.
        OSError: Anything else; all files in place are the old ones.
    """
    kept: list[Move] = []
    fresh: list[Path] = []
    try:
        for move in moves:
            _settle(move)
            if not move.place.exists():
                fresh.append(move.place)
            elif len(moves) > 1:
                kept.append(_keep(move.place))
            _replace(move)
    except BaseException:
        _put_back(kept, fresh)
        raise
    finally:
        for one in kept:
            with suppress(OSError):
                one.beside.unlink()
    _sync(moves[0].place.parent)


def _settle(move: Move) -> None:
    """Have the file on disk, with the permissions of the one it replaces."""
    _sync(move.beside)
    if move.place.exists():
        shutil.copymode(move.place, move.beside)


def _replace(move: Move) -> None:
    try:
        os.replace(move.beside, move.place)
    except PermissionError as error:
        raise _open_elsewhere(move.place) from error


def _keep(place: Path) -> Move:
    copy = name_beside(place, ".old")
    try:
        os.link(place, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(place, copy)
    return Move(copy, place)


def _put_back(kept: Sequence[Move], fresh: Sequence[Path]) -> None:
    for one in kept:
        with suppress(OSError):
            os.replace(one.beside, one.place)
    for path in fresh:
        with suppress(OSError):
            path.unlink()


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows can't open folders
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _open_elsewhere(out: Path, owner: Path | None = None) -> ExportError:
    sentence = kept(
        "没有导出：“{out}”在另一个程序（如 Excel）里打开着；请在那里关掉它再导出，或换一个文件名。",
        "Nothing was exported: “{out}” is open in another program (Excel?); close it there and export again, "
        "or choose another name.",
        out=out,
    )
    if owner is None:
        return ExportError(sentence)
    closed = kept("如果它并没有打开，请删去“{owner}”。", "If it isn't open, delete “{owner}”.", owner=owner.name)
    return ExportError(kept("{sentence}{closed}", "{sentence} {closed}", sentence=sentence, closed=closed))


def _sentence(out: Path, error: OSError) -> Sentence:
    if error.errno in _NO_ROOM:
        return kept(
            "没有导出：磁盘放不下“{out}”；请腾出空间或换一个位置。{left}",
            "Nothing was exported: the disk has no room for “{out}”; make room or choose another place.{left}",
            out=out,
            left=_left(out),
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return kept(
            "没有导出：不允许在“{folder}”里写文件；请换一个位置。",
            "Nothing was exported: you may not write into “{folder}”; choose another place.",
            folder=out.parent,
        )
    return kept(
        "没有导出：“{out}”写不成（{why}）；请换一个位置再试。{left}",
        "Nothing was exported: “{out}” could not be written ({why}); try another place.{left}",
        out=out,
        why=why_of(error),
        left=_left(out),
    )


def _left(out: Path) -> Sentence:
    """Say what became of the file that was there, where one was."""
    there = os.path.lexists(out)
    return Sentence("原来的文件没有动。", " The previous file is untouched.") if there else Sentence("", "")

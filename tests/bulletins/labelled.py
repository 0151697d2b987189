"""The labelled hotline bulletins: what a person reads in each, and which of its statements are wrong."""

# How they were labelled, before any rule was written:
# - Groups are rows in the order of print; percentages are strings, dates ISO; what isn't printed is left out.
# - ``period_printed`` stands in the dates' place where no year is printed: no year is guessed.
# - ``received`` is all that was taken in; ``calls`` and ``online`` only where they are printed beside it or each other.
# - Names stand without 类, 问题, 方面, 事项, 诉求 at their end, 渠道 and 通过 around them, and pinyin; else as printed.
# - ``rank`` only where an ordinal is printed (``1.``, ``一是``, ``①``, ``居首``); 前三位 before a list is none.
# - ``growths`` are of plain fields and negative downwards; their ``against`` is as printed: 同比, 环比, 上月, 2023年.
# - ``errors``: the paper is wrong beyond doubt: parts exceed the whole, or a closed list (brackets right after its
#   total, both halves of a pair, 其他 or 其余 at the end, 分为几类) falls short, or one share or growth doesn't fit.
# - ``warnings``: both readings are possible. ``kinds.count`` names the counts of every row; ``[1].received`` is of the
#   second bulletin of a text. An item whose ``values`` are empty holds no bulletin at all, however tempting it looks.

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
HALVES = ("dev", "held")


@dataclass(frozen=True)
class Bulletin:
    """A text with its labels.

    Attributes:
        half: "dev" may be looked at by whoever writes rules, "held" only scored.
        values: One dictionary for each record the text holds, named as the fields of ``type``.
        errors: The paths that each wrong statement concerns.
        warnings: The same where it may be wrong.
    """

    id: str
    half: str
    type: str
    text: str
    values: tuple[dict[str, object], ...]
    errors: tuple[tuple[str, ...], ...]
    warnings: tuple[tuple[str, ...], ...]
    note: str


def bulletins(half: str | None = None) -> tuple[Bulletin, ...]:
    """Return the bulletins of one half, or all of them, in the order of their ids."""
    found = [
        _bulletin(json.loads(line))
        for file in sorted(FOLDER.glob(f"{half or ''}*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return tuple(sorted(found, key=lambda one: one.id))


def _bulletin(entry: dict[str, object]) -> Bulletin:
    values = entry["values"]
    records = values if isinstance(values, list) else [values] if values else []
    return Bulletin(
        id=str(entry["id"]),
        half=str(entry["half"]),
        type=str(entry.get("type", "hotline_bulletin")),
        text=str(entry["text"]),
        values=tuple(records),
        errors=_paths(entry["errors"]),
        warnings=_paths(entry["warnings"]),
        note=str(entry["note"]),
    )


def _paths(lists: object) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(paths) for paths in lists) if isinstance(lists, list) else ()

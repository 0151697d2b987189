"""How well a page was read: what was read is set beside what the paper printed, record by record."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from reviewer.checks import assess
from reviewer.data import Severity
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types import ReportType
from tests.bench import user_script
from tests.made_up.ink import Printed
from tests.made_up.pages import MadeUpPage, PrintedReport

_WORDS = ("name", "category", "remark")


class ReadRecord(NamedTuple):
    """A record as a reader delivers it.

    Attributes:
        type: Name of its report type.
        values: Field path -> what was read.
        doubted: Paths the reader itself asks a person to look at.
        looks: How many fields a person is asked to look at.
    """

    type: str
    values: Mapping[str, object]
    doubted: frozenset[str]
    looks: int = 0


class Score(NamedTuple):
    """What became of one page: wrong paths of each printed report (None: record lost), and records too many."""

    wrong: tuple[tuple[str, ...] | None, ...]
    silent: tuple[tuple[str, ...], ...]
    surplus: int
    looks: int

    @property
    def right(self) -> bool:
        """Every report there with every value as printed, and none that isn't on the page."""
        return not self.surplus and all(one == () for one in self.wrong)

    @property
    def figures_right(self) -> bool:
        """The same, names, categories and remarks left aside."""
        paths = [path for one in self.wrong if one is not None for path in one]
        return None not in self.wrong and not self.surplus and all(path.endswith(_WORDS) for path in paths)


def ours(page: MadeUpPage, types: Sequence[ReportType]) -> list[ReadRecord]:
    """Read a page with the engine."""
    checks = {one.name: one.checks for one in types}
    found = []
    for record in extract(PageText(page.name, TextMap.whole(page.text)), types).records:
        judged = assess(record, checks[record.type])
        named = {path for one in judged.findings if one.severity is Severity.ERROR for path in one.paths}
        values = {one.path: one.value for one in record.fields}
        found.append(ReadRecord(record.type, values, frozenset(judged.looks) | named, len(judged.looks)))
    return found


def script(page: MadeUpPage) -> list[ReadRecord]:
    """Read a page with the user's script; where a sum fails, everything is doubted."""
    return [
        ReadRecord(one.type, one.values, frozenset() if one.sums_hold else frozenset(one.values))
        for one in user_script.read(page.text)
    ]


def score(page: MadeUpPage, read: Sequence[ReadRecord]) -> Score:
    """Set what was read beside what was printed."""
    left = list(read)
    wrong: list[tuple[str, ...] | None] = []
    silent = []
    for printed in page.reports:
        record = max(
            (one for one in left if one.type == printed.type), key=lambda one: _alike(one, printed), default=None
        )
        if record is None:
            wrong.append(None)
            continue
        left.remove(record)
        paths = wrong_paths(record, printed)
        wrong.append(paths)
        silent.append(tuple(path for path in paths if not _is_doubted(record, path)))
    return Score(tuple(wrong), tuple(silent), len(left), sum(one.looks for one in read))


def wrong_paths(record: ReadRecord, printed: PrintedReport) -> tuple[str, ...]:
    """Return the paths whose value isn't the printed one, those nothing was read for, and those that aren't printed."""
    paths = dict.fromkeys([*printed.values, *record.values])
    return tuple(
        path
        for path in paths
        if not same(record.values.get(path), printed.values.get(path), printed.shown.get(path, ""))
    )


def same(read: object, printed: Printed, shown: str) -> bool:
    """Say whether a value is the printed one; a date without its year counts when its day is read."""
    if isinstance(printed, date) and isinstance(read, str):
        return read == shown or read == shown[shown.find("年") + 1 :]
    if isinstance(printed, Decimal) and isinstance(read, float):
        return str(read) == f"{printed:.1f}" or read == float(printed)
    if isinstance(printed, str) and isinstance(read, str):
        return unicodedata.normalize("NFKC", read) == unicodedata.normalize("NFKC", printed)
    return read == printed


def _alike(record: ReadRecord, printed: PrintedReport) -> int:
    return sum(value is not None and record.values.get(path) == value for path, value in printed.values.items())


def _is_doubted(record: ReadRecord, path: str) -> bool:
    """A row that wasn't read is doubted where its group, or a total it belongs to, is."""
    group = path.partition("[")[0]
    return (
        path in record.doubted
        or group in record.doubted
        or (path not in record.values and any(one.startswith(f"{group}[") for one in record.doubted))
    )

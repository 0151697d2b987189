"""What came out of a review, set beside what the paper shows, and counted."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING, Any, NamedTuple

from reviewer.data import Record
from reviewer.field_paths import place_of, row_path
from reviewer.review import ReviewSession
from reviewer.values import written
from tests.bench.operator.answers import Offer
from tests.bench.operator.image import NOWHERE, PageImage, same
from tests.made_up.ink import Printed

if TYPE_CHECKING:
    import pandas as pd

_OURS = {"record", "source", "status", "verified_by", "verified_at", "row"}

Exported = dict[str, dict[str, object]]
"""Record id -> field path -> value, as the frames have them."""


class Miss(NamedTuple):
    """A field that isn't as printed; ``path`` is its place in the truth, or in the record where it isn't printed."""

    source: str
    report: int
    path: str
    printed: Printed
    there: object
    covered: bool = False


class Wrong(NamedTuple):
    """A miss that was verified and exported, with what the page reads there and where it was made up from."""

    miss: Miss
    seed: int
    looked: bool
    read: str


class Tally(NamedTuple):
    """What is counted over many pages; ``total`` adds tallies up.

    Attributes:
        fields: Values printed.
        right_before: Those read right before anybody looked.
        wrong: What isn't as printed in the export.
        offers: Of every error in which something was misread.
        clean_pages: Pages on which nothing is misread or misprinted; ``false_alarms`` are the errors found on them.
        unprinted: Errors found on clean pages because a field that is asked for isn't printed.
        keys: Pressed; ``typing``: what typing everything would take.
        lost: Reports that aren't in the export; ``added``: those that the operator added by hand.
        removed: Records that the operator removed.
        given_up: Records that couldn't be brought to the end, and why.
    """

    pages: int = 0
    fields: int = 0
    right_before: int = 0
    wrong: tuple[Wrong, ...] = ()
    offers: tuple[Offer, ...] = ()
    clean_pages: int = 0
    false_alarms: tuple[str, ...] = ()
    unprinted: int = 0
    keys: int = 0
    typing: int = 0
    lost: int = 0
    added: int = 0
    removed: int = 0
    given_up: tuple[str, ...] = ()
    seconds: float = 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    return reduce(lambda one, other: Tally(*(mine + more for mine, more in zip(one, other, strict=True))), tallies)


def exported(session: ReviewSession, only_verified: bool = True) -> Exported:
    """Return what the frames of a review hold, record by record."""
    found: Exported = {}
    frames = session.frames(only_verified, places=False)
    for kind in session.types:
        for row in _rows(frames[kind.name]):
            found[row["record"]] = {name: value for name, value in row.items() if name not in _OURS}
        for group in kind.groups:
            for row in _rows(frames[f"{kind.name}.{group.name}"]):
                cells = {row_path(group.name, row["row"] - 1, name): one for name, one in row.items()}
                found[row["record"]] |= {path: one for path, one in cells.items() if place_of(path).name not in _OURS}
    return found


def _rows(frame: "pd.DataFrame") -> Iterator[dict[str, Any]]:
    import pandas as pd

    for row in frame.to_dict("records"):
        yield {str(name): None if pd.isna(value) else _plain(value) for name, value in row.items()}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return Decimal(str(value)) if isinstance(value, float) else value


def misses(image: PageImage, records: Iterable[Record], there: Exported, lost: set[int]) -> Iterator[Miss]:
    """Yield every field of a page that isn't as printed.

    Args:
        image: Of the page.
        records: What was found on it.
        there: Their values; a record that isn't in here is passed over.
        lost: Is given the reports of which there is no record.
    """
    owners = image.owners(records := list(records))
    lost.update(set(range(len(image.page.reports))) - set(owners.values()))
    for record in records:
        if record.id in there:
            yield from _misses_of(image, record, owners[record.id], there[record.id])


def _misses_of(image: PageImage, record: Record, report: int, there: Mapping[str, object]) -> Iterator[Miss]:
    name = image.page.name
    shown = {path: image.shown(record, report, path) for path in there} if report != NOWHERE else {}
    by_place = {one.path: path for path, one in shown.items() if one is not None}
    truth = image.page.reports[report].values if report != NOWHERE else {}
    for path, printed in truth.items():
        value = there.get(by_place.get(path, ""))
        if not same(value, printed):
            yield Miss(name, report, path, printed, value)
    for path, value in there.items():
        if value is not None and (shown.get(path) is None or shown[path].path not in truth):  # type: ignore[union-attr]
            yield Miss(name, report, path, None, value)


def printed_fields(image: PageImage) -> int:
    """Return how many values the reports of a page print."""
    return sum(value is not None for one in image.page.reports for value in one.values.values())


def keys_of_typing(image: PageImage) -> int:
    """Return the keys of typing every value of a page's reports, one more for each to go to the next."""
    values = (value for one in image.page.reports for value in one.values.values() if value is not None)
    return sum(len(written(value)) + 1 for value in values)

"""One review of made-up pages from end to end: added, read, worked through by the operator, exported, compared."""

import time
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from reviewer.data import HUMAN, Finding, ReviewedRecord, Severity
from reviewer.field_paths import place_of
from reviewer.review import ReviewSession
from tests.bench.operator import tally
from tests.bench.operator.image import NOWHERE, PageImage, Shown
from tests.bench.operator.keyboard import Keyboard
from tests.bench.operator.lost import look_at_empty_pages
from tests.bench.operator.sight import Hands, Looked, Policy, Sight
from tests.bench.operator.simulated import Operator
from tests.bench.operator.tally import Miss, Tally, Wrong
from tests.bench.operator.window import program_on
from tests.made_up.pages import MadeUpPage, made_up_page

MISPRINTS = 0.02
"""Share of the pages on which the paper itself printed a number wrong."""


class Task(NamedTuple):
    """A review to be made and worked through.

    Attributes:
        seeds: Of its pages; those are passed over whose reports are dated like one that is there.
        rate: Share of the reports' signs that are misread.
        misprints: Share of the pages with a misprint.
        policy: How the operator works.
    """

    seeds: tuple[int, ...]
    rate: float
    misprints: float = MISPRINTS
    policy: Policy = Policy()


def done(task: Task) -> Tally:
    """Do it and count."""
    begun = time.monotonic()
    made = list(pages_of(task))
    images = {page.name: image for _, page, image in made}
    seeds = {page.name: seed for seed, page, _ in made}
    result = Tally(pages=len(images), fields=sum(map(tally.printed_fields, images.values())))
    result.typing = sum(map(tally.keys_of_typing, images.values()))
    with program_on([page for _, page, _ in made]) as program:
        sight = Sight(program, images, task.policy, Random(f"operator {task.seeds[0]}"))
        hands = Hands(sight, Keyboard())
        _count_before(sight.session, images, result)
        operator = Operator(hands)
        operator.work()
        result.added = look_at_empty_pages(hands, operator)
        result.keys, result.removed, result.offers = hands.keys.pressed, operator.removed, operator.offers
        result.given_up = _given_up(sight.session, operator, seeds)
        result.wrong, lost = _wrong(sight, images, seeds)
        result.lost = len(lost)
    result.seconds = time.monotonic() - begun
    return result


def pages_of(task: Task) -> Iterator[tuple[int, MadeUpPage, PageImage]]:
    """Yield seed, page and image of each page of a task: no two reports of a kind are of one day."""
    taken: set[object] = set()
    for seed in task.seeds:
        misprint = Random(f"misprint {seed}").random() < task.misprints
        page = made_up_page(seed, task.rate, misprint)
        days = {(one.type, value) for one in page.reports for value in one.values.values() if isinstance(value, date)}
        if not taken & {page.name, *days}:
            taken |= {page.name, *days}
            yield seed, page, PageImage(page)


def _count_before(session: ReviewSession, images: dict[str, PageImage], result: Tally) -> None:
    there = tally.exported(session, only_verified=False)
    result.right_before = result.fields
    for source, image in _sources(session, images):
        reviewed = session.records(source)
        lost: set[int] = set()
        found = list(tally.misses(image, [one.record for one in reviewed], there, lost))
        result.right_before -= sum(one.printed is not None for one in found)
        for report in lost:
            result.right_before -= sum(one is not None for one in image.page.reports[report].values.values())
        if not any(one.misread or one.misprinted for one in image.page.reports):
            result.clean_pages += 1
            _count_alarms(image, reviewed, result)


def _count_alarms(image: PageImage, reviewed: Sequence[ReviewedRecord], result: Tally) -> None:
    """Count errors found where nothing was misread or misprinted; what isn't printed is missing indeed."""
    for one in reviewed:
        report = image.report_of(one.record)
        for finding in one.open_findings:
            if finding.severity is not Severity.ERROR:
                continue
            if report != NOWHERE and _isnt_printed(image, one, report, finding):
                result.unprinted += 1
            else:
                result.false_alarms.append(f"{image.page.name}: {finding.message}")


def _isnt_printed(image: PageImage, one: ReviewedRecord, report: int, finding: Finding) -> bool:
    shown = image.shown(one.record, report, finding.paths[0])
    return finding.check == "required" and shown is not None and shown.value is None


def _sources(session: ReviewSession, images: dict[str, PageImage]) -> Iterator[tuple[str, PageImage]]:
    for source in dict.fromkeys(row.source for row in session.rows()):
        page = session.source(source)
        image = images[page.name]
        assert page.raw == image.page.text, "places on the image are places in the raw text"
        yield source, image


def _given_up(session: ReviewSession, operator: Operator, seeds: dict[str, int]) -> list[str]:
    names = {row.record: row.name for row in session.rows()}
    return [f"{seeds[names[record]]}: {why}" for record, why in operator.given_up.items() if record in names]


def _wrong(sight: Sight, images: dict[str, PageImage], seeds: dict[str, int]) -> tuple[list[Wrong], set[Looked]]:
    session = sight.session
    there = tally.exported(session)
    wrong: list[Wrong] = []
    everything_lost: set[Looked] = set()
    for source, image in _sources(session, images):
        reviewed = session.records(source)
        lost: set[int] = set()
        for miss in tally.misses(image, [one.record for one in reviewed], there, lost):
            wrong.append(_described(miss, sight, image, reviewed, seeds[image.page.name]))
        everything_lost |= {Looked(image.page.name, report, "") for report in lost}
    return wrong, everything_lost


def _described(miss: Miss, sight: Sight, image: PageImage, reviewed: Sequence[ReviewedRecord], seed: int) -> Wrong:
    """Say of a miss whether an equation vouches for it, whether the operator looked at it, and what was read."""
    owners = image.owners([one.record for one in reviewed])
    one = next((one for one in reviewed if owners[one.record.id] == miss.report), reviewed[0])
    paths = {
        shown.path: field.path for field in one.record.fields if (shown := _printed_at(image, one, miss, field.path))
    }
    path = paths.get(miss.path, miss.path if miss.printed is None else "")
    cell = one.record.field(path)
    looked = Looked(miss.source, miss.report, miss.path) in sight.looked or bool(cell and cell.origin in HUMAN)
    covered = path in one.assessment.covered if cell else _column_is_covered(one, miss.path)
    read = f"{cell.text} {cell.origin} {cell.confidence:.2f}" if cell else ""
    return Wrong(miss._replace(covered=covered), seed, looked, read)


def _printed_at(image: PageImage, one: ReviewedRecord, miss: Miss, path: str) -> Shown | None:
    return image.shown(one.record, miss.report, path) if miss.report != NOWHERE else None


def _column_is_covered(one: ReviewedRecord, path: str) -> bool:
    """Say whether an equation holds for the column of a row that isn't there."""
    place = place_of(path)
    held = [balance.paths for balance in one.assessment.balances if balance.holds]
    columns = {(place_of(other).group, place_of(other).name) for paths in held for other in paths}
    return place.group is not None and (place.group, place.name) in columns

"""One review of made-up pages from end to end: added, read, worked through by the operator, exported, compared."""

import time
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from reviewer.data import HUMAN, Finding, Severity
from reviewer.field_paths import place_of
from reviewer.review import ReviewSession
from reviewer.reviewed import ReviewedRecord
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
    with program_on([page for _, page, _ in made]) as program:
        hands = Hands(Sight(program, images, task.policy, Random(f"operator {task.seeds[0]}")), Keyboard())
        before = _before(hands.sight.session, images)
        operator = Operator(hands)
        operator.work()
        added = look_at_empty_pages(hands, operator)
        after = _after(hands.sight, operator, images, {page.name: seed for seed, page, _ in made})
    return before._replace(
        keys=hands.keys.pressed,
        offers=tuple(operator.offers),
        added=added,
        removed=operator.removed,
        wrong=after.wrong,
        lost=after.lost,
        given_up=after.given_up,
        seconds=time.monotonic() - begun,
    )


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


def _before(session: ReviewSession, images: dict[str, PageImage]) -> Tally:
    """Count what is right before anybody looked, and the errors found where nothing is wrong."""
    there = tally.exported(session, only_verified=False)
    fields = right = clean = unprinted = 0
    alarms: list[str] = []
    for source, image in _sources(session, images):
        reviewed = session.records(source)
        lost: set[int] = set()
        found = list(tally.misses(image, [one.record for one in reviewed], there, lost))
        fields += (printed := tally.printed_fields(image))
        right += printed - sum(one.printed is not None for one in found)
        right -= sum(value is not None for one in lost for value in image.page.reports[one].values.values())
        if not any(one.misread or one.misprinted for one in image.page.reports):
            clean += 1
            words, missing = _alarms(image, reviewed)
            alarms, unprinted = alarms + words, unprinted + missing
    typing = sum(map(tally.keys_of_typing, images.values()))
    return Tally(len(images), fields, right, (), (), clean, tuple(alarms), unprinted, typing=typing)


def _alarms(image: PageImage, reviewed: Sequence[ReviewedRecord]) -> tuple[list[str], int]:
    """Return the errors found where nothing is wrong, and how many more say truly that something isn't printed."""
    alarms, unprinted = [], 0
    for one in reviewed:
        report = image.report_of(one.record)
        for finding in one.open_findings:
            if finding.severity is not Severity.ERROR:
                continue
            if report != NOWHERE and _isnt_printed(image, one, report, finding):
                unprinted += 1
            else:
                alarms.append(f"{image.page.name}: {finding.message}")
    return alarms, unprinted


def _isnt_printed(image: PageImage, one: ReviewedRecord, report: int, finding: Finding) -> bool:
    shown = image.shown(one.record, report, finding.paths[0])
    return finding.check == "required" and shown is not None and shown.value is None


def _sources(session: ReviewSession, images: dict[str, PageImage]) -> Iterator[tuple[str, PageImage]]:
    for source in dict.fromkeys(row.source for row in session.rows()):
        page = session.source(source)
        image = images[page.name]
        assert page.raw == image.page.text, "places on the image are places in the raw text"
        yield source, image


def _after(sight: Sight, operator: Operator, images: dict[str, PageImage], seeds: dict[str, int]) -> Tally:
    """Count what isn't in the export as it is printed."""
    session, there = sight.session, tally.exported(sight.session)
    wrong: list[Wrong] = []
    lost_reports = 0
    for source, image in _sources(session, images):
        reviewed = session.records(source)
        lost: set[int] = set()
        for miss in tally.misses(image, [one.record for one in reviewed], there, lost):
            wrong.append(_described(miss, sight, image, reviewed, seeds[image.page.name]))
        lost_reports += len(lost)
    names = {row.record: row.name for row in session.rows()}
    left = [f"{seeds[names[record]]}: {why}" for record, why in operator.given_up.items() if record in names]
    return Tally(wrong=tuple(wrong), lost=lost_reports, given_up=tuple(left))


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

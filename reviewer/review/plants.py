"""Errors planted to see whether they are caught: where one stands, what it shows, and what came of it.

A planted error lives beside the record, never in it: whoever asks for the record gets the value read, and only those
who review it are shown the other one. So nothing planted can be exported, searched for, or become a correction.
"""

from decimal import Decimal
from random import Random

from reviewer.checks.misread import printed_forms
from reviewer.checks.misreading import USUAL
from reviewer.checks.patterns import pattern_of
from reviewer.data import HUMAN, Assessment, Field, Look, Origin, Record, Value
from reviewer.report_types.schema import ReportType
from reviewer.review.blind import KINDS
from reviewer.review.events import ErrorPlanted
from reviewer.review.hand import Hand, Plant
from reviewer.review.settings import Settings
from reviewer.reviewed import Tried
from reviewer.values import read_value, written


def is_chosen(record_id: str, settings: Settings) -> bool:
    """Say whether a record is one of those in which an error is planted, if it can hold one."""
    return Decimal(Random(f"{settings.seed}:{record_id}").random()) < settings.rate


def plant_in(record: Record, kind: ReportType, assessment: Assessment, settings: Settings) -> ErrorPlanted | None:
    """Return the error to plant in a record, None where it gets none; the same one whenever it is asked for.

    Args:
        record: As nobody touched it yet.
        kind: Its report type.
        assessment: What the checks say of it; where something is wrong already nothing is planted.
        settings: With the share of records to plant errors in.
    """
    if assessment.findings or not is_chosen(record.id, settings):
        return None
    chance = Random(f"{settings.seed}:{record.id}:where")
    numbers = [one for one in record.fields if one.origin is Origin.EXTRACTED and _kind(one, kind) in KINDS]
    chance.shuffle(numbers)
    for one in numbers:
        if one.value is not None and (shown := _misread(one.value, _kind(one, kind), chance)) is not None:
            return ErrorPlanted(one.path, one.value, shown, settings.seed)
    return None


def live_in(record: Record, hand: Hand, settings: Settings) -> Plant | None:
    """Return the planted error that is shown in a record now: while nothing else became of its number.

    Args:
        record: As it stands, the value read in its place.
        hand: What people did to it.
        settings: Those that stand; an error planted under others isn't shown any more.
    """
    plant = hand.plant
    if plant is None or plant.outcome or plant.seed != settings.seed or hand.verified is not None:
        return None
    field = record.field(plant.path)
    stands = field is not None and field.origin not in HUMAN and field.value == plant.true
    return plant if stands else None


def with_plant(record: Record, plant: Plant) -> Record:
    """Return the record as it is shown to those who review it."""
    fields = tuple(one._replace(value=plant.shown) if one.path == plant.path else one for one in record.fields)
    return Record(record.id, record.type, fields, record.extent)


def missed_in(record: Record, hand: Hand) -> str:
    """Return the path of a number in which a planted error was missed: it asks for a look. Empty where none was."""
    plant = hand.plant
    field = record.field(plant.path) if plant and plant.outcome == "missed" else None
    return field.path if plant and field and field.origin not in HUMAN and field.value == plant.true else ""


def with_missed(assessment_looks: dict[str, Look], record: Record, missed: str) -> dict[str, Look]:
    """Return why fields ask for a look, the one with the missed error among them, in the order of the fields."""
    looks = assessment_looks | ({missed: Look.MISSED} if assessment_looks.get(missed) is not Look.ERROR else {})
    return {one.path: looks[one.path] for one in record.fields if one.path in looks}


def tried(hand: Hand) -> Tried | None:
    """Return what came of the planted error, None while nothing did."""
    plant = hand.plant
    if plant is None or not plant.outcome:
        return None
    return Tried(plant.path, plant.true, plant.shown, plant.outcome, plant.who, plant.at)


def _misread(value: Value, kind: str, chance: Random) -> Value | None:
    """Return what this number would be misread as, as readily as reading misreads."""
    text = written(value)
    readings = [(form, read_value(kind, form)) for form in printed_forms(text) if not form.startswith("-")]
    wrong = [(read, USUAL.likelihood(text, form)) for form, read in readings if read is not None and read != value]
    wrong = [one for one in wrong if one[1] > 0]
    return chance.choices([read for read, _ in wrong], [weight for _, weight in wrong])[0] if wrong else None


def _kind(field: Field, kind: ReportType) -> str:
    spec = kind.specs.get(pattern_of(field.path))
    return spec.kind if spec else ""

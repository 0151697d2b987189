"""Records with one number misread on purpose: what the paper printed, what was read, and what is known besides."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import NamedTuple

from reviewer.checks import CheckSet, Confusions, Misreading, misreading_of, observed
from reviewer.checks.evidence import Evidence, Level, evidence_on, level_of
from reviewer.checks.misread import one_away
from reviewer.data import Field, Origin, Record, Span
from reviewer.extract.fields import FOLDED
from reviewer.page import TextMap
from reviewer.report_types.loader import load_types
from reviewer.values import fold_digits
from tests.made_up.ink import Ink
from tests.made_up.misreading import DIGITS, LETTERS
from tests.made_up.pages import made_up_page
from tests.reviewer.made_checks import check_set

CONFIDENCE = 0.99
_DOUBTS, _SHARES = (0.01, 0.1, 0.4), (0.85, 0.1, 0.05)
"""A calibrated reader: how doubtful numbers are, and which share of them is."""
_SPREAD = 0.12
"""How far the numbers of a series lie from its level, as a share of it."""

_TOTALS = {"hotline_daily": "calls", "hotline_weekly": "total_requests"}

Noise = Callable[[Random, str], str]
"""What a reader makes of printed digits; the digits themselves where it can't go wrong in this way."""


class Case(NamedTuple):
    """A record with one number misread.

    Attributes:
        record: As read.
        checks: The checks of its type.
        path: The misread number.
        printed: What the paper printed there.
        evidence: What is known besides the record.
    """

    record: Record
    checks: CheckSet
    path: str
    printed: int
    evidence: Evidence = Evidence()


def as_look_alike(rng: Random, printed: str) -> str:
    """One digit taken for another, as the made-up pages do it: a table of their own, not the one repairs start from."""
    place = rng.randrange(len(printed))
    return printed[:place] + rng.choice(DIGITS[printed[place]]) + printed[place + 1 :]


def as_letter(rng: Random, printed: str) -> str:
    """One digit taken for another and printed like a letter: the reader wrote a letter, which was folded to a digit."""
    place = rng.randrange(len(printed))
    letter = rng.choice(LETTERS[rng.choice(DIGITS[printed[place]])])
    return printed[:place] + letter + printed[place + 1 :]


def dropped(rng: Random, printed: str) -> str:
    """One digit lost."""
    place = rng.randrange(len(printed))
    return printed[:place] + printed[place + 1 :]


def doubled(rng: Random, printed: str) -> str:
    """One digit read twice."""
    place = rng.randrange(len(printed))
    return printed[:place] + printed[place] + printed[place:]


def swapped(rng: Random, printed: str) -> str:
    """Two neighbouring digits in each other's place."""
    place = rng.randrange(max(len(printed) - 1, 1))
    return printed[:place] + printed[place : place + 2][::-1] + printed[place + 2 :]


def inserted(rng: Random, printed: str) -> str:
    """A digit out of nowhere."""
    place = rng.randint(0, len(printed))
    return printed[:place] + rng.choice("0123456789") + printed[place:]


def glued(rng: Random, printed: str) -> str:
    """A neighbour of two digits read as its own."""
    other = str(rng.randint(10, 99))
    return rng.choice((printed + other, other + printed))


def torn(rng: Random, printed: str) -> str:
    """Cut in two; a space stands where."""
    if len(printed) < 2:
        return printed
    place = rng.randint(1, len(printed) - 1)
    return f"{printed[:place]} {printed[place:]}"


def noise_of(misreading: Misreading) -> Noise:
    """Return a noise that misreads just as this Misreading says: no ranking can be better than its posterior."""

    def read(rng: Random, printed: str) -> str:
        # the same steps lead to a number and away from it: what dropping makes of X, inserting undoes
        forms = sorted({one for one in one_away(printed) if one.isdigit() and one != printed})
        likely = [misreading.likelihood(printed, one) for one in forms]
        return rng.choices(forms, likely)[0] if sum(likely) else printed

    return read


def learned(noise: Noise, corrections: int) -> Misreading:
    """Return what so many corrections teach of a noise."""
    rng, seen = Random("corrections"), Confusions()
    for _ in range(corrections):
        printed = str(rng.randint(10, 2000))
        shown = _misread(noise, rng, printed)
        one = observed(printed, shown) if shown else None
        seen = seen.with_one(one) if one else seen
    return misreading_of(seen)


def table_cases(noise: Noise, many: int, size: int = 4) -> Iterable[Case]:
    """Yield tables with a sum for each row and column, one cell or sum misread in each."""
    for seed in range(many):
        rng = Random(f"table {seed}")
        values, checks = square(
            size, {(row, column): rng.randint(1, 900) for row in range(size) for column in range(size)}
        )
        path = rng.choice(list(values))
        shown = _misread(noise, rng, str(values[path]))
        if shown:
            yield Case(as_record(values | {path: int(shown)}, {path: shown}), checks, path, values[path])


def square(size: int, cells: Mapping[tuple[int, int], int]) -> tuple[dict[str, int], CheckSet]:
    """Return a table of numbers with a sum for each row and column, and its checks."""
    values = {f"r{row}c{column}": number for (row, column), number in cells.items()}
    texts, lines = [], range(size)
    for line in lines:
        for total, names in (
            (f"row{line}", [f"r{line}c{other}" for other in lines]),
            (f"column{line}", [f"r{other}c{line}" for other in lines]),
        ):
            texts.append(f"{total} = {' + '.join(names)}")
            values[total] = sum(values[name] for name in names)
    return values, check_set(texts, counts=values)


def as_record(values: Mapping[str, int], shown: Mapping[str, str] | None = None) -> Record:
    """Return a record that holds these numbers, some of them shown otherwise."""
    texts = {path: str(value) for path, value in values.items()} | dict(shown or {})
    fields = [
        Field(path, value, texts[path], (Span(0, 1),), Origin.EXTRACTED, CONFIDENCE) for path, value in values.items()
    ]
    return Record("1", "", tuple(fields), Span(0, 1))


def cases(
    noise: Noise, many: int, calibrated: bool = False, series: bool = False, headline: bool = False
) -> Iterable[Case]:
    """Yield daily and weekly reports of made-up pages, one number of a sum misread in each.

    Args:
        noise: How.
        many: How many.
        calibrated: Whether the reader tells how sure it is of each number, neither too sure nor too unsure.
        series: Whether as many as twelve records of the same series are known.
        headline: Whether a headline repeats the total.
    """
    checks = {one.name: one.checks for one in load_types()}
    for seed in range(many):
        rng = Random(f"case {seed}")
        page = made_up_page(seed, kind=rng.choice(("hotline_daily", "hotline_daily", "hotline_weekly")))
        printed = {path: one for path, one in page.reports[0].values.items() if isinstance(one, int | Decimal)}
        summed = [path for path in printed if path.endswith((".count", "calls", "ed", "ly", "messages", "requests"))]
        summed = [path for path in summed if not path.startswith(("hot", "callbacks"))]
        doubts = {path: rng.choices(_DOUBTS, _SHARES)[0] if calibrated else 1 - CONFIDENCE for path in printed}
        path = rng.choices(summed, [doubts[one] * len(str(printed[one])) for one in summed])[0]
        shown = _misread(noise, rng, str(printed[path]))
        if shown:
            levels = _levels(rng, printed) if series else {}
            record, text = _read(page.ink, printed, path, shown, doubts)
            kind = page.reports[0].type
            text += f"\n热线受理{printed[_TOTALS[kind]]}件" if headline else ""
            known = evidence_on(record.fields, TextMap.whole(text), levels)
            yield Case(Record("1", kind, record.fields, record.extent), checks[kind], path, int(printed[path]), known)


def _misread(noise: Noise, rng: Random, printed: str) -> str:
    """Return other digits than the printed ones, or nothing where the noise finds no way."""
    for _ in range(20):
        shown = noise(rng, printed)
        if shown and (not shown.isdigit() or int(shown) != int(printed)):
            return shown
    return ""


def _levels(rng: Random, printed: Mapping[str, int | Decimal]) -> dict[str, Level]:
    found = {}
    for path, number in printed.items():
        usual = float(number) / rng.gauss(1, _SPREAD)
        level = level_of([max(round(usual * rng.gauss(1, _SPREAD)), 0) for _ in range(12)])
        if level:
            found[path] = level
    return found


def _read(
    ink: Sequence[Ink], printed: Mapping[str, int | Decimal], path: str, shown: str, doubts: Mapping[str, float]
) -> tuple[Record, str]:
    """Return the first report of a page as read, and the page's text, both with this number misread."""
    text, places = "", dict[str, tuple[int, int]]()
    for one in ink:
        start = len(text)
        text += one.sign if (one.report, one.path) != (0, path) else "" if path in places else shown
        if one.report == 0 and one.path in printed:
            places[one.path] = (places.get(one.path, (start, 0))[0], len(text))
    fields = [_field(one, number, Span(*places[one]), 1 - doubts[one]) for one, number in printed.items()]
    half = max(shown.split(), key=len)
    value, letters = fold_digits(half)
    start = places[path][0] + shown.index(half)
    wrong = Field(path, int(value), half, (Span(start, start + len(half)),), Origin.EXTRACTED, 1 - doubts[path])
    if letters:
        wrong = wrong._replace(confidence=min(wrong.confidence, FOLDED))
    return Record("1", "", tuple(wrong if one.path == path else one for one in fields), Span(0, 1)), text


def _field(path: str, number: int | Decimal, span: Span, confidence: float) -> Field:
    return Field(path, number, str(number), (span,), Origin.EXTRACTED, confidence)

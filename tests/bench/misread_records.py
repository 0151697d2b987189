"""Records with one number misread on purpose: what the paper printed, what was read, and what is known besides."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import NamedTuple

from reviewer.checks import CheckSet, Misreading
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

CONFIDENCE = 0.99
_DOUBTS, _SHARES = (0.01, 0.1, 0.4), (0.85, 0.1, 0.05)
"""A calibrated reader: how doubtful numbers are, and which share of them is."""
_SPREAD = 0.12
"""How far the numbers of a series lie from its level, as a share of it."""

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


def cases(noise: Noise, many: int, calibrated: bool = False, series: bool = False) -> Iterable[Case]:
    """Yield daily and weekly reports of made-up pages, one number of a sum misread in each.

    Args:
        noise: How.
        many: How many.
        calibrated: Whether the reader tells how sure it is of each number, neither too sure nor too unsure.
        series: Whether as many as twelve verified records of the same series are known.
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

"""What a record's numbers may have been printed as, one or two misreadings away, and what speaks for it."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reviewer.checks.evidence import BESIDE, Beside, Evidence
from reviewer.checks.misread import MOST_DECIMALS, Misread, is_plain
from reviewer.checks.misreading import Misreading
from reviewer.checks.sums import Number
from reviewer.checks.system import Row, System
from reviewer.data import HUMAN, Field

LEAST_DOUBT = 0.001
USUAL_LENGTH = 3
AT_FOLDED = 0.9
"""Share of the misreadings of a number with letters in it that happened at the letters."""


class Option(NamedTuple):
    """Another value for one field, and how much speaks for it before any sum is looked at.

    ``misread`` is known where looking at the digits alone wouldn't tell; ``Origins.way`` tells it of any.
    """

    path: str
    value: Number
    printed: str
    weight: float
    misread: Misread | None = None


class Origins:
    """What the numbers of a system may have been printed as.

    Args:
        system: The record's equations.
        misreading: How numbers are misread.
        evidence: What else is known of them.
    """

    def __init__(self, system: System, misreading: Misreading, evidence: Evidence) -> None:
        self._system = system
        self._misreading = misreading
        self._evidence = evidence
        self.options = cache(self._options)
        self._torn = cache(self._find_torn)

    def making(self, row: Row, path: str) -> list[Option]:
        """Return the values one misreading away that make a row hold.

        Without tolerance there is one value that does, and whether it is one misreading away is asked afterwards;
        with tolerance there are many, so those one misreading away are gone through.
        """
        if row.tolerance:
            return [one for one in self.options(path) if row.holds_after(self.move(row, one))]
        read, value = self._system.digits(path), self._value_for(row, path)
        if value is None:
            return []
        found = [one for one in self._torn(path) if one.value == value]
        for printed in self._written(path, value):
            likelihood = self._misreading.likelihood(printed, read)
            if likelihood:
                found.append(self._option(path, printed, likelihood))
        return found

    def making_twice(self, row: Row, path: str) -> list[Option]:
        """Return the value that makes a row without tolerance hold, where two misreadings of this number explain it."""
        value = None if row.tolerance else self._value_for(row, path)
        if value is None:
            return []
        read, doubt = self._system.digits(path), self._doubt(path)
        likely = [(form, self._misreading.likelihood_twice(form, read)) for form in self._written(path, value)]
        return [
            Option(path, self._number(path, form), form, likelihood * (doubt * len(form)) ** 2 / 2, Misread.TWICE)
            for form, likelihood in likely
            if likelihood
        ]

    def move(self, row: Row, option: Option) -> Number:
        """Return by how much an option moves the left side of a row."""
        weight = row.weights.get(option.path)
        return 0 if weight is None else weight * (option.value - self._system.number(option.path))

    def way(self, option: Option) -> Misread:
        """Return what reading did to the number, if it was printed as this option has it."""
        return option.misread or self._misreading.way(option.printed, self._system.digits(option.path))

    def ratio(self, option: Option) -> float:
        """Return how much all that is known besides the equations speaks for an option and against the number read."""
        path, read = option.path, self._system.digits(option.path)
        known = self._evidence.ratio(path, read, self._system.number(path), option.printed, option.value)
        return known * _at_letters(self._system.fields[path].text, read, option.printed)

    def misread(self, path: str) -> float:
        """Return how probable a number is to be misread, before any sum is looked at; 0 for one that a person set."""
        odds = self._doubt(path) * len(self._system.digits(path)) if self._is_free(path) else 0.0
        return odds / (1 + odds)

    def is_near(self, printed: str, read: str) -> bool:
        """Say whether one misreading makes these digits of a number."""
        return self._misreading.likelihood(printed, read) > 0

    def _is_free(self, path: str) -> bool:
        return self._system.fields[path].origin not in HUMAN

    def _value_for(self, row: Row, path: str) -> Number | None:
        """Return the value that makes a row hold, None where this field can't have it."""
        if not self._is_free(path):
            return None
        value = self._system.number(path) - Decimal(row.excess) / row.weights[path]
        return value if self._system.allows(path, value) else None

    def _written(self, path: str, value: Number) -> list[str]:
        """Return the ways in which a value may have been printed, as to decimals."""
        if self._system.is_count(path):
            return [f"{value:.0f}"]
        places = len(self._system.digits(path).partition(".")[2])
        forms = (f"{value:.{decimals}f}" for decimals in range(max(places + 1, MOST_DECIMALS) + 1))
        return [form for form in forms if Decimal(form) == value]

    def _options(self, path: str) -> list[Option]:
        """Return every other value one misreading away from a field's number; none for one that a person set."""
        if not self._is_free(path):
            return []
        here, doubt, torn = self._system.number(path), self._doubt(path), self._torn(path)
        forms = self._misreading.origins(self._system.digits(path))
        if self._system.is_count(path):
            forms = tuple(one for one in forms if one[0].isdigit())
        valued = ((self._number(path, printed), printed, likelihood) for printed, likelihood in forms)
        return [
            Option(path, value, printed, doubt * len(printed) * likelihood)
            for value, printed, likelihood in valued
            if value != here and self._system.allows(path, value)
        ] + torn

    def _find_torn(self, path: str) -> list[Option]:
        """Return the whole numbers of which the page shows the other half beside the one that was read."""
        read, beside = self._system.digits(path), self._evidence.beside.get(path, Beside())
        wholes = [beside.before + read] * bool(beside.before) + [read + beside.after] * bool(beside.after)
        likelihoods = [
            (whole, self._misreading.torn / (len(whole) - 1) / BESIDE) for whole in wholes if is_plain(whole)
        ]
        found = [self._option(path, *one)._replace(misread=Misread.TORN) for one in likelihoods]
        return [one for one in found if self._system.allows(path, one.value)]

    def _option(self, path: str, printed: str, likelihood: float) -> Option:
        return Option(path, self._number(path, printed), printed, self._doubt(path) * len(printed) * likelihood)

    def _number(self, path: str, printed: str) -> Number:
        is_whole = isinstance(self._system.fields[path].value, int) and "." not in printed
        return int(printed) if is_whole else Decimal(printed)

    def _doubt(self, path: str) -> float:
        return doubt_of(self._system.fields[path])


def doubt_of(field: Field) -> float:
    """Return the odds, for each of its digits, that a number was misread, before any sum is looked at."""
    misread = min(max(1 - field.confidence, LEAST_DOUBT), 0.5)
    return misread / (1 - misread) / USUAL_LENGTH


def _at_letters(text: str, read: str, printed: str) -> float:
    """Return how much likelier a number is misread here than elsewhere in it, where letters were folded to digits."""
    if text == read or len(text) != len(read):
        return 1.0
    folded = [place for place, (one, other) in enumerate(zip(text, read, strict=True)) if one != other]
    if not folded or len(folded) == len(read):
        return 1.0
    there = len(printed) == len(read) and all(
        one == other or place in folded for place, (one, other) in enumerate(zip(printed, read, strict=True))
    )
    if there:
        return AT_FOLDED * len(read) / len(folded)
    return (1 - AT_FOLDED) * len(read) / (len(read) - len(folded))

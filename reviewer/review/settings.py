"""How a review is worked on, as its supervisor chose: which numbers are typed blind, how many errors are planted."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from reviewer.review.events import ErrorsSeeded, RekeyingSet, What

SETTING = frozenset({"rekeying_set", "errors_seeded"})
"""Kinds of the events that settings follow from."""


class Settings(NamedTuple):
    """The choices that stand.

    Attributes:
        rekeyed: Report types whose uncovered numbers are typed without seeing the value read.
        rate: Share of the records in which an error is planted.
        seed: Of the errors planted now; 0 where none are.
    """

    rekeyed: frozenset[str] = frozenset()
    rate: Decimal = Decimal(0)
    seed: int = 0


USUAL = Settings()
"""Nothing chosen."""


def settings_of(whats: Iterable[What]) -> Settings:
    """Return what these events, in their order, come to."""
    settings = USUAL
    for what in whats:
        if isinstance(what, RekeyingSet):
            others = settings.rekeyed - {what.type}
            settings = settings._replace(rekeyed=others | {what.type} if what.on else others)
        elif isinstance(what, ErrorsSeeded):
            settings = settings._replace(rate=what.rate, seed=what.seed)
    return settings

"""What reading does to a number, and how probable each way of misreading it is."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

_PAIRS = "38:8 17:7 56:5 08:5 68:5 06:4 27:3 35:3 49:3 59:2 14:2 39:2 89:2 23:2 58:2 47:1 09:1 01:1 69:1"
LOOK_ALIKES: Mapping[str, float] = {pair[:2]: float(pair[3:]) for pair in _PAIRS.split()}
"""How readily two digits are taken for each other, compared with 0.4 for two that are not listed."""

_NO_LIKENESS = 0.4
_DIGITS = "0123456789"
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")


@dataclass(frozen=True, eq=False)
class Misreading:
    """How a misread number goes wrong; the five shares add up to 1.

    Attributes:
        substituted: One digit is taken for another, as look-alikes are.
        dropped: One digit is lost.
        doubled: One digit is read twice.
        swapped: Two neighbouring digits change places.
        inserted: A digit is read where none stands.
        look_alikes: Two digits, the lower first -> how readily one is taken for the other.
    """

    substituted: float = 0.78
    dropped: float = 0.10
    doubled: float = 0.05
    swapped: float = 0.04
    inserted: float = 0.03
    look_alikes: Mapping[str, float] = field(default_factory=lambda: LOOK_ALIKES)

    @cached_property
    def _taken(self) -> Mapping[str, float]:
        """Printed digit and digit read -> share among the nine wrong readings of the printed one."""
        shares: dict[str, float] = {}
        for printed in _DIGITS:
            weights = {
                read: self.look_alikes.get("".join(sorted(printed + read)), _NO_LIKENESS)
                for read in _DIGITS
                if read != printed
            }
            total = sum(weights.values())
            shares.update({printed + read: weight / total for read, weight in weights.items()})
        return shares

    @cached_property
    def origins(self) -> Callable[[str], tuple[tuple[str, float], ...]]:
        """A number as read -> every number one misreading could have made it from, each with its likelihood."""
        return lru_cache(maxsize=4096)(self._origins)

    def _origins(self, read: str) -> tuple[tuple[str, float], ...]:
        return tuple((printed, self.likelihood(printed, read)) for printed in printed_forms(read))

    def likelihood(self, printed: str, read: str) -> float:
        """Return how probable it is that a misread number, printed so, is read so; 0 when one misreading isn't enough.

        Args:
            printed: Digits, at most one decimal point, perhaps a sign, no leading zeros.
            read: The same, and different from ``printed``.
        """
        longer = len(read) - len(printed)
        if longer == 0:
            return self._same_length(printed, read)
        if longer == -1:
            return self.dropped * _removals(printed, read) / len(printed)
        return self._longer(printed, read) if longer == 1 else 0.0

    def _same_length(self, printed: str, read: str) -> float:
        places = [place for place, (one, other) in enumerate(zip(printed, read, strict=True)) if one != other]
        if len(places) == 1:
            return self.substituted * self._taken.get(printed[places[0]] + read[places[0]], 0.0) / len(printed)
        if len(places) != 2 or places[1] != places[0] + 1:
            return 0.0
        first, second = places
        crossed = printed[first] == read[second] and printed[second] == read[first]
        digits = printed[first] in _DIGITS and printed[second] in _DIGITS
        return self.swapped / (len(printed) - 1) if crossed and digits else 0.0

    def _longer(self, printed: str, read: str) -> float:
        places = _removals(read, printed)
        return (self.doubled * max(places - 1, 0) + self.inserted * places / 10) / (len(printed) + 1)


def _removals(longer: str, shorter: str) -> int:
    """Count the digits of ``longer`` whose loss makes it ``shorter``."""
    if longer[0] != shorter[:1] and longer[1:] != shorter:
        return 0
    return sum(
        longer[place] in _DIGITS and longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


USUAL = Misreading()
"""The stated prior, where nothing is known of a reader."""


def printed_forms(read: str) -> tuple[str, ...]:
    """Return every number that one misreading could have turned into ``read``, itself not among them."""
    return tuple(dict.fromkeys(form for form in _forms(read) if form != read and _PLAIN_NUMBER.fullmatch(form)))


def _forms(read: str) -> Iterator[str]:
    for place in range(len(read) + 1):
        before, after = read[:place], read[place:]
        yield from (before + digit + after for digit in _DIGITS)
        if not after or after[0] not in _DIGITS:
            continue
        yield from (before + digit + after[1:] for digit in _DIGITS)
        yield before + after[1:]
        if after[1:2] and after[1] in _DIGITS:
            yield before + after[1] + after[0] + after[2:]

"""How probable each way of misreading a number is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from reviewer.checks.misread import DIGITS, MOST_DECIMALS, MOST_GLUED, Misread, one_away, printed_forms

_PAIRS = "38:8 17:7 56:5 08:5 68:5 06:4 27:3 35:3 49:3 59:2 14:2 39:2 89:2 23:2 58:2 47:1 09:1 01:1 69:1"
LOOK_ALIKES: Mapping[str, float] = {pair[:2]: float(pair[3:]) for pair in _PAIRS.split()}
"""How readily two digits are taken for each other, compared with 0.4 for two that are not listed."""

_NO_LIKENESS = 0.4
_DECIMALS = (0.0, 0.75, 0.2, 0.05)
"""How many of the numbers with a decimal point have none, one, two, three decimals."""
_UNLIKELY = 0.1
"""A point read where none stands, or at another place, compared with a point that isn't seen."""

Way = tuple[Misread, float]


@dataclass(frozen=True, eq=False)
class Misreading:
    """How a misread number goes wrong; the nine shares add up to 1.

    Attributes:
        substituted: One digit is taken for another, as look-alikes are.
        dropped: One digit is lost.
        doubled: One digit is read twice.
        swapped: Two neighbouring digits change places.
        inserted: A digit is read where none stands.
        point: A decimal point is lost, added or moved, or a thousands mark taken for one.
        sign: The minus sign is lost or added.
        torn: Only one half of the number is read.
        glued: Two or more digits of a neighbour are read as its own.
        look_alikes: Two digits, the lower first -> how readily one is taken for the other.
        taken: Printed digit and digit read -> share among the wrong readings of a digit, times ten, where more is known
            than ``look_alikes``.
    """

    substituted: float = 0.72
    dropped: float = 0.10
    doubled: float = 0.05
    swapped: float = 0.04
    inserted: float = 0.03
    point: float = 0.03
    sign: float = 0.01
    torn: float = 0.01
    glued: float = 0.01
    look_alikes: Mapping[str, float] = field(default_factory=lambda: LOOK_ALIKES)
    taken: Mapping[str, float] | None = None

    @cached_property
    def digits(self) -> Mapping[str, float]:
        """Printed digit and digit read -> share among the wrong readings of the printed one."""
        return shares_of(self.look_alikes) if self.taken is None else self.taken

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
            return self._same_length(printed, read)[1]
        if longer == -1:
            return self._shorter(printed, read)[1]
        return self._longer(printed, read)[1] if longer == 1 else self._glued(printed, read)

    def way(self, printed: str, read: str) -> Misread:
        """Return what one misreading most probably did; ``twice`` where one isn't enough."""
        longer = len(read) - len(printed)
        if longer == 0:
            way, likelihood = self._same_length(printed, read)
        elif abs(longer) == 1:
            way, likelihood = self._shorter(printed, read) if longer == -1 else self._longer(printed, read)
        else:
            way, likelihood = Misread.GLUED, self._glued(printed, read)
        return way if likelihood else Misread.TWICE

    def likelihood_twice(self, printed: str, read: str) -> float:
        """Return how probable it is that two misreadings, one after the other, make ``read`` of a number."""
        near, length = set(one_away(printed)), len(printed) + 1
        return sum(
            second * self.likelihood(printed, between)
            for between, second in self.origins(read)
            if between in near or len(between) > length
        )

    def _same_length(self, printed: str, read: str) -> Way:
        places = [place for place, (one, other) in enumerate(zip(printed, read, strict=True)) if one != other]
        if len(places) == 1:
            taken = self.digits.get(printed[places[0]] + read[places[0]], 0.0)
            return Misread.SUBSTITUTED, self.substituted * taken / len(printed)
        if "." in printed and "." in read and printed.replace(".", "") == read.replace(".", ""):
            return Misread.POINT, self.point * _UNLIKELY * _decimals(printed)
        if len(places) != 2 or places[1] != places[0] + 1:
            return Misread.SWAPPED, 0.0
        first, second = places
        crossed = printed[first] == read[second] and printed[second] == read[first]
        digits = printed[first] in DIGITS and printed[second] in DIGITS
        return Misread.SWAPPED, self.swapped / (len(printed) - 1) if crossed and digits else 0.0

    def _shorter(self, printed: str, read: str) -> Way:
        if "." in printed and "." not in read and printed.replace(".", "") == read:
            return Misread.POINT, self.point * _decimals(printed)
        if printed == f"-{read}":
            return Misread.SIGN, self.sign
        return Misread.DROPPED, self.dropped * _removals(printed, read) / len(printed)

    def _longer(self, printed: str, read: str) -> Way:
        whole, point, decimals = read.partition(".")
        if point and whole + decimals == printed:
            mark = len(decimals) == 3 and 0 < len(whole.lstrip("-")) <= 3
            return (Misread.MARK, self.point) if mark else (Misread.POINT, self.point * _UNLIKELY / len(printed))
        if read == f"-{printed}":
            return Misread.SIGN, self.sign
        places = _removals(read, printed)
        doubled = self.doubled * max(places - 1, 0)
        way = Misread.DOUBLED if doubled else Misread.INSERTED
        return way, (doubled + self.inserted * places / 10) / (len(printed) + 1)

    def _glued(self, printed: str, read: str) -> float:
        """Return how probable it is that just these digits of a neighbour, on either side, were read as its own."""
        more = len(read) - len(printed)
        if not 2 <= more <= MOST_GLUED:
            return 0.0
        ends = (read.startswith(printed) and read[-more:].isdigit()) + (
            read.endswith(printed) and read[:more].isdigit()
        )
        return self.glued * ends / 2 / 10.0**more


def shares_of(look_alikes: Mapping[str, float]) -> Mapping[str, float]:
    """Return printed digit and digit read -> share among the nine wrong readings of the printed one."""
    shares: dict[str, float] = {}
    for printed in DIGITS:
        weights = {
            read: look_alikes.get("".join(sorted(printed + read)), _NO_LIKENESS) for read in DIGITS if read != printed
        }
        total = sum(weights.values())
        shares.update({printed + read: weight / total for read, weight in weights.items()})
    return shares


def _decimals(printed: str) -> float:
    places = len(printed.partition(".")[2])
    return _DECIMALS[places] if places <= MOST_DECIMALS else 0.0


def _removals(longer: str, shorter: str) -> int:
    """Count the digits of ``longer`` whose loss makes it ``shorter``."""
    if longer[0] != shorter[:1] and longer[1:] != shorter:
        return 0
    return sum(
        longer[place] in DIGITS and longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


USUAL = Misreading()
"""The stated prior, where nothing is known of a reader."""

"""What corrections taught of the reader of a page: which sign it takes for which, and how surely."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from reviewer.look_alikes import ALIKE, AS_DIGIT

SLIGHT, WRONG = 0.4, 1.0
"""What a look-alike costs, and any other sign."""

FOLDED = 0.6
"""How sure a letter's usual digit is while nothing was taught, and a name of look-alikes."""

KNOWN = 4.0
"""What is known of look-alikes beforehand weighs as much as so many corrections."""

LEAST = 0.1
"""What a sign costs at the least that isn't the one expected."""

_COUNTS = (32, 16, 8, 4, 2, 1)
"""How exactly corrections are counted: sentences are compiled anew only where one of these is reached."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How often a reader was seen to take one sign for another.

    Attributes:
        seen: (printed sign, sign read, times), in the order of the signs.
    """

    seen: tuple[tuple[str, str, int], ...] = ()

    @classmethod
    def taught(cls, signs: Mapping[str, int]) -> Self:
        """Return the reader that was seen to confuse these: printed sign and sign read, ``件仵`` -> times."""
        counts = {pair: next((one for one in _COUNTS if one <= times), 0) for pair, times in signs.items()}
        return cls(tuple(sorted((pair[0], pair[1], times) for pair, times in counts.items() if times)))

    def alike(self, sign: str) -> str:
        """Return the signs that this one is taken for, and that are taken for it."""
        taught = [one for pair in self.seen if sign in pair[:2] for one in pair[:2] if one != sign]
        return ALIKE.get(sign, "") + "".join(taught)

    def costs(self, printed: str) -> dict[str, float]:
        """Return what the signs cost that stand where this one is expected: the less, the oftener that was seen."""
        costs = dict.fromkeys(ALIKE.get(printed, ""), SLIGHT)
        for _, read, times in (one for one in self.seen if one[0] == printed):
            costs[read] = max(costs.get(read, WRONG) * KNOWN / (KNOWN + times), LEAST)
        return costs

    def letters(self) -> dict[str, float]:
        """Return what the signs cost that stand where a digit is expected, and are none."""
        costs = dict.fromkeys(AS_DIGIT, SLIGHT)
        for printed, read, times in self.seen:
            if printed.isdigit() and not read.isdigit():
                costs[read] = max(costs.get(read, WRONG) * KNOWN / (KNOWN + times), LEAST)
        return costs

    def folded(self, text: str) -> tuple[str, float]:
        """Return a text with letters read as the digits they probably were, and how sure the least sure of them is.

        1 where there was no letter.
        """
        if text.isascii() and text.isdigit():
            return text, 1.0
        read = [self._digit(sign) for sign in text]
        return "".join(digit for digit, _ in read), min((sure for _, sure in read), default=1.0)

    def sure(self, printed: str, read: str) -> float:
        """Return how sure it is that a name was printed which differs in look-alike signs from what is read."""
        if len(printed) != len(read):
            return FOLDED
        pairs = [pair for pair in zip(printed, read, strict=True) if pair[0] != pair[1]]
        return min((self._share(*pair, FOLDED) for pair in pairs), default=FOLDED)

    def _digit(self, sign: str) -> tuple[str, float]:
        usual = AS_DIGIT.get(sign, "")
        taught = [printed for printed, read, _ in self.seen if read == sign and printed.isdigit()]
        if sign.isdigit() or not (usual or taught):
            return sign, 1.0
        shares = {one: self._share(one, sign, FOLDED if one == usual else 0.0) for one in [*usual, *taught]}
        digit = max(shares, key=lambda one: shares[one])
        return digit, shares[digit]

    def _share(self, printed: str, read: str, before: float) -> float:
        """Return which share of what was read as this sign was printed as that one."""
        times = {one: many for one, other, many in self.seen if other == read}
        return (KNOWN * before + times.get(printed, 0)) / (KNOWN + sum(times.values()))


UNTAUGHT = Reader()

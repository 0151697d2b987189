"""How much two texts of a page have to do with each other: the rarer on the page what they share, the more."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log
from typing import Final

_EMPTY: Final = frozenset(
    "的了和是在与及或等为对将把被从以于上中下个这那并也就都而其之一不有要会，。、；：！？“”‘’（）《》—…·,.;:!? "
)


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of signs in a text that say something."""
    return frozenset(one + other for one, other in pairwise(text) if one not in _EMPTY and other not in _EMPTY)


class Kinship:
    """The texts of one page, and what their pairs of signs weigh.

    Args:
        texts: Those among which a pair is rare or common.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.pairs = [pairs_of(one) for one in texts]
        counts = Counter(pair for one in self.pairs for pair in one)
        many = len(self.pairs) + 1
        worth = [log(1 + many / (1 + count)) for count in range(max(counts.values(), default=0) + 2)]
        self._rare = worth[0]
        self._weights = {pair: worth[count] for pair, count in counts.items()}
        signs = Counter(sign for one in self.pairs for sign in {sign for pair in one for sign in pair})
        self._sign_weights = {sign: worth[min(count, len(worth) - 1)] for sign, count in signs.items()}
        self._totals = [self._weight(one) for one in self.pairs]

    def _weight(self, pairs: Iterable[str]) -> float:
        """Return what pairs are worth: little where every text has them."""
        weights, rare = self._weights, self._rare
        return sum(weights.get(pair, rare) for pair in pairs)

    def said(self, texts: Sequence[int]) -> frozenset[str]:
        """Return what these texts say."""
        return frozenset().union(*(self.pairs[one] for one in texts))

    def of_title(self, title: str, said: frozenset[str], lead: int) -> float:
        """Return how much of a title, 0 to 1, texts say too; the first of them counts half as much again."""
        wanted = pairs_of(title)
        total = self._weight(wanted)
        if not total:
            return 0.0
        return (self._weight(wanted & said) + 0.5 * self._weight(wanted & self.pairs[lead])) / total / 1.5

    def of_signs(self, title: str, said: frozenset[str]) -> float:
        """Return how much of a title's signs, 0 to 1, texts have in any of their pairs."""
        known = {sign for pair in said for sign in pair}
        weights = {sign: self._sign_weights.get(sign, self._rare) for sign in set(title) - _EMPTY}
        total = sum(weights.values())
        return sum(weight for sign, weight in weights.items() if sign in known) / total if total else 0.0

    def between(self, one: int, other: int) -> float:
        """Return how much of what a text says, 0 to 1, another says too."""
        total = self._totals[one]
        return self._weight(self.pairs[one] & self.pairs[other]) / total if total else 0.0

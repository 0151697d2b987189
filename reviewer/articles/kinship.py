"""How much two texts of a page have to do with each other: the rarer on the page what they share, the more."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

_EMPTY: Final = frozenset(
    "的了和是在与及或等为对将把被从以于上中下个这那并也就都而其之一不有要会，。、；：！？“”‘’（）《》—…·,.;:!? "
)


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of signs in a text that say something."""
    return frozenset([one + other for one, other in pairwise(text) if one not in _EMPTY and other not in _EMPTY])


class Said(NamedTuple):
    """What some texts say: their pairs of signs, their signs, the pairs of the first."""

    pairs: frozenset[str]
    signs: frozenset[str]
    lead: frozenset[str]


class _Wanted(NamedTuple):
    """What a title says: its pairs and signs, and what they weigh."""

    pairs: frozenset[str]
    pairs_total: float
    signs: dict[str, float]
    signs_total: float


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
        self._said: dict[tuple[int, ...], Said] = {}
        self._titles: dict[str, _Wanted] = {}
        signs = Counter(sign for one in self.pairs for sign in set("".join(one)))
        self._sign_weights = {sign: worth[min(count, len(worth) - 1)] for sign, count in signs.items()}
        self._totals = [self._weight(one) for one in self.pairs]

    def _weight(self, pairs: Iterable[str]) -> float:
        """Return what pairs are worth: little where every text has them."""
        weights, rare = self._weights, self._rare
        return sum([weights.get(pair, rare) for pair in pairs])

    def said(self, texts: tuple[int, ...]) -> "Said":
        """Return what these texts say."""
        if texts not in self._said:
            pairs = frozenset().union(*(self.pairs[one] for one in texts))
            self._said[texts] = Said(pairs, frozenset("".join(pairs)), self.pairs[texts[0]])
        return self._said[texts]

    def of_title(self, title: str, said: "Said") -> float:
        """Return how much of a title, 0 to 1, texts say too; the first of them counts half as much again."""
        wanted = self._titles.get(title) or self._titled(title)
        if not wanted.pairs_total:
            return 0.0
        inside = self._weight(wanted.pairs & said.pairs) + 0.5 * self._weight(wanted.pairs & said.lead)
        return inside / wanted.pairs_total / 1.5

    def of_signs(self, title: str, said: "Said") -> float:
        """Return how much of a title's signs, 0 to 1, texts have in any of their pairs."""
        wanted = self._titles.get(title) or self._titled(title)
        signs = wanted.signs
        return sum(signs[one] for one in signs if one in said.signs) / wanted.signs_total if signs else 0.0

    def _titled(self, title: str) -> "_Wanted":
        pairs = pairs_of(title)
        signs = {sign: self._sign_weights.get(sign, self._rare) for sign in set(title) - _EMPTY}
        self._titles[title] = _Wanted(pairs, self._weight(pairs), signs, sum(signs.values()))
        return self._titles[title]

    def between(self, one: int, other: int) -> float:
        """Return how much of what a text says, 0 to 1, another says too."""
        total = self._totals[one]
        return self._weight(self.pairs[one] & self.pairs[other]) / total if total else 0.0

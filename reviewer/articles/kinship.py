"""How much two texts of a page have to do with each other: the rarer on the page what they share, the more."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log
from typing import Final

_EMPTY: Final = frozenset(
    "的了和是在与及或等为对将把被从以于上中下个这那并也就都而其之一不有要会，。、；：！？“”‘’（）《》—…·,.;:!? "
)


def pairs_of(text: str) -> Counter[str]:
    """Return the pairs of signs in a text that say something, each with how often it stands there."""
    return Counter(one + other for one, other in pairwise(text) if one not in _EMPTY and other not in _EMPTY)


class Kinship:
    """The texts of one page, and what their pairs of signs weigh.

    Args:
        texts: Those among which a pair is rare or common: the paragraphs of the page.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.pairs = [pairs_of(one) for one in texts]
        self._in = Counter(pair for one in self.pairs for pair in one)
        self._many = len(self.pairs) + 1

    def weight(self, pair: str) -> float:
        """Return what a pair is worth: little where every paragraph has it."""
        return log(1 + self._many / (1 + self._in[pair]))

    def of_title(self, title: str, paragraphs: Sequence[int]) -> float:
        """Return how much of a title, 0 to 1, some texts say too; the first of them counts half as much again."""
        wanted = pairs_of(title)
        total = sum(map(self.weight, wanted))
        if not total or not paragraphs:
            return 0.0
        said = set().union(*(self.pairs[one] for one in paragraphs))
        lead = self.pairs[paragraphs[0]]
        return sum(self.weight(pair) * ((pair in said) + 0.5 * (pair in lead)) for pair in wanted) / total / 1.5

    def between(self, one: int, others: Sequence[int]) -> float:
        """Return how much of what a text says, 0 to 1, others say too."""
        wanted = self.pairs[one]
        total = sum(map(self.weight, wanted))
        if not total or not others:
            return 0.0
        said = set().union(*(self.pairs[other] for other in others))
        return sum(self.weight(pair) for pair in wanted if pair in said) / total

    def nearest(self, one: int, others: Sequence[int]) -> float:
        """Return how much of a text the one of these says that says most of it: long articles have no advantage."""
        return max((self.between(one, [other]) for other in others), default=0.0)

"""What is found: one figure of a sentence, with everything the sentence says of it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reviewer.data import Span


class Kind(StrEnum):
    """What a figure says: how much there is, how much of something, how much more or less, or which place it takes."""

    LEVEL = "level"
    SHARE = "share"
    CHANGE = "change"
    RANK = "rank"


class Direction(StrEnum):
    """Which way something changed."""

    NONE = ""
    UP = "up"
    DOWN = "down"


class Bound(StrEnum):
    """How a figure is hedged: ``近`` and ``约`` are about, ``余`` and ``超`` over, ``不足`` under, ``达`` reach."""

    NONE = ""
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    REACH = "reach"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure and what is said of it. Nothing is guessed: what neither sentence nor context gives is empty.

    Attributes:
        subject: What is counted or measured, the shortest complete noun phrase as the sentence says it:
            ``万元GDP用水量``; empty where it can't be told.
        value: As printed, Chinese numerals read: 1.7 of ``1.7亿元``, 30 of ``三成``; the lower end of a range; 1 of
            ``居首位``.
        unit: As printed, with its scale: ``亿元``, ``万立方米每天``, ``%``, ``个百分点``; ``位`` of a rank.
        plain: The value without a scale: 170000000.
        plain_unit: The unit without a scale: ``元``.
        high: Upper end of a range; else None.
        kind: What the figure says.
        period: When, as printed: ``2024年``, ``今年以来``, ``截至目前``.
        base: What a change is against: ``2020年``, ``“十三五”末``, ``同比``.
        direction: Of a change.
        of: What a share is a share of.
        scope: What a rank is a rank among: ``全省``.
        bound: How the figure is hedged.
        text: The figure as printed, with its unit.
        place: ``[start, end)`` of ``text`` in the reading.
        sentence: ``[start, end)`` of its sentence in the reading.
        spans: Where it stands in the raw text.
        uncertain: Whether a person should look: the subject isn't known, or is that of a sentence before,
            or a digit was read as a letter.
        folded: Whether a letter was read as one of its digits: 405 of ``4O5``.
    """

    subject: str
    value: Decimal
    unit: str
    plain: Decimal
    plain_unit: str
    high: Decimal | None
    kind: Kind
    period: str
    base: str
    direction: Direction
    of: str
    scope: str
    bound: Bound
    text: str
    place: tuple[int, int]
    sentence: tuple[int, int]
    spans: tuple[Span, ...]
    uncertain: bool
    folded: bool = False

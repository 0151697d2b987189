"""TextMap: a text and, for each of its characters, the raw offsets it came from. The one mechanism for positions."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import NamedTuple, Self

from reviewer.data import Span

_RAW = attrgetter("raw")


class Piece(NamedTuple):
    """A run of text and the raw run it came from.

    Character stands for character, unless ``whole``: then all of the run stands for all of the raw run.
    ``raw_length`` 0 is text that was inserted at ``raw``.
    """

    start: int
    length: int
    raw: int
    raw_length: int
    whole: bool = False

    @property
    def end(self) -> int:
        """Where the run ends in the text."""
        return self.start + self.length

    @property
    def raw_end(self) -> int:
        """Where the run ends in the raw text."""
        return self.raw + self.raw_length

    def raw_span(self, start: int, end: int) -> Span:
        """Return where the part that stands inside ``[start, end)`` of the text came from."""
        if self.whole:
            return Span(self.raw, self.raw + self.raw_length)
        shift = self.raw - self.start
        return Span(max(start, self.start) + shift, min(end, self.start + self.length) + shift)

    def cut(self, start: int, end: int) -> "Piece":
        """Return the part of the piece that stands at ``[start, end)`` of the text."""
        if self.whole:
            return Piece(start, end - start, self.raw, self.raw_length, True)
        return Piece(start, end - start, self.raw + start - self.start, end - start)


PIECE: Callable[[tuple[int, int, int, int, bool]], Piece] = partial(tuple.__new__, Piece)
"""Makes a piece in half the time: a page has one a line, and they are made anew at every key."""


@dataclass(frozen=True, slots=True)
class TextMap:
    """A text with the way back. Pieces are in order, without gaps or empty ones, and so are their raw runs."""

    text: str
    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([piece.start for piece in self.pieces]))

    @classmethod
    def whole(cls, raw: str) -> Self:
        """Return the map of a raw text to itself."""
        return cls(raw, (Piece(0, len(raw), 0, len(raw)),) if raw else ())

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the raw spans of ``text[start:end]``: neighbours merged, an empty one where only inserted text is.

        Raises:
            ValueError: The range isn't inside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is not inside a text of {len(self.text)} characters")
        index = max(bisect_right(self._starts, start) - 1, 0)
        if start < end:
            first, length, raw, _, whole = self.pieces[index]
            if end <= first + length and not whole:  # nearly always: a value stands on one line
                return (Span(raw + start - first, raw + end - first),)
        spans: list[Span] = []
        while index < len(self.pieces) and (piece := self.pieces[index]).start < end:
            if start < piece.end:
                _append(spans, piece.raw_span(start, end))
            index += 1
        return tuple(spans) if len(spans) < 3 else tuple(_without_inner_insertions(spans))

    def place(self, span: Span) -> tuple[int, int]:
        """Return where a raw span stands in the text, ``(p, p)`` when all of it is gone."""
        if span.start == span.end:
            return self._inserted_at(span.start, [piece.raw for piece in self.pieces])
        first = bisect_right(self.pieces, span.start, key=_RAW) - 1
        while first > 0 and self.pieces[first - 1].raw_end > span.start:
            first -= 1
        return self._covered(span, max(first, 0))

    def edited(self, start: int, removed: int, inserted: str) -> "TextMap":
        """Return the map after ``text[start:start + removed]`` became ``inserted``.

        What old and new text begin and end with keeps its own way back.

        Raises:
            ValueError: The range isn't inside the text.
        """
        if not 0 <= start <= start + removed <= len(self.text):
            raise ValueError(f"[{start}, {start + removed}) is not inside a text of {len(self.text)} characters")
        old = self.text[start : start + removed]
        head = _common_length(old, inserted)
        tail = _common_length(old[head:][::-1], inserted[head:][::-1])
        return self._replaced(start + head, start + removed - tail, inserted[head : len(inserted) - tail])

    def then(self, later: "TextMap") -> "TextMap":
        """Return the map of ``later``, whose "raw" text is this text, straight to this map's raw text."""
        if len(self.pieces) == 1 and not self.pieces[0].whole and self.pieces[0].raw == 0:
            return later
        pieces: list[Piece] = []
        low = high = shift = 0
        for piece in later.pieces:
            start, length, raw, raw_length, whole = piece
            if not (low <= raw and raw + raw_length <= high):
                low, high, shift = self._plain_around(raw)
            if raw_length and low <= raw and raw + raw_length <= high:  # most of them
                pieces.append(PIECE((start, length, raw + shift, raw_length, whole)) if shift else piece)
            else:
                pieces.extend(self._carried(piece))
        return TextMap(later.text, tuple(pieces))

    def _plain_around(self, at: int) -> tuple[int, int, int]:
        """Return where the piece at this offset of the text begins and ends, and what takes it to the raw text.

        A piece of which that can't be said counts as empty.
        """
        index = bisect_right(self._starts, at) - 1
        if index < 0 or (piece := self.pieces[index]).whole:
            return 0, 0, 0
        return piece.start, piece.end, piece.raw - piece.start

    def _inside(self, start: int, end: int) -> Iterator[Piece]:
        first = bisect_right(self._starts, start) - 1
        for piece in islice(self.pieces, max(first, 0), None):
            if piece.start >= end:
                return
            if piece.end > start:
                yield piece.cut(max(piece.start, start), min(piece.end, end))

    def _inserted_at(self, raw: int, starts: list[int]) -> tuple[int, int]:
        here = [
            piece
            for piece in self.pieces[bisect_left(starts, raw) : bisect_right(starts, raw)]
            if piece.raw_length == 0
        ]
        if here:
            return here[0].start, here[-1].end
        before = bisect_right(starts, raw) - 1
        if before < 0:
            return 0, 0
        piece = self.pieces[before]
        gone = piece.length if piece.whole else min(raw - piece.raw, piece.length)
        return piece.start + gone, piece.start + gone

    def _covered(self, span: Span, first: int) -> tuple[int, int]:
        start = end = -1
        for piece in self.pieces[first:]:
            if piece.raw >= span.end:
                break
            if piece.raw_end <= span.start or piece.raw_length == 0:
                continue
            plain = not piece.whole
            if start < 0:
                start = piece.start + (max(span.start - piece.raw, 0) if plain else 0)
            end = piece.start + (min(span.end - piece.raw, piece.length) if plain else piece.length)
        if start >= 0:
            return start, end
        gone = next((piece.start for piece in self.pieces if piece.raw >= span.start), len(self.text))
        return gone, gone

    def _replaced(self, start: int, end: int, inserted: str) -> "TextMap":
        text = self.text[:start] + inserted + self.text[end:]
        before = list(self._inside(0, start))
        after = list(self._inside(end, len(self.text)))
        gone = list(self._inside(start, end))
        if not gone and before and after and after[0].raw < before[-1].raw_end:
            gone = before[-1:]  # into the middle of a run that stands for another as a whole: it belongs to it
        middle = []
        if inserted:
            raw = gone[0].raw if gone else before[-1].raw_end if before else after[0].raw if after else 0
            raw_end = max(piece.raw_end for piece in gone) if gone else raw
            plain = raw_end - raw == len(inserted) and not any(piece.whole for piece in gone)
            middle = [Piece(start, len(inserted), raw, raw_end - raw, not plain)]
        shift = start + len(inserted) - end
        moved = [piece._replace(start=piece.start + shift) for piece in after]
        return TextMap(text, tuple(_joined([*before, *middle, *moved])))

    def _carried(self, piece: Piece) -> Iterator[Piece]:
        inner = list(self._inside(piece.raw, piece.raw_end))
        if not piece.whole:
            for part in inner:
                yield part._replace(start=piece.start + part.start - piece.raw)
        elif inner:
            raw, raw_end = inner[0].raw, max(part.raw_end for part in inner)
            yield Piece(piece.start, piece.length, raw, raw_end - raw, True)
        else:
            raw = self.spans(piece.raw - 1, piece.raw)[-1].end if piece.raw else 0
            yield Piece(piece.start, piece.length, raw, 0, True)


def _append(spans: list[Span], span: Span) -> None:
    if spans and span.start <= spans[-1].end and (span.start == span.end) == (spans[-1].start == spans[-1].end):
        spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
    else:
        spans.append(span)


def _without_inner_insertions(spans: list[Span]) -> list[Span]:
    """Merge what stands left and right of inserted text; only insertions at an edge stay empty spans."""
    kept: list[Span] = []
    for span in spans:
        inner = len(kept) >= 2 and kept[-1].start == kept[-1].end and kept[-2].end == kept[-1].start == span.start
        if inner and kept[-2].start < kept[-2].end and span.start < span.end:
            kept.pop()
            kept[-1] = Span(kept[-1].start, span.end)
        else:
            kept.append(span)
    return kept


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces, neighbours that stand side by side in both texts made one again, as parts of one whole are."""
    last: Piece | None = None
    for piece in pieces:
        if last and last.whole and piece.whole and piece.raw < last.raw_end:
            last = last._replace(
                length=last.length + piece.length, raw_length=max(last.raw_end, piece.raw_end) - last.raw
            )
            continue
        if last and _are_one(last, piece):
            last = last._replace(length=last.length + piece.length, raw_length=last.raw_length + piece.raw_length)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _are_one(left: Piece, right: Piece) -> bool:
    plain = not left.whole and not right.whole
    inserted = left.raw_length == 0 == right.raw_length
    return (plain or inserted) and left.raw_end == right.raw


def _common_length(one: str, other: str) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length

"""A place on a page for people: the line it stands on, and the text around it."""

from collections.abc import Sequence
from typing import Final

from reviewer.data import Span

_AROUND: Final = 20
"""How many characters stand left and right of a place."""

_LONGEST: Final = 200
"""Of a place, or of what stands between two parts of it; the middle of more is left out."""


def line_at(text: str, offset: int) -> int:
    """Return the line, from 1, on which an offset of a text stands."""
    return text.count("\n", 0, offset) + 1


def line_and_snippet(raw: str, spans: Sequence[Span]) -> tuple[int, str]:
    """Return the line (from 1) where spans begin and the raw text around them; (0, "") for what stands nowhere."""
    return (line_at(raw, spans[0].start), marked(raw, spans)) if spans and raw else (0, "")


def marked(raw: str, spans: Sequence[Span]) -> str:
    """Return the raw text around these spans on one line, each in 【】; an inserted text's place is an empty one."""
    whole = spans if len(spans) == 1 else _joined(raw, spans)
    parts = [raw[max(whole[0].start - _AROUND, 0) : whole[0].start]]
    for place, (start, end) in enumerate(whole):
        after = whole[place + 1].start if place + 1 < len(whole) else end + _AROUND
        parts += ["【", _shortened(raw[start:end]), "】", _shortened(raw[end:after])]
    return " ".join("".join(parts).split())


def _joined(raw: str, spans: Sequence[Span]) -> list[Span]:
    """Return the spans, those with only blanks between them as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and not raw[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"

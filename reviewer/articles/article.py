"""The nouns of a page's articles, all frozen: what stands where on it, and what belongs together."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reviewer.data import Span


class PartKind(StrEnum):
    """What a piece of a page is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    NAMES = "names"
    OTHER = "other"


TITLES = (PartKind.KICKER, PartKind.HEADLINE, PartKind.SUBTITLE)


class Part(NamedTuple):
    """A piece of a page: a paragraph, a headline, a line of names, a folio.

    Attributes:
        kind: What it is.
        extents: Where it stands in the raw text, in reading order; several where a column ends inside it. Each reaches
            from its first to its last character, so that what is edited inside belongs to it.
        text: As a person reads it: lines joined, letter-spacing gone, what is printed twice over said once.
    """

    kind: PartKind
    extents: tuple[Span, ...]
    text: str


class Doubt(NamedTuple):
    """Something about an article that the program isn't sure of.

    Attributes:
        part: Place of the part in the article's parts, -1 for the article as a whole.
        other: Number of another article that the part fits nearly as well, 0 for none.
        message: A finished sentence.
    """

    part: int
    other: int
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page.

    Attributes:
        number: 1, 2 ... in the order of the page.
        parts: Kicker, headline and subtitle first, then the body with its subheads in place, names last.
        reporters: Who wrote it, as printed.
        place: ``北京`` of ``本报北京讯``; empty where none is printed.
        date: The day of the dateline as printed, ``3月26日``; empty where there is none.
        doubts: What a person should look at; where a person arranged it only that it has several headlines.
        arranged: Whether a person said what belongs to it.
    """

    number: int
    parts: tuple[Part, ...]
    reporters: tuple[str, ...] = ()
    place: str = ""
    date: str = ""
    doubts: tuple[Doubt, ...] = ()
    arranged: bool = False

    @property
    def headline(self) -> str:
        """Its headline, empty where none was found."""
        return "".join(self._texts(PartKind.HEADLINE))

    @property
    def kicker(self) -> str:
        """The line above the headline."""
        return "".join(self._texts(PartKind.KICKER))

    @property
    def subtitle(self) -> str:
        """The line below the headline."""
        return "".join(self._texts(PartKind.SUBTITLE))

    @property
    def subheads(self) -> tuple[str, ...]:
        """The headings inside its body."""
        return self._texts(PartKind.SUBHEAD)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Its paragraphs."""
        return self._texts(PartKind.PARAGRAPH)

    @property
    def length(self) -> int:
        """Characters of its paragraphs."""
        return sum(map(len, self.paragraphs))

    @property
    def text(self) -> str:
        """All of it, a line for each part."""
        return "\n".join(one.text for one in self.parts)

    @property
    def body(self) -> tuple[Span, ...]:
        """Where its paragraphs stand in the raw text, in reading order."""
        return tuple(extent for one in self.parts if one.kind is PartKind.PARAGRAPH for extent in one.extents)

    @property
    def extents(self) -> tuple[Span, ...]:
        """Where its parts stand in the raw text, in reading order."""
        return tuple(extent for part in self.parts for extent in part.extents)

    def _texts(self, kind: PartKind) -> tuple[str, ...]:
        return tuple(one.text for one in self.parts if one.kind is kind)


@dataclass(frozen=True, slots=True)
class Division:
    """A page divided into articles.

    Attributes:
        articles: In the order of the page.
        loose: What belongs to none: folios, captions, editors' names, headlines without a body.
    """

    articles: tuple[Article, ...]
    loose: tuple[Part, ...] = ()


class ArrangedPart(NamedTuple):
    """A part as a person arranged it."""

    kind: PartKind
    extents: tuple[Span, ...]


class ArrangedArticle(NamedTuple):
    """An article as a person arranged it; ``sure`` where they said so of the whole article."""

    parts: tuple[ArrangedPart, ...]
    sure: bool = True


class Arrangement(NamedTuple):
    """All of a page as a person arranged it."""

    articles: tuple[ArrangedArticle, ...]
    loose: tuple[ArrangedPart, ...] = ()

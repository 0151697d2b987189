"""The nouns of this room, all frozen: who is named on a page, which bodies, and where."""

from typing import NamedTuple

from reviewer.data import Span
from reviewer.wording import say

Place = tuple[Span, ...]
"""Where one mention stands in the raw text; several spans where a line or column ends inside it."""


class Person(NamedTuple):
    """A person of an article.

    Attributes:
        name: As printed.
        office: As a newspaper writes it before the name, ``市委副书记、市长``; empty where none is printed.
        places: Every mention of the name in the article, in reading order.
    """

    name: str
    office: str
    places: tuple[Place, ...]


class Body(NamedTuple):
    """An organisation of an article: its name as printed, and every mention."""

    name: str
    places: tuple[Place, ...]


class Mention(NamedTuple):
    """A person of one article among others of the same name.

    Attributes:
        source: Name of the page.
        article: Number of the article.
        office: The person's office there.
        places: Where the name stands.
        snippet: What is printed around the first mention.
    """

    source: str
    article: int
    office: str
    places: tuple[Place, ...]
    snippet: str


class Suspect(NamedTuple):
    """A name that may be another one misprinted or misread.

    Attributes:
        seen: The name that is seen often.
        odd: The one that differs from it in one look-alike character.
        seen_count: How often the one is printed.
        odd_count: How often the other.
        seen_at: One article that says the first.
        odd_at: One that says the other.
    """

    seen: str
    odd: str
    seen_count: int
    odd_count: int
    seen_at: Mention
    odd_at: Mention

    @property
    def message(self) -> str:
        """A finished sentence, in the language in use."""
        return say(
            "“{odd}”（{n} 处：…{b}…）和“{seen}”（{m} 处：…{a}…）只差一个形近字，请看一眼。",
            "“{odd}” ({n}×: …{b}…) differs from “{seen}” ({m}×: …{a}…) in one look-alike character; have a look.",
            odd=self.odd,
            seen=self.seen,
            n=self.odd_count,
            m=self.seen_count,
            a=self.seen_at.snippet,
            b=self.odd_at.snippet,
        )

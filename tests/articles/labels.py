"""What a printed page is labelled with: its articles, their parts, and where each part stands."""

from typing import NamedTuple

from tests.articles.setting import Strip
from tests.articles.stories import Story


class Piece(NamedTuple):
    """A part as printed: its text without white space, and the raw ranges where it stands."""

    kind: str
    text: str
    ranges: tuple[tuple[int, int], ...]


class Labelled(NamedTuple):
    """An article on a page; its body holds paragraphs, subheads and lines of names in their order."""

    story: Story
    heading: tuple[Piece, ...]
    body: tuple[Piece, ...]

    def texts(self, *kinds: str) -> tuple[str, ...]:
        """Return the texts of all parts of these kinds."""
        return tuple(one.text for one in (*self.heading, *self.body) if one.kind in kinds)

    @property
    def starts(self) -> int:
        """Where its body begins."""
        return min(start for one in self.body for start, _ in one.ranges)


class Page(NamedTuple):
    """A printed page with its labels; suspects are (name seen often, odd name)."""

    name: str
    held_out: bool
    difficulty: str
    text: str
    articles: tuple[Labelled, ...]
    loose: tuple[Piece, ...]
    suspects: tuple[tuple[str, str], ...]


def suspects_of(articles: list[Labelled]) -> tuple[tuple[str, str], ...]:
    """An odd name is one where the page shows the other at least twice."""
    text = "".join(one.text for article in articles for one in article.body)
    odd = [pair for article in articles for pair in article.story.odd]
    return tuple((seen, other) for seen, other in odd if text.count(seen) >= 2)


def ranges_of(strip: Strip, owners: int) -> list[tuple[tuple[int, int], ...]]:
    """Return each owner's stretches; white space between two of its signs doesn't end one."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(owners)]
    last = -1
    for at, one in enumerate(strip):
        if one.owner < 0:
            last = last if one.sign.isspace() else -1
            continue
        stretches = found[one.owner]
        if last == one.owner:
            stretches[-1] = (stretches[-1][0], at + 1)
        else:
            stretches.append((at, at + 1))
        last = one.owner
    return [tuple(one) for one in found]

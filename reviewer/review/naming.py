"""Who and which bodies are named on the pages of a review, and names that may be another one misread."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewer.articles import Article
from reviewer.data import Span
from reviewer.page import RawLines
from reviewer.people import Body, Person, bodies_in, names_on, people_in, suspects
from reviewer.progress import Tell
from reviewer.review.arranging import Arranging


class Named(NamedTuple):
    """A person or body of an article.

    Attributes:
        source: Id of the page.
        article: Place of the article among those of the page.
        headline: Of that article.
        name: As printed.
        office: As printed before the name; empty where none is, and of a body.
        is_body: Whether it is a body, not a person.
        times: How often the article says the name.
        elsewhere: How many other articles of these pages say it.
        line: The number beside the line where it stands first; see ``RawLines``.
        spans: That place, in the raw text.
        warning: Why it may be another name misread, a sentence; empty where nothing says so.
    """

    source: str
    article: int
    headline: str
    name: str
    office: str
    is_body: bool
    times: int
    elsewhere: int
    line: int
    spans: tuple[Span, ...]
    warning: str = ""


class Naming(Arranging):
    """A review that tells who is named in it."""

    def named(self, sources: Sequence[str], progress: Tell | None = None) -> tuple[Named, ...]:
        """Return the people and bodies of some pages, those with a warning first.

        Args:
            sources: Ids of the pages.
            progress: Told (done, total, "") after each page; False leaves out the rest.
        """
        found: list[Named] = []
        pages = []
        for done, source in enumerate(sources, 1):
            pages.append((source, self.division(source), self.working(source)))
            found.extend(self._named_on(source))
            if progress and not progress(done, len(sources), ""):
                break
        warnings = {one.odd: one.message for one in suspects(names_on(pages))}
        articles: dict[str, int] = {}
        for one in found:
            articles[one.name] = articles.get(one.name, 0) + 1
        said = [
            one._replace(elsewhere=articles[one.name] - 1, warning="" if one.is_body else warnings.get(one.name, ""))
            for one in found
        ]
        return tuple(sorted(said, key=lambda one: not one.warning))

    def _named_on(self, source: str) -> Iterator[Named]:
        working, lines = self.working(source), RawLines(self.source(source).raw)

        def named(number: int, article: Article, one: Person | Body) -> Named:
            start = one.places[0]
            return Named(
                source=source,
                article=number,
                headline=article.headline,
                name=one.name,
                office=one.office if isinstance(one, Person) else "",
                is_body=isinstance(one, Body),
                times=len(one.places),
                elsewhere=0,
                line=lines.beside(working, working.place(start[0])[0]),
                spans=start,
            )

        for number, article in enumerate(self.division(source).articles):
            for person in people_in(article, working):
                yield named(number, article, person)
            for body in bodies_in(article, working):
                yield named(number, article, body)

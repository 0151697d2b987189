"""Who is named on a page, and which bodies: names with their offices, article by article.

What is found has stood beside an office or an age, in a list of names, or before what somebody says or does again and
again; only a name with a dot, or of Tibetan syllables, that opens a sentence is told by its characters.
"""

from collections.abc import Iterable

from reviewer.articles import Article, Division
from reviewer.page import TextMap
from reviewer.people.person import Body, Mention, Person, Place, Suspect

__all__ = ["Body", "Mention", "Person", "Place", "Suspect", "bodies_in", "names_on", "people_in", "suspects"]


def people_in(article: Article, working: TextMap) -> tuple[Person, ...]:
    """Return the people of an article, one each however often it names them, its reporters left out.

    Args:
        article: An article of the page, as ``articles.divide`` found it or a person arranged it.
        working: The page's working text.
    """
    from reviewer.people.finding import people_of  # its patterns take a while to compile: the window paints sooner

    return people_of(article, working)


def bodies_in(article: Article, working: TextMap) -> tuple[Body, ...]:
    """Return the organisations of an article, one each; places and bare organs (``市委``, ``市政府``) are none.

    Args:
        article: An article of the page.
        working: The page's working text.
    """
    from reviewer.people.bodies import bodies_of  # as above

    return bodies_of(article, working)


def names_on(pages: Iterable[tuple[str, Division, TextMap]]) -> dict[str, tuple[Mention, ...]]:
    """Return each name of some pages with the articles that say it: where the same name stands elsewhere.

    Args:
        pages: The name of each page, its articles, its working text.

    Returns:
        Name -> mentions in the order of the pages. A name one look-alike character away from one said more than once
        is among them though nothing else tells it: see ``suspects``.
    """
    from reviewer.people.suspecting import names_of  # as above

    return names_of(pages)


def suspects(names: dict[str, tuple[Mention, ...]]) -> tuple[Suspect, ...]:
    """Return the names that may be another one misprinted or misread.

    One character differs and looks alike, the other name is printed at least twice and twice as often, and no
    offices tell two persons apart.

    Args:
        names: As ``names_on`` returns them.
    """
    from reviewer.people.suspecting import suspects_of  # as above

    return suspects_of(names)

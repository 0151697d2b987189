"""A page's articles: which paragraphs, headlines and names belong together, wherever they are printed.

``divide`` finds them; ``arranging.py`` has what a person can do to them.
"""

from collections.abc import Sequence

from reviewer.articles.article import (
    ArrangedArticle,
    ArrangedPart,
    Arrangement,
    Article,
    Division,
    Doubt,
    Part,
    PartKind,
)
from reviewer.data import Span
from reviewer.page import TextMap

__all__ = [
    "ArrangedArticle",
    "ArrangedPart",
    "Arrangement",
    "Article",
    "Division",
    "Doubt",
    "Part",
    "PartKind",
    "divide",
]


def divide(working: TextMap, reports: Sequence[Span] = ()) -> Division:
    """Divide a page into its articles.

    Args:
        working: Its working text.
        reports: Where records of report types stand: each is an article of its own.

    Returns:
        Every character that isn't white space belongs to one part of the division.
    """
    from reviewer.articles.dividing import divided  # its patterns take a while to compile: the window paints sooner

    return divided(working, reports)

"""A page's articles: which paragraphs, headlines and names belong together, wherever they are printed."""

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
from reviewer.articles.dividing import divide

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

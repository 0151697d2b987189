"""A page divided into articles, its reports known: each is an article of its own, however the lines around it run."""

from collections.abc import Sequence

from reviewer.articles import Division, divide
from reviewer.extract import PageText, extract
from reviewer.report_types.schema import ReportType


def division_of(page: PageText, types: Sequence[ReportType]) -> Division:
    """Return the articles of a page as it was printed, numbered as the desk and every command number them.

    Args:
        page: The page.
        types: Report types whose records are articles of their own.
    """
    return divide(page.working, [one.extent for one in extract(page, types).records])

"""The commands on whole pages of a review."""

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Annotated

import typer

from reviewer.cli.options import Lang
from reviewer.cli.review_commands import opened, review_app
from reviewer.errors import RefusedError
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.review.session import ReviewSession

Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="PAGE...", help=say("版面的名字，见 show；可用 * 和 ?", "Names as show has them; * and ? too")
    ),
]
Reason = Annotated[str, typer.Option("--reason", help=say("移除的理由", "Why they are removed"))]
Verified = Annotated[bool, typer.Option("--verified", help=say("连已核定的一起移除", "Those that are verified too"))]


@review_app.command(
    "remove-page", help=say("移除整页的全部记录，可一步撤销", "Remove all records of whole pages, one step to undo")
)
def remove_page(
    context: typer.Context, pages: Pages, reason: Reason, verified: Verified = False, lang: Lang = None
) -> None:
    """Remove pages that were added by mistake; they stay listed, without records."""
    with opened(context.obj) as session:
        sources = [source for one in pages for source in _named(session, one)]
        many = session.remove_pages(sources, reason, verified)
    typer.echo(say("移除了 {n} 条记录。", "Records removed: {n}.", n=many))


def _named(session: "ReviewSession", name: str) -> list[str]:
    """Return the ids of the pages of this name.

    Raises:
        RefusedError: There is none.
    """
    names = {row.source: row.name for row in session.rows()}
    found = [source for source, known in names.items() if known == name]
    found = found or [source for source, known in names.items() if fnmatchcase(known, name)]
    if not found:
        raise RefusedError(say("没有名为“{n}”的版面；名字见 show。", "No page is named “{n}”; see show.", n=name))
    return found

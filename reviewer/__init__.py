"""The core of Reviewer (核数台), without a window.

Read ``data`` first, then ``reviewed`` (what people said and did of a record), ``page`` (text with the way back),
``report_types`` and ``extract`` (sentences with holes), ``checks`` (equations, looks), ``review`` (events and the
session over them), ``export``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.review.session import ReviewSession


def open_review(path: "str | Path", *, new: bool = False, types: "Path | None" = None) -> "ReviewSession":
    """Open a review, for reading its frames from a program: ``open_review(path).frames()``.

    Args:
        path: A ``.review`` file, or the URL of a team's database.
        new: Make the file when it isn't there.
        types: A folder with the user's own report types; the review keeps a copy of them.

    Raises:
        StoreError: It isn't there, or can't be opened.
        ReportTypeError: A type file is wrong.
    """
    from pathlib import Path  # only now: importing the package itself costs nothing

    from reviewer.address import is_address
    from reviewer.errors import StoreError
    from reviewer.reading.files import written_path
    from reviewer.review.session import ReviewSession
    from reviewer.wording import say

    if not new and not is_address(path) and not Path(path).exists():
        raise StoreError(
            say(
                "没有核对文件 {file}；请检查路径。",
                "There is no review {file}; check its path.",
                file=written_path(path),
            )
        )
    return ReviewSession.open(path, types=types)

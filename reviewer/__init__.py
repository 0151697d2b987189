"""The core of Reviewer (核数台), without a window.

Read ``data`` first, then ``page`` (text with the way back), ``report_types`` and ``extract`` (sentences with holes),
``checks`` (equations, looks), ``review`` (events and the session over them), ``export``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.review.session import ReviewSession


def open_review(path: "str | Path") -> "ReviewSession":
    """Open a review, for reading its frames from a program: ``open_review(path).frames()``.

    Args:
        path: A ``.review`` file, made when it isn't there, or the URL of a team's database.

    Raises:
        StoreError: It can't be opened.
    """
    from reviewer.review.session import ReviewSession  # only now: importing the package itself costs nothing

    return ReviewSession.open(path)

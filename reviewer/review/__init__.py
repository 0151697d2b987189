"""The review: events, what follows from them, the store, and ReviewSession: the door for window and command line."""

from reviewer.review.elsewhere import Mended
from reviewer.review.history import HistoryLine
from reviewer.review.importing import ImportReport
from reviewer.review.log import News
from reviewer.review.mending import Elsewhere, Mend
from reviewer.review.queue import QueueRow
from reviewer.review.session import ReviewSession
from reviewer.review.standing import Changed, Progress

__all__ = [
    "Changed", "Elsewhere", "HistoryLine", "ImportReport", "Mend", "Mended", "News", "Progress", "QueueRow",
    "ReviewSession",
]  # fmt: skip

"""The review: events, what follows from them, the store, and ReviewSession, the one door for window and command line."""

from reviewer.review.history import HistoryLine
from reviewer.review.importing import ImportReport
from reviewer.review.session import ReviewSession
from reviewer.review.standing import Changed, Progress
from reviewer.review.view import QueueRow

__all__ = ["Changed", "HistoryLine", "ImportReport", "Progress", "QueueRow", "ReviewSession"]

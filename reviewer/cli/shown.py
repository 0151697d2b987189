"""What a value is to those who review in a terminal: as the window shows it, and hidden while it is to be typed."""

from datetime import datetime

from reviewer.report_types import ReportType
from reviewer.reviewed import ReviewedRecord
from reviewer.values import written
from reviewer.wording import say


def value_shown(reviewed: ReviewedRecord, kind: ReportType | None, path: str) -> str:
    """Return the value at a path of a record as it is presented, a code in words; a dash where it is missing."""
    if path in reviewed.blind:
        return hidden()
    field = reviewed.record.field(path)
    return (kind.shown(path, field.value) if kind and field else _value(reviewed, path)) or "–"


def local_time(at: str) -> str:
    """Return a moment of the review (ISO, UTC) in the time of this place, to the second."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return at


def hidden() -> str:
    """Return what stands in the place of a value that is to be typed from the page unseen."""
    return say("（隐藏）", "hidden")


def typed_otherwise(reviewed: ReviewedRecord, path: str, label: str) -> str:
    """Return the sentence on a number that was typed blind and differs from the one read: it is asked for again."""
    return say(
        "{f}读作 {r}，您键入的是 {t}；请看版面，再键入一次。",
        "{f} was read as {r}, you typed {t}; look at the page and type it once more.",
        f=label,
        r=_value(reviewed, path),
        t=written(reviewed.blind[path]),
    )


def _value(reviewed: ReviewedRecord, path: str) -> str:
    field = reviewed.record.field(path)
    return (written(field.value) if field else "") or "–"

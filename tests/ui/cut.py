"""What of the record form isn't to be seen whole; what ends in an ellipsis, and is whole on hover, isn't cut."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from ui.choice_line import ChoiceLine
from ui.column_head import OneLine
from ui.record_form import RecordForm


def cut_in(form: RecordForm) -> list[str]:
    """Return what is cut in the form in sight, a line each; what is in tables scrolls and is left out."""
    (area,) = (one for one in form.findChildren(QScrollArea) if one.isVisible())
    content = area.widget()
    found = [f"{content.width()} in {area.viewport().width()}"] if content.width() > area.viewport().width() else []
    for one in content.findChildren(QWidget):
        if one.isVisible() and _scroller(one) is None:
            left = one.mapTo(content, QPoint(0, 0)).x()
            inside = left >= 0 and left + one.width() <= content.width()
            found += [f"{type(one).__name__}: {why}" for why in (*([] if inside else ["at its side"]), *_short(one))]
    return found


def _scroller(one: QWidget) -> QWidget | None:
    """Return the table that a widget is in."""
    above = one.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return (
        None if isinstance(above, QScrollArea) or (above and isinstance(above.parentWidget(), QScrollArea)) else above
    )


def _short(one: QWidget) -> Iterator[str]:
    if isinstance(one, ChoiceLine) or (isinstance(one, QLabel) and one.wordWrap() and one.text()):
        if one.height() < one.heightForWidth(one.width()):
            yield f"{one.text() or one.accessibleName()}: {one.height()} < {one.heightForWidth(one.width())}"
    elif (
        isinstance(one, QLabel | QToolButton | QPushButton)
        and not isinstance(one, OneLine)
        and one.width() < one.minimumSizeHint().width()
    ):
        yield f"{one.text()}: {one.width()} < {one.minimumSizeHint().width()}"

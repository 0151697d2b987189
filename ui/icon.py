"""The program's own icon: a printed page, one number on it found wrong, and the tick of the person who checked it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon() -> QIcon:
    """Return the icon, drawn anew for each size so that its lines stay sharp."""
    drawn = QIcon()
    for size in SIZES:
        drawn.addPixmap(_picture(size))
    return drawn


def _picture(size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 64, size / 64)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1f5fae"))
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 13, 13)
    painter.setBrush(QColor("#ffffff"))
    painter.drawRoundedRect(QRectF(13, 10, 34, 44), 3, 3)
    painter.setPen(QPen(QColor("#8a97a8"), 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLines([QLineF(19, 19, 41, 19), QLineF(19, 28, 27, 28), QLineF(19, 37, 35, 37)])
    painter.setPen(QPen(QColor("#d93a3a"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QLineF(34, 28, 41, 28))
    tick = QPolygonF([QPointF(30, 44), QPointF(38, 52), QPointF(54, 32)])
    for colour, width in (("#ffffff", 12.0), ("#2e9e5b", 7.0)):
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(tick)
    painter.end()
    return picture

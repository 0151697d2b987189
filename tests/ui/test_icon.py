import pytest
from PySide6.QtCore import QSize

from ui.app import Program
from ui.icon import SIZES, icon


@pytest.mark.parametrize("size", SIZES)
def test_it_is_drawn_for_every_size(program: Program, size: int) -> None:
    seen = icon().pixmap(QSize(size, size)).toImage()
    assert (seen.width(), seen.height()) == (size, size)
    assert seen.pixelColor(0, 0).alpha() == 0
    assert len({seen.pixel(x, y) for x in range(size) for y in range(size)}) > 4


def test_the_window_wears_it(program: Program) -> None:
    assert not program.window.windowIcon().isNull()

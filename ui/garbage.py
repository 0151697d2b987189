"""Garbage is looked for while the person rests: going through all there is takes as long as several keys."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.session_bridge import SessionBridge

RESTED: Final = 10_000
"""Milliseconds without an act after which there is time."""
_SELDOM: Final = (20_000, 50, 1_000)
"""Thresholds of the collector under which it hardly ever goes through everything by itself."""


class GarbageAtRest(QObject):
    """Has Python's collector go through everything only once nothing was done for a while.

    Args:
        bridge: Tells what is done.
        parent: Lives as long.
    """

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(*_SELDOM)
        self.resting = QTimer(self, singleShot=True, interval=RESTED)
        self.resting.timeout.connect(lambda: gc.collect())
        for act in (bridge.acted, bridge.shown):
            act.connect(self._wait)
        self.resting.start()

    def _wait(self, *_: object) -> None:
        self.resting.start()

    def stop(self) -> None:
        """Leave the collector as it was."""
        self.resting.stop()
        gc.set_threshold(*self._before)

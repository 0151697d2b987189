"""Garbage is collected at rest, and not while somebody types."""

import gc
import weakref

from pytestqt.qtbot import QtBot

from ui.garbage import GarbageAtRest
from ui.session_bridge import SessionBridge


class Ring:
    """Refers to itself."""

    def __init__(self) -> None:
        self.me = self


def test_it_is_collected_once_nothing_was_done_for_a_while(qtbot: QtBot) -> None:
    before = gc.get_threshold()
    bridge = SessionBridge()
    garbage = GarbageAtRest(bridge)
    try:
        assert gc.get_threshold() > before
        garbage.resting.setInterval(60)
        lost = weakref.ref(Ring())
        bridge.show("")
        assert garbage.resting.isActive()
        assert lost() is not None
        qtbot.waitUntil(lambda: lost() is None, timeout=2000)
        assert not garbage.resting.isActive()
    finally:
        garbage.stop()
    assert gc.get_threshold() == before

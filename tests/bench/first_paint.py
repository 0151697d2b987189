"""A process that shows a window, says when it was first painted and how much memory it holds then, and ends.

``python -m tests.bench.first_paint bare|desk [REVIEW]``
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """A window with nothing in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, say)


def say() -> None:
    """Print the time, and the memory in MB, and end."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    sys.stdout.write(f"{time.time()} {int(resident) / 1024}\n")
    sys.stdout.flush()
    QApplication.quit()


def main() -> None:
    """Show the window asked for."""
    kind, *given = sys.argv[1:]
    if kind == "bare":
        app = QApplication([])
        bare = BareWindow()
        bare.resize(1200, 800)
        bare.show()
    else:
        from ui.app import Program
        from ui.preferences import Preferences

        app = QApplication([])
        settings = QSettings(str(Path.cwd() / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(app, Preferences(settings), given)
        program.window.painted.connect(say)
        program.window.show()
    app.exec()


if __name__ == "__main__":
    main()

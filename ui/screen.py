"""Whether there is a screen for a window: asked before Qt is asked, which ends the program where there is none."""

import os
import sys

from reviewer.wording import say

_FIRST_PORT = 6000
_SECONDS_TO_WAIT = 3.0


def has_screen() -> bool:
    """Say whether a window can be shown."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return _answers(os.environ.get("DISPLAY", ""))


def no_screen() -> str:
    """Return the sentence for a machine without a screen."""
    return say(
        "这里没有屏幕，打不开窗口；在终端里可用 reviewer 的 extract、review、show、verify、export（见 --help）。",
        "There is no screen here to show a window on. In the terminal: reviewer extract, review, show, verify, export "
        "(see reviewer --help).",
    )


def usage() -> str:
    """Return what the desk takes on the command line."""
    return say(
        "用法：reviewer-desk [核对文件.review] [版面或文件夹…]；不带参数也能打开。终端命令见 reviewer --help。",
        "Usage: reviewer-desk [FILE.review] [pages or folders…]; nothing need be named. "
        "For the terminal see reviewer --help.",
    )


def _answers(display: str) -> bool:
    """Say whether an X server listens at ``host:number.screen``; without a host, on this machine."""
    import socket

    host, _, screen = display.rpartition(":")
    number = screen.partition(".")[0]
    if not number.isdecimal():
        return False
    if host not in ("", "unix"):
        return _connects(socket.AF_INET, (host, _FIRST_PORT + int(number)))
    path = f"/tmp/.X11-unix/X{number}"
    return any(_connects(socket.AF_UNIX, one) for one in (path, f"\0{path}"))


def _connects(family: int, address: str | tuple[str, int]) -> bool:
    import socket

    with socket.socket(family) as tried:
        tried.settimeout(_SECONDS_TO_WAIT)
        return tried.connect_ex(address) == 0

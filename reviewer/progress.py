"""How long work tells how far it is, to a window and to a terminal alike."""

from collections.abc import Callable
from typing import TypeAlias

Tell: TypeAlias = Callable[[int, int, str], bool]
"""``progress(done, total, what)``: how many of how many are done, and what is in hand; False asks to stop."""

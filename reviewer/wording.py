"""Sentences in the language of the person at the desk: Chinese and English side by side, where they are said.

The window's own labels go through Qt's translations; this door is for what the core says, so that the command
line and the window use the same sentences.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]

_language: Language = "zh"
_here: ContextVar[Language | None] = ContextVar("_here", default=None)


def use_language(language: Language) -> None:
    """Say everything in this language from now on."""
    global _language  # one desk, one person, one language: handing it through every call would help nobody
    _language = language


def language() -> Language:
    """Return the language in use."""
    return _here.get() or _language


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything in this language until the block ends, in this thread only: an export for other readers."""
    before = _here.set(language)
    try:
        yield
    finally:
        _here.reset(before)


def say(zh: str, en: str, **values: object) -> str:
    """Return the sentence in the language in use, its ``{places}`` filled from ``values``."""
    return (zh if language() == "zh" else en).format(**values)


class Sentence(NamedTuple):
    """What is kept to be said later: ``str()`` says it in the language in use then."""

    zh: str
    en: str

    def __str__(self) -> str:
        return say(self.zh, self.en)

"""Sentences in the language of the person at the desk: Chinese and English side by side, where they are said.

The window's own labels go through Qt's translations; this door is for what the core says, so that the command
line and the window use the same sentences.
"""

from typing import Literal

Language = Literal["zh", "en"]

_language: Language = "zh"


def use_language(language: Language) -> None:
    """Say everything in this language from now on."""
    global _language  # one desk, one person, one language: handing it through every call would help nobody
    _language = language


def language() -> Language:
    """Return the language in use."""
    return _language


def say(zh: str, en: str, **values: object) -> str:
    """Return the sentence in the language in use, its ``{places}`` filled from ``values``."""
    return (zh if _language == "zh" else en).format(**values)

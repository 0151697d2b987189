"""Sentences in the language of the person at the desk: Chinese and English side by side, where they are said.

The window's own labels go through Qt's translations; this door is for what the core says, so that the command
line and the window use the same sentences.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
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


def plural(number: int, one: str, several: str) -> str:
    """Return the English words for so many: Chinese ones are the same for all."""
    return one if number == 1 else several


def listed(names: Iterable[str]) -> str:
    """Return names one after the other, with the sign that stands between them in the language in use."""
    return say("、", ", ").join(names)


class Sentence(NamedTuple):
    """What is kept to be said later: ``str()`` says it in the language in use then."""

    zh: str
    en: str

    @staticmethod
    def of(words: Mapping[Language, str]) -> "Sentence":
        """Return what a label or title says in both languages."""
        return Sentence(words["zh"], words["en"])

    def __str__(self) -> str:
        return self.zh if language() == "zh" else self.en


def in_both(tell: Callable[[], str]) -> Sentence:
    """Return what this says, in both languages: labels and all that stands in it are said in each."""
    with speaking("zh"):
        zh = tell()
    with speaking("en"):
        return Sentence(zh, tell())


def kept(zh: str, en: str, **values: object) -> Sentence:
    """Return a sentence to be said later, its ``{places}`` filled; what is a ``Sentence`` there is said likewise."""
    own = {name: one.zh if isinstance(one, Sentence) else one for name, one in values.items()}
    other = {name: one.en if isinstance(one, Sentence) else one for name, one in values.items()}
    return Sentence(zh.format(**own), en.format(**other))

"""The words and signs of the ``.toml`` files here, read once when they are first needed."""

from collections.abc import Iterable
from pathlib import Path

from reviewer.word_lists import WordLists

_LISTS = WordLists(Path(__file__).parent, "names.toml", "words.toml")
words = _LISTS.words
any_of = _LISTS.any_of


def signs(name: str) -> str:
    """Return the signs of a list."""
    return "".join(words(name))


def by_sign(some: Iterable[str], at: int) -> dict[str, tuple[str, ...]]:
    """Return words by their first sign (``at`` 0) or their last (-1)."""
    found: dict[str, list[str]] = {}
    for word in some:
        found.setdefault(word[at], []).append(word)
    return {sign: tuple(of_it) for sign, of_it in found.items()}

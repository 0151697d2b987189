"""The words and signs of the ``.toml`` files here, read once when they are first needed."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path


def words(name: str) -> tuple[str, ...]:
    """Return the words of a list, in its order."""
    return tuple(_lists()[name].split())


def signs(name: str) -> str:
    """Return the signs of a list."""
    return "".join(words(name))


def any_of(*names: str) -> str:
    """Return a pattern for the words or patterns of lists, longest first."""
    return "|".join(sorted({word for name in names for word in words(name)}, key=lambda one: (-len(one), one)))


def by_sign(some: Iterable[str], at: int) -> dict[str, tuple[str, ...]]:
    """Return words by their first sign (``at`` 0) or their last (-1)."""
    found: dict[str, list[str]] = {}
    for word in some:
        found.setdefault(word[at], []).append(word)
    return {sign: tuple(of_it) for sign, of_it in found.items()}


@cache
def _lists() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("names.toml", "words.toml"):
        found |= tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return found

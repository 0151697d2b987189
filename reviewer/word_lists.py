"""Lists of words that stand in ``.toml`` files beside the code that uses them: white space divides the words."""

import tomllib
from functools import cached_property
from pathlib import Path


class WordLists:
    """The lists of some files, read once when one is first needed."""

    def __init__(self, folder: Path, *names: str) -> None:
        self._paths = [folder / name for name in names]

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a list, in its order."""
        return tuple(self._lists[name].split())

    def any_of(self, *names: str) -> str:
        """Return a pattern for the words or patterns of lists, longest first."""
        return "|".join(sorted({word for name in names for word in self.words(name)}, key=lambda one: (-len(one), one)))

    @cached_property
    def _lists(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for path in self._paths:
            found |= tomllib.loads(path.read_text(encoding="utf-8"))
        return found

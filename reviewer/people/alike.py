"""Characters of names that are taken for each other: they share most of their shape."""

from typing import Final

from reviewer.look_alikes import ALIKE
from reviewer.people.words import words

_TABLE: Final[dict[str, set[str]]] = {}
for _family in words("alike"):
    for _sign in _family:
        _TABLE.setdefault(_sign, set()).update(set(_family) - {_sign})


def alike(sign: str) -> str:
    """Return the characters that this one of a name is taken for."""
    taken = _TABLE.get(sign, set()) | set(ALIKE.get(sign, ""))
    return "".join(sorted(one for one in taken if "\u4e00" <= one <= "\u9fff"))

"""Reads a sentence with holes, as a type file writes it.

``{calls:count}`` is a hole, ``{channels}`` the rows of a group, ``{:text}`` words to pass over, ``[次]`` and
``[次|数]`` may be missing, ``(接听|受理)`` is one of these, a backslash takes the next sign as it is. Full-width
brackets stand for themselves.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reviewer.report_types.schema import Element, Hole, Literal, Maybe, OneOf, Rows
from reviewer.values import KINDS
from reviewer.wording import listed, say

_HOLE = re.compile(r"\{([a-z_][a-z0-9_]*)?(?::([a-z_]+))?\}")


class SentenceError(ValueError):
    """A sentence can't be read; the message says where, what is wrong and what would be right."""


def parse_sentence(text: str, same: Mapping[str, Sequence[str]] | None = None) -> tuple[Element, ...]:
    """Read a sentence with holes.

    Args:
        text: The sentence as the type file writes it.
        same: A word -> the words that may stand for it, wherever it stands in a sentence.

    Raises:
        SentenceError: A bracket or brace is left open, a kind is unknown, an alternative is empty.
    """
    elements, rest = _sequence(text, 0, "")
    if rest < len(text):
        raise SentenceError(
            say(
                "第 {n} 个字“{s}”多出来了，前面没有配对的括号。",
                "Sign {n}, “{s}”, closes nothing.",
                n=rest + 1,
                s=text[rest],
            )
        )
    return _with_same(elements, same or {})


def holes_of(elements: Sequence[Element]) -> Iterator[Hole | Rows]:
    """Yield every named hole and every group of a sentence, in order."""
    for one in elements:
        if isinstance(one, Rows) or (isinstance(one, Hole) and one.name):
            yield one
        elif isinstance(one, Maybe):
            yield from holes_of(one.elements)
        elif isinstance(one, OneOf):
            for choice in one.choices:
                yield from holes_of(choice)


def literals_of(elements: Sequence[Element]) -> Iterator[str]:
    """Yield the literals of a sentence, those of alternatives too."""
    for one in elements:
        if isinstance(one, Literal):
            yield one.text
        elif isinstance(one, Maybe):
            yield from literals_of(one.elements)
        elif isinstance(one, OneOf):
            for choice in one.choices:
                yield from literals_of(choice)


def _sequence(text: str, at: int, until: str) -> tuple[list[Element], int]:
    """Read elements from ``at`` to a sign of ``until`` (or the end); return them and where that sign stands."""
    elements: list[Element] = []
    while at < len(text) and text[at] not in (until or ")]|}"):
        element, at = _element(text, at)
        if isinstance(element, Literal) and elements and isinstance(elements[-1], Literal):
            element = Literal(elements.pop().text + element.text)  # type: ignore[union-attr]
        elements.append(element)
    return elements, at


def _element(text: str, at: int) -> tuple[Element, int]:
    sign = text[at]
    if sign == "{":
        return _hole(text, at)
    if sign in "[(":
        return _choices(text, at)
    if sign == "\\" and at + 1 < len(text):
        return Literal(text[at + 1]), at + 2
    return Literal(sign), at + 1


def _choices(text: str, at: int) -> tuple[Element, int]:
    closing = "]" if text[at] == "[" else ")"
    choices: list[tuple[Element, ...]] = []
    end = at
    while end == at or (end < len(text) and text[end] == "|"):
        inner, end = _sequence(text, end + 1, f"|{closing}")
        if not inner:
            raise SentenceError(
                say(
                    "第 {n} 个字处有一个空的选择；可有可无的字请写在 [ ] 里。",
                    "An alternative at sign {n} is empty; write what may be missing in [ ].",
                    n=end + 1,
                )
            )
        choices.append(tuple(inner))
    end = _closed(text, at, end, closing)
    if closing == ")":
        return OneOf(tuple(choices)), end
    return Maybe(choices[0] if len(choices) == 1 else (OneOf(tuple(choices)),)), end


def _closed(text: str, opened: int, end: int, sign: str) -> int:
    if end >= len(text):
        raise SentenceError(
            say(
                "第 {n} 个字“{o}”没有配对的“{s}”。",
                "Sign {n}, “{o}”, is never closed by “{s}”.",
                n=opened + 1,
                o=text[opened],
                s=sign,
            )
        )
    return end + 1


def _hole(text: str, at: int) -> tuple[Element, int]:
    match = _HOLE.match(text, at)
    if match is None:
        raise SentenceError(
            say(
                "第 {n} 个字起的空位写得不对；应写成 {{calls:count}}，名字用小写英文字母、数字和下划线。",
                "The hole at sign {n} is not written right; write {{calls:count}}, the name in a-z, 0-9 and _.",
                n=at + 1,
            )
        )
    name, kind = match.group(1) or "", match.group(2) or ""
    if not kind and name:
        return Rows(name), match.end()
    if kind not in KINDS:
        raise SentenceError(
            say(
                "“{k}”不是已知的种类；可用：{all}。",
                "“{k}” is no kind we know; there are {all}.",
                k=kind,
                all=listed(sorted(KINDS)),
            )
        )
    return Hole(name, kind), match.end()


def _with_same(elements: Sequence[Element], same: Mapping[str, Sequence[str]]) -> tuple[Element, ...]:
    """Replace each word of ``same`` in the literals by an alternative of all its wordings, longest first."""
    if not same:
        return tuple(elements)
    words = re.compile("(" + "|".join(sorted(map(re.escape, same), key=len, reverse=True)) + ")")
    done: list[Element] = []
    for one in elements:
        if isinstance(one, Literal):
            done.extend(_split(one.text, words, same))
        elif isinstance(one, Maybe):
            done.append(Maybe(_with_same(one.elements, same)))
        elif isinstance(one, OneOf):
            done.append(OneOf(tuple(_with_same(choice, same) for choice in one.choices)))
        else:
            done.append(one)
    return tuple(done)


def _split(text: str, words: re.Pattern[str], same: Mapping[str, Sequence[str]]) -> Iterator[Element]:
    for part in filter(None, words.split(text)):
        if part in same:
            wordings = sorted({part, *same[part]}, key=len, reverse=True)
            yield OneOf(tuple((Literal(wording),) for wording in wordings))
        else:
            yield Literal(part)

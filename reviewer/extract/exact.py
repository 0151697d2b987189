"""A sentence with holes as a regular expression: the fast way, for pages read without a flaw."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from reviewer.extract.match import Capture, Match
from reviewer.extract.signs import CLOSING, is_punctuation, same_signs, separators
from reviewer.report_types.schema import Element, GroupSpec, Hole, Literal, Maybe, OneOf, ReportType, Rows, Sentence
from reviewer.report_types.sentence import holes_of

_INNER = r"（[^（）]{0,20}）|\([^()]{0,20}\)"
_NESTED = (
    rf"（[^（）()]{{0,20}}(?:(?:{_INNER})[^（）()]{{0,20}})?）|\([^（）()]{{0,20}}(?:(?:{_INNER})[^（）()]{{0,20}})?\)"
)
_MONTH = "(?:1[0-2]|0?[1-9])"  # "12345" may end the line before: 51月 is no month
_DAY = "(?:[12][0-9]|3[01]|0?[1-9])"
_PATTERNS = {
    "count": r"[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+(?:\.[0-9]+)?万|[0-9]+(?: [0-9]+)?",
    "decimal": r"[0-9]+(?:\.[0-9]+)?",
    "percent": r"[0-9]+(?:\.[0-9]+)?",
    "rank": r"[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳]",
    "date": rf"[0-9]{{4}}年{_MONTH}月{_DAY}[日号]",
    "month_day": rf"(?:[0-9]{{4}}年)?{_MONTH}月{_DAY}[日号]",
    "name": rf"(?:[^，,、；;。（）()]|{_NESTED}){{1,30}}?",
    "category": r"[^，,、；;。（）()0-9.:：]{1,16}?",
    "text": r"[^。]{1,80}?",
}
_LATER_DAY = rf"(?:(?:[0-9]{{4}}年)?{_MONTH}月)?{_DAY}[日号]"
_TORN = regex.compile(r"(?<=\d)(?=\d)")  # 12 345 over a blank line is 12345 where a sentence says so
_NEXT_NUMBER = r"[0-9]{1,2}[.．、][^0-9]"
_PASSED_OVER = r"[^。]{0,80}?"

RowPattern = re.Pattern[str] | regex.Pattern[str]
RowFound = re.Match[str] | regex.Match[str]


@dataclass(frozen=True)
class ExactSentence:
    """One sentence, ready to be searched for; ``items`` are the rows of its groups."""

    pattern: regex.Pattern[str]
    items: Mapping[str, RowPattern]

    def search(self, text: str, start: int, end: int, seconds: float) -> Match | None:
        """Return the first place in ``text[start:end]`` where the sentence stands without a flaw.

        Raises:
            TimeoutError: The search took longer than ``seconds``.
        """
        found = self.pattern.search(text, start, end, timeout=seconds) if start < end else None
        if found is None:
            return None
        captures = [one for one in captures_of(found, "", -1) if one.name not in self.items]
        for group, item in self.items.items():
            if found.span(group)[0] >= 0:
                captures.extend(_rows(item, group, text, *found.span(group)))
        return Match(found.start(), found.end(), 0.0, 1.0, tuple(captures))


def captures_of(found: RowFound, group: str, row: int) -> list[Capture]:
    """Return what stands in the named groups of a pattern that was found."""
    spans = found.regs
    names = found.re.groupindex.items()
    return [Capture(group, row, name, *spans[index]) for name, index in names if spans[index][0] >= 0]


def exact_sentence(sentence: Sentence, report_type: ReportType) -> ExactSentence:
    """Compile one sentence of a report type."""
    groups = {one.name: one for one in report_type.groups}
    items = {one.group: row_pattern(groups[one.group]) for one in holes_of(sentence.elements) if isinstance(one, Rows)}
    return ExactSentence(regex.compile(_Writer(groups).sequence(sentence.elements)), items)


def row_pattern(group: GroupSpec) -> RowPattern:
    """Compile the pattern of one row of a group."""
    return _short(_row(group, named=True))


def rankless_pattern(group: GroupSpec) -> RowPattern:
    """Compile the pattern of what follows the number of a row; of a whole row, if it has none."""
    at = next((at for at, one in enumerate(group.item) if isinstance(one, Hole) and one.kind == "rank"), -1)
    return _short(_row(replace(group, item=group.item[at + 1 :]), named=True))


def is_numbered(group: GroupSpec) -> bool:
    """Say whether the rows of a group begin with their number."""
    return next((one.kind == "rank" for one in holes_of(group.item) if isinstance(one, Hole)), False)


def _short(pattern: str) -> RowPattern:
    """Compile what needs no time limit: the standard library is twice as fast, but knows no name twice."""
    try:
        return re.compile(pattern)
    except re.error:
        return regex.compile(pattern)


def _rows(item: RowPattern, group: str, text: str, start: int, end: int) -> list[Capture]:
    captures: list[Capture] = []
    row, at = 0, start
    while at < end and (found := item.match(text, at)) is not None:
        captures += captures_of(found, group, row)
        row, at = row + 1, found.end() + is_punctuation(text[found.end() : found.end() + 1] or "。")
    return captures


def _row(group: GroupSpec, named: bool) -> str:
    """Return the pattern of a row, which goes on to a separator, the list's closing bracket or a full stop."""
    body = _Writer({}, named, separators(group.separators), is_numbered(group)).sequence(group.item)
    closing = "" if "。" in group.separators else CLOSING[0]  # rows that are sentences stand in no brackets
    after = _class(separators(f"{group.separators}{closing}。"))
    numbered = f"|{_NEXT_NUMBER}" if is_numbered(group) else ""
    return rf"{body}(?=[{after}]{numbered}|$)"


@dataclass
class _Writer:
    """Writes elements as a pattern.

    Attributes:
        groups: Groups that may stand in the sentence.
        named: Whether holes are captured.
        between: Signs that part rows, which therefore don't stand for other punctuation.
        numbered: Whether it is a row that begins with its number.
    """

    groups: Mapping[str, GroupSpec]
    named: bool = True
    between: str = ""
    numbered: bool = False

    def sequence(self, elements: Sequence[Element], first: bool = True) -> str:
        return "".join(self.element(one, first and index == 0) for index, one in enumerate(elements))

    def element(self, one: Element, first: bool) -> str:
        if isinstance(one, Literal):
            return _TORN.sub(" ?", "".join(self.sign(sign) for sign in one.text))
        if isinstance(one, Maybe):
            return f"(?:{self.sequence(one.elements, first)})?"
        if isinstance(one, OneOf):
            return f"(?:{'|'.join(self.sequence(choice, first) for choice in one.choices)})"
        return self.rows(self.groups[one.group]) if isinstance(one, Rows) else self.hole(one, first)

    def sign(self, sign: str) -> str:
        if not is_punctuation(sign):
            return regex.escape(sign)
        return f"[{_class(same_signs(sign, self.between))}]"

    def text(self, pattern: str) -> str:
        """Free words in a numbered row end where the next number stands, if their full stop was lost."""
        return pattern.replace("[^。]", f"(?:(?!{_NEXT_NUMBER})[^。])") if self.numbered else pattern

    def rows(self, group: GroupSpec) -> str:
        row, between = _row(group, named=False), f"[{_class(separators(group.separators))}]"
        return f"(?P<{group.name}>{row}(?:{between}{'?' if is_numbered(group) else ''}{row})*)"

    def hole(self, one: Hole, first: bool) -> str:
        if not one.name:
            return self.text(_PASSED_OVER) if one.kind == "text" else _PATTERNS[one.kind]
        pattern = _LATER_DAY if one.kind == "month_day" and not first else self.text(_PATTERNS[one.kind])
        return f"(?P<{one.name}>{pattern})" if self.named else f"(?:{pattern})"


def _class(signs: str) -> str:
    """Return what stands between ``[`` and ``]`` for these signs."""
    every = dict.fromkeys(signs)
    return "".join(f"\\{sign}" if sign in "\\]^-[&~|" else sign for sign in every)

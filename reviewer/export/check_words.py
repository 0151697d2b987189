"""Checks in a person's words: ``received = calls + online`` is said with the labels of its fields."""

import re
from functools import lru_cache
from typing import Final

from reviewer.checks import Equation, Term, stated_checks, stated_text
from reviewer.checks.equations import Side
from reviewer.report_types import ReportType
from reviewer.report_types.schema import Words
from reviewer.values import written
from reviewer.wording import Language, language, say, speaking

SIDES: Final[tuple[Side, ...]] = ("left", "right")
_LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")

_NAMED: Final[dict[str, Words]] = {
    "required": {"zh": "应有的值", "en": "what must be there"},
    "same date": {"zh": "日期相同的报告", "en": "two reports of one date"},
    "period": {"zh": "周期与起止日", "en": "the period and its days"},
    "after the paper": {"zh": "晚于版面的日期", "en": "after the day of the paper"},
    "gap": {"zh": "缺报", "en": "missing reports"},
    "far from the series": {"zh": "与以往相差很大", "en": "far from the reports before"},
    "time limit": {"zh": "识读超时", "en": "time limit of the reading"},
}
"""Checks that a type file doesn't write down."""

_NAME: Final = re.compile(r"[a-z_][a-z_0-9]*(?:\.[a-z_][a-z_0-9]*)?")
_SIGNS: Final = {"<=": "≤", ">=": "≥", " / ": " ÷ ", " * ": " × "}
_ORDERS: Final[dict[str, Words]] = {
    "descending": {"zh": "“{of}”由大到小", "en": "“{of}” descending"},
    "ascending": {"zh": "“{of}”由小到大", "en": "“{of}” ascending"},
    "ranks": {"zh": "“{of}”依次为 1、2、3……", "en": "“{of}” 1, 2, 3 ..."},
    "unique": {"zh": "“{of}”各不相同", "en": "“{of}” each another"},
}


def check_words(kind: ReportType, check: str) -> str:
    """Return what a person calls a check, in the language in use; a check nobody knows as it stands."""
    equation = next((one for one in kind.checks.equations if one.check == check), None)
    if equation is not None:
        return equation_words(kind, equation)
    if check in _NAMED:
        return _NAMED[check][language()]
    order, _, pattern = check.partition(" ")
    if order in _ORDERS and pattern in kind.specs:
        return _ORDERS[order][language()].format(of=_label(kind, pattern))
    said = _NAME.sub(lambda match: _label(kind, match[0]) if match[0] in kind.specs else match[0], check)
    for sign, better in _SIGNS.items():
        said = said.replace(sign, better)
    return said


def words_in_both(kind: ReportType, check: str) -> Words:
    """Return what a person calls a check in either language."""
    return {one: _in(one, kind, check) for one in _LANGUAGES}


def _in(wanted: Language, kind: ReportType, check: str) -> str:
    with speaking(wanted):
        return check_words(kind, check)


@lru_cache(maxsize=1024)
def statement_words(kind: ReportType, text: str) -> Words:
    """Return the words for the checks that a page states, in either language, doubts and all."""
    said = stated_checks(text)
    return {one: stated_text((_in(one, kind, check), sure) for check, sure in said.items()) for one in _LANGUAGES}


def equation_words(kind: ReportType, equation: Equation) -> str:
    """Return how a person says an equation, in the language in use."""
    return " = ".join(_side_words(kind, equation, side) for side in SIDES)


def _label(kind: ReportType, pattern: str) -> str:
    """Return the label of a field, with that of its group before it."""
    group, dot, _ = pattern.rpartition(".")
    word = kind.specs[pattern].label[language()]
    return f"{kind.group(group).label[language()]}·{word}" if dot else word


def _side_words(kind: ReportType, equation: Equation, side: Side) -> str:
    said = ""
    for term in equation.terms:
        if term.side == side:
            sign = "-" if term.coefficient < 0 else "+"
            said += f" {sign} {_term_words(kind, term)}" if said else _term_words(kind, term, "-" * (sign == "-"))
    return said


def _term_words(kind: ReportType, term: Term, sign: str = "") -> str:
    factor = written(abs(term.coefficient))
    if not term.name:
        return sign + factor
    word = kind.specs[term.pattern].label[language()]
    if term.group is not None:
        word = say("“{column}”之和", "the sum of “{column}”", column=_label(kind, term.pattern))
    return sign + (word if factor == "1" else f"{factor} × {word}")

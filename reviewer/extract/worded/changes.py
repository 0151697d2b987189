"""Growth in words: whether a number is a change, which way, and against when."""

import re

from reviewer.extract.worded.clauses import Number

_UP = re.compile(
    r"(?:增长率?|上升|上扬|增加|提高|提升|上涨|升幅|增幅|涨幅|攀升|增|升|涨|多|↑|▲|⬆)(?:了|为|达到|达|约|近)?$"
)
_DOWN = re.compile(r"(?:下降|减少|降低|回落|下滑|下挫|降幅|减幅|下跌|跌|降|减|少|↓|▼|⬇)(?:了|为|达到|达|约|近)?$")
_BARE = re.compile(r"(?:同比|环比)(?:为)?([+-]?)$")
_AGAINST = re.compile(
    r"同比|环比|按[月年周季]"
    r"|(?:较|比|与|同|和|跟)(?P<when>(?:上|前|去|同|昨|首季|节前|春节|国庆|五一|元旦|第|一|二|三|年初|\d)[^，。；：、（）]{0,12}?)"
    r"(?:的[\d件宗个]*)?(?:相比)?(?=[，（]|增|减|上升|上涨|上扬|攀升|下降|下滑|下跌|提|降|回落|升|多|少|受理|大幅|略|小幅|有所|持平|$)"
)


def sign_of(number: Number) -> int:
    """Return 1 where a number says by how much something grew, -1 where it fell, 0 where it is no change."""
    label = number.label
    if _DOWN.search(label):
        return -1
    if _UP.search(label):
        return 1
    bare = _BARE.search(label) if number.is_percent else None
    return (-1 if bare[1] == "-" else 1) if bare else 0


def against_in(text: str, number: Number) -> tuple[int, int] | None:
    """Return where it is said against when a number changed: in its clause, else earlier in its sentence."""
    end = number.quantity.start
    headed = number.label in ("同比", "环比")  # the head of a table, however far above
    low = max(text.rfind("。", 0, end), -1 if headed else end - 80) + 1
    matches = [one for one in _AGAINST.finditer(text, low, end) if not headed or one[0] == number.label]
    if not matches:
        return None
    last = matches[-1]
    return last.span("when") if last["when"] else last.span()

"""Finds numbers, ordinals, percentages and ranges of them, however they are written."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from reviewer.values.compound import COMPOUND, read_compound
from reviewer.values.found import Found, Kind
from reviewer.values.hedges import AT_LEAST, AT_MOST, OR_LESS, OR_MORE, OVER, UNDER
from reviewer.values.numerals import SCALES, TRADITIONAL, WHOLE, read_number

_DIGIT: Final = "[一二两三四五六七八九]"
_MINUS: Final = r"(?:[负負]|零下|(?<=[温为是至到达约于率额润幅了低高由从])[-−](?=\d)|(?<![\w)）\-—–~～.−])[-−](?=\d))?"
_NUMBER: Final = f"{_MINUS}(?:{WHOLE}又)?{WHOLE}分之{WHOLE}|{_MINUS}{WHOLE}"
_TENTHS: Final = (
    rf"(?:{_DIGIT}|半|\d(?:\.\d)?)成(?:{_DIGIT}|半|(?![立为功员本果长都效绩份交人年熟]))"
    rf"|(?:{_DIGIT}{{1,2}}|\d(?:\.\d)?|对|半)折(?![扣叠旧算腾磨射返合])"
)
_TOKEN: Final = re.compile(
    rf"(?P<some_percent>百分之{_DIGIT}{{2}}十?(?![百千万])|{_DIGIT}{{2}}成(?![立为功员本果长都效绩份交人年熟]))"
    rf"|(?P<compound>{COMPOUND})"
    rf"|(?P<percent>{_MINUS}[百千万]分之(?:{_MINUS}{WHOLE}|百)|{_TENTHS}|(?:{_NUMBER})\s?(?:%|‰|个?百分点))"
    rf"|第(?P<ordinal>{WHOLE})"
    r"|(?P<part>(?<![\d/.\-])\d{1,3}/\d{1,4}(?![\d/年月]))"
    rf"|(?P<dozen>(?:{WHOLE}|半)打(?=[^\u4e00-\u9fff]|$|鸡蛋|啤酒|毛巾|袜|铅笔))"
    rf"|(?P<number>{_NUMBER})"
)

_IN_WORDS_AFTER: Final = {
    "一": "些起样般直切旦边面律致定概向时共心齐体同生段带再味经贯并系流应会下点日方则度番来手味行块举",
    "两": "岸会侧旁边端手者极",
    "三": "农",
    "四": "处周面川",
    "五": "行谷金",
    "十": "分字足堰",
    "百": "姓货科",
    "千": "万",
    "零": "下售部距星碎件散食工",
    "万": "一分",
}
"""A single numeral before one of these signs is part of a word."""
_IN_WORDS_BEFORE: Final = {
    "一": "统唯专同单之万进逐划归合为",
    "三": "再",
    "两": "斤",
    "千": "",
    "零": "凋飘",
    "二": "不",
}

_TO: Final = r"[—–\-~～]{1,2}|到|至"
_JOIN = re.compile(rf"(?P<unit>[^\d，。；、\s]{{0,3}}?)(?:{_TO})")
_BETWEEN = re.compile("[和与同跟及]")
_AND = re.compile("[，,]?(?:而|且|并且|但|又|同时)?[是]?")
_BEFORE: Final = (
    ("low", True, f"{AT_LEAST}|最少|大于等于|大于或等于|≥"),
    ("high", True, f"{AT_MOST}|最高|小于等于|小于或等于|≤"),
    ("low", False, f"{OVER}|>|＞"),
    ("high", False, f"{UNDER}|<|＜"),
)
_AFTER: Final = (("low", True, f"及?(?:{OR_MORE})"), ("high", True, f"及?(?:{OR_LESS})"))


def amounts_in(text: str) -> list[Found]:
    """Return the numbers, ordinals, percentages and ranges of a text, in its order, none inside another.

    Args:
        text: With half-width digits; white space may stand between words.
    """
    return _without_inner(_with_ranges(text, list(_single(text))))


def _single(text: str) -> Iterator[Found]:
    at = 0
    while match := _TOKEN.search(text, at):
        found = _read(match, text)
        at = match.end() if found or match["number"] else match.start() + 1
        if found:
            yield found


def _read(match: re.Match[str], text: str) -> Found | None:
    start, end = match.span()
    quoted = match[0]
    if match["ordinal"]:
        return _found(Kind.ORDINAL, start, end, text, read_number(match["ordinal"]))
    if match["percent"]:
        return _found(Kind.PERCENT, start, end, text, _percent(quoted.replace(" ", "")))
    if match["some_percent"]:
        return _some_percent(quoted, start)
    if match["compound"]:
        return _found(Kind.NUMBER, start, end, text, read_compound(quoted))
    if match["part"]:
        above, below = map(Decimal, quoted.split("/"))
        return _found(Kind.NUMBER, start, end, text, above / below if below else None)
    if match["dozen"]:
        many = Decimal("0.5") if quoted[0] == "半" else read_number(quoted[:-1])
        return _found(Kind.NUMBER, start, end, text, many and many * 12)
    if _is_word(quoted, start, end, text) or _is_vague(quoted, start, end, text):
        return None
    return _found(Kind.NUMBER, start, end, text, read_number(quoted)) or _about(quoted, start, text)


def _found(kind: Kind, start: int, end: int, text: str, value: Decimal | None) -> Found | None:
    return None if value is None else Found(kind, start, end, text[start:end], value)


def _percent(text: str) -> Decimal | None:
    """Return ``百分之三十``, ``30%``, ``三成``, ``30‰`` as 30, 30, 30 and 3."""
    sign = -1 if text[0] in "负負-−" else 1
    bare = text.lstrip("负負-−")
    if "分之" in bare:
        number = Decimal(100) if bare[3:] == "百" else read_number(bare[3:])
        return None if number is None else sign * number * 100 / SCALES[bare[0]]
    if bare[-1] == "折" or "成" in bare:
        return _tenths(bare)
    number = read_number(re.sub("%|‰|个?百分点", "", bare))
    return None if number is None else sign * number / (10 if bare[-1] == "‰" else 1)


def _tenths(text: str) -> Decimal | None:
    """Return ``三成五`` as 35, ``八五折`` as 85, ``对折`` as 50."""
    if text in ("对折", "半折"):
        return Decimal(50)
    figures = [Decimal("0.5") if one in "半" else read_number(one) for one in re.findall(r"[\d.]+|[^成折]", text)]
    weights = (10, 1)
    known = [one for one in figures if one is not None]
    if text.endswith("半"):
        known[-1] = Decimal(5)
    return sum((one * weight for one, weight in zip(known, weights, strict=False)), Decimal(0)) if known else None


def _is_word(quoted: str, start: int, end: int, text: str) -> bool:
    if len(quoted) > 1:
        return False
    after, before = text[end : end + 1], text[start - 1 : start] if start else ""
    in_word = after and after in _IN_WORDS_AFTER.get(quoted, "")
    return bool(in_word or (before and before in _IN_WORDS_BEFORE.get(quoted, "")) or quoted in "百千万亿萬億")


def _is_vague(quoted: str, start: int, end: int, text: str) -> bool:
    """Return whether it says no number (``几十``, ``上百万``, ``十几``, ``80后``), or some in a row: ``一二三产业``."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    tens = quoted[0] in "十百千万亿" and before in ("几", "数", "上")
    decade = after == "后" and re.fullmatch(r"[05-9][05]", quoted)
    return bool(
        tens or decade or (after == "几" and quoted[-1] in "十百千") or (len(quoted) > 2 and quoted in _IN_A_ROW)
    )


_IN_A_ROW: Final = "一二三四五六七八九十"
_NEIGHBOURS = re.compile(rf"(?P<head>.*?)(?P<one>{_DIGIT})(?P<two>{_DIGIT})(?P<scale>[十百千万亿]*)")


def _about(quoted: str, start: int, text: str) -> Found | None:
    """Return ``三四十`` as 30 to 40, ``十七八`` as 17 to 18: two numerals beside each other, the next one up."""
    match = _NEIGHBOURS.fullmatch(quoted)
    if match is None:
        return None
    low, high = (read_number(match["head"] + match[one] + match["scale"]) for one in ("one", "two"))
    if low is None or high is None or not low < high:
        return None
    return Found(Kind.RANGE, start, start + len(quoted), quoted, None, low, high)


def _some_percent(quoted: str, start: int) -> Found | None:
    """Return ``百分之二三十`` as 20 % to 30 %, ``七八成`` as 70 % to 80 %."""
    tenths = quoted.endswith("成")
    numerals = quoted.removesuffix("成") + "十" if tenths else quoted.removeprefix("百分之")
    about = _about(numerals, start, "")
    return about and about._replace(start=start, end=start + len(quoted), text=quoted)


def _with_ranges(text: str, singles: Sequence[Found]) -> list[Found]:
    found: list[Found] = []
    at = 0
    while at < len(singles):
        both = _pair(text, singles[at], singles[at + 1]) if at + 1 < len(singles) else None
        found.append(both or _bounded(text, singles[at]))
        at += 2 if both else 1
    return _merged(text, found)


def _pair(text: str, one: Found, other: Found) -> Found | None:
    """Return ``3到5万``, ``在20和30之间`` as one range."""
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal) or other.kind is Kind.ORDINAL:
        return None
    between = text[one.end : other.start]
    join, start, end = _JOIN.fullmatch(between), one.start, other.end
    if text.startswith("之间", end):
        end += 2
    if join is None and not (_BETWEEN.fullmatch(between) and end > other.end):
        return None
    if join and join["unit"] and not text.startswith(join["unit"], other.end):
        return None
    for words in ("介于", "在") if end > other.end else ("从", "由"):
        if text.endswith(words, 0, start):
            start -= len(words)
            break
    low, high = _scaled(one, other), other.value
    return Found(Kind.RANGE, start, end, text[start:end], None, low, high) if low <= high else None


_SHARED: Final = sorted((one for one in SCALES if one.endswith(("万", "亿"))), key=len, reverse=True)
"""What the upper end of a range may lend the lower one; ``1到20000`` has none of it."""


def _scaled(one: Found, other: Found) -> Decimal:
    """``3到5万`` begins at 30,000."""
    assert isinstance(one.value, Decimal)
    assert isinstance(other.value, Decimal)
    high = other.value
    if other.text.endswith("成") and one.kind is Kind.NUMBER and one.value < 10:
        return one.value * 10  # 三至五成
    printed = (SCALES[one] for one in _SHARED if other.text.translate(TRADITIONAL).endswith(one))
    return one.value * next((scale for scale in printed if one.value < high / scale), 1)


def _bounded(text: str, one: Found) -> Found:
    """Return ``超过30``, ``30以上`` as a range that is open on one side."""
    if one.kind not in (Kind.NUMBER, Kind.PERCENT) or not isinstance(one.value, Decimal):
        return one
    for side, included, words in _BEFORE:
        if match := re.search(f"(?:{words})(?:可?达)?$", text[max(one.start - 6, 0) : one.start]):
            return _open(text, one, one.start - len(match[0]), one.end, side, included)
    for side, included, words in _AFTER:
        if match := re.match(
            f"(?:周岁|公里|小时|个月|平方米|[个名人件元岁家户亩吨米天年次])?(?:{words})", text[one.end : one.end + 8]
        ):
            return _open(text, one, one.start, one.end + match.end(), side, included)
    return one


def _open(text: str, one: Found, start: int, end: int, side: str, included: bool) -> Found:
    assert isinstance(one.value, Decimal)
    found = Found(Kind.RANGE, start, end, text[start:end])
    return (
        found._replace(low=one.value, low_in=included)
        if side == "low"
        else found._replace(high=one.value, high_in=included)
    )


def _merged(text: str, found: Sequence[Found]) -> list[Found]:
    """Put ``大于10`` and ``小于20`` beside each other together."""
    merged: list[Found] = []
    for one in found:
        last = merged[-1] if merged else None
        halves = last is not None and Kind.RANGE is one.kind is last.kind and _AND.fullmatch(text[last.end : one.start])
        if last and halves and last.high is None and one.low is None:
            both = one._replace(start=last.start, text=text[last.start : one.end], low=last.low, low_in=last.low_in)
            merged[-1] = both
        elif last and halves and last.low is None and one.high is None:
            both = one._replace(start=last.start, text=text[last.start : one.end], high=last.high, high_in=last.high_in)
            merged[-1] = both
        else:
            merged.append(one)
    return merged


def _without_inner(found: Sequence[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept

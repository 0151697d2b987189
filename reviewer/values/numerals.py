"""Numbers however they are written: ``12,345``, ``1.2万``, ``3万5千``, ``三百五十``, ``贰仟``, ``三分之二``."""

import re
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import Final

SCALES: Final = {
    "": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
"""What stands after digits and multiplies them."""

HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９％．－＋，／", "0123456789%.-+,/")
TRADITIONAL: Final = str.maketrans("萬億兩點負幾個○", "万亿两点负几个〇")
_FORMAL = str.maketrans("壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟圆", "一二二三三三三四五六六七八九十百千元")
_SIGNED: Final = "负負+-−"
_DIGITS: Final = {sign: str(number) for number, sign in enumerate("零一二三四五六七八九")} | {"两": "2", "〇": "0"}
_BY_ITSELF: Final = {"俩": "2", "仨": "3", "半": "0.5"} | dict(zip("壹贰叁肆柒捌玖", "1234789", strict=True))
"""Numerals that stand alone; 伍 and 陆 alone are names."""
_TENS: Final = {"十": 10, "百": 100, "千": 1000}

_PLAIN: Final = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
NUMERAL_SIGNS: Final = "〇一二两三四五六七八九十百千万亿廿卅"
"""What everyday numerals are written with, but 零, which is also the freezing point."""
FORMAL_SIGNS: Final = "壹贰貳叁參叄参肆伍陆陸柒捌玖"
PLAIN: Final = rf"{_PLAIN}(?:[eE][+-]?\d{{1,2}})?"
"""Digits, thousands marks and decimals understood."""
MIXED: Final = (
    rf"{_PLAIN}(?:万亿|[十百千]?[万亿]|[百千](?![克米瓦伏帕卡焦赫])|十(?=[几多余万亿]))"
    r"(?:\d+[千百十万亿]+)*(?:\d(?!\d))?"
)
"""Digits with ``万`` and the like: ``3万5千``, ``2亿3000万``, ``3万5``."""
CHINESE: Final = (
    f"(?:[俩仨]|[{NUMERAL_SIGNS}零○萬億兩卌]+(?:[点點][零〇一二三四五六七八九]+(?:[百千万亿萬億]+)?)?"
    rf"|[零{FORMAL_SIGNS}拾佰仟](?:[零{FORMAL_SIGNS}拾佰仟万亿萬億]+))"
)
POWER: Final = rf"{_PLAIN}[×xX*]10(?:\^[-−]?\d{{1,2}}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}})"
"""``6.02×10^12`` and ``1.5×10⁶``."""
WHOLE: Final = f"(?:{POWER}|{MIXED}|{PLAIN}|{CHINESE})"
"""A regular expression for a number written in any of these ways."""

MOST_DIGITS: Final = 18
"""No newspaper counts further; what is longer is garbage, and beyond some thousand digits Python writes no int."""
_TOO_LARGE: Final = Decimal(10**MOST_DIGITS)
_MARK = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_PLAIN_WHOLE = re.compile(r"[0-9]+")
_ASCII = re.compile(PLAIN)
_POWER = re.compile(POWER)
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_PAIR = re.compile(r"(\d+(?:\.\d+)?|[一二两三四五六七八九]|(?=十))([千百十]?)")


def read_number(text: str) -> Decimal | None:
    """Return the number a text stands for, exact; None where it is none, or has more than ``MOST_DIGITS`` digits.

    Args:
        text: Nothing but the number: digits with thousands marks, ``万`` and ``亿``, Chinese numerals in everyday,
            formal and traditional script, digits read out (``二〇二五``), fractions (``三分之二``, 28 digits), powers
            of ten (``6.02×10^12``), a sign; full-width digits are understood.
    """
    if _PLAIN_WHOLE.fullmatch(text):
        return _sane(Decimal(text))
    text = text.translate(HALF_WIDTH)
    if text.startswith("零下"):
        below = read_number(text.removeprefix("零下"))
        return None if below is None or below < 0 else -below
    bare = text[1:] if text[:1] and text[0] in _SIGNED else text
    if not bare or bare[0] in _SIGNED:
        return None
    number: Decimal | None
    if _POWER.fullmatch(bare):
        number = _power(bare)
    elif bare.isascii():
        number = Decimal(_MARK.sub("", bare)) if _ASCII.fullmatch(bare) else None
    else:
        number = _fraction(bare) if "分之" in bare else _written(bare.translate(TRADITIONAL))
    number = _sane(number)
    return -number if number is not None and text[0] in "负負-−" else number


def _sane(number: Decimal | None) -> Decimal | None:
    return number if number is not None and number < _TOO_LARGE else None


def _power(text: str) -> Decimal:
    """Return ``1.5×10⁶`` as 1500000."""
    figure, power = re.split("[×xX*]10", text)
    number = Decimal(_MARK.sub("", figure)).scaleb(int(power.lstrip("^").translate(_RAISED)))
    return Decimal(f"{number:f}")


def _fraction(text: str) -> Decimal | None:
    """Return ``三分之二`` as 0.666…, ``一又二分之一`` as 1.5."""
    whole, _, rest = text.rpartition("又")
    below, _, above = rest.partition("分之")
    parts = [read_number(one) for one in (whole or "0", below, above)]
    if any(one is None for one in parts):
        return None
    ones, under, over = (one for one in parts if one is not None)
    try:
        return ones + over / under
    except (DivisionByZero, InvalidOperation):
        return None


def _written(text: str) -> Decimal | None:
    if text in _BY_ITSELF:
        return Decimal(_BY_ITSELF[text])
    if any(sign in text for sign in "拾佰仟") or (len(text) > 1 and text[0] in FORMAL_SIGNS):
        text = text.translate(_FORMAL)
    text = _MARK.sub("", text.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十"))
    whole, point, fraction = text.partition("点")
    if not point:
        return _whole(text)
    digits = re.match("[零〇一二三四五六七八九]+", fraction)
    ones = _whole(whole)
    scale = SCALES.get(fraction[digits.end() :]) if digits else None
    if digits is None or ones is None or scale is None or ones != int(ones):
        return None
    return Decimal(f"{ones}.{''.join(_DIGITS[sign] for sign in digits[0])}") * scale


def _whole(text: str) -> Decimal | None:
    """Return a number without a spelt point: by ``亿``, then ``万``, then the thousands."""
    if text in _DIGITS:
        return Decimal(_DIGITS[text])
    if len(text) > 1 and all(sign in _DIGITS for sign in text):
        return _read_out(text)
    for sign, scale in (("亿", 10**8), ("万", 10**4)):
        if sign in text:
            left, _, right = text.rpartition(sign)
            high = _whole(left)
            low = _rest(right, scale)
            return None if high is None or low is None or low >= scale else high * scale + low
    return _thousands(text)


def _read_out(text: str) -> Decimal | None:
    """Digits read out one by one: ``二〇二五``. Two beside each other are no number: ``三五`` is three to five."""
    if len(text) == 2 and not set(text) & set("零〇"):
        return None
    return Decimal("".join(_DIGITS[sign] for sign in text)) if "两" not in text else None


def _rest(text: str, scale: int) -> Decimal | None:
    """Return what follows ``万`` or ``亿``; a single digit is so many tenths of it: ``一万二``."""
    if not text:
        return Decimal(0)
    if len(text) == 1 and (text in _DIGITS or text.isdigit()) and text not in "零〇0":
        return Decimal(_DIGITS.get(text, text)) * scale / 10
    return _whole(text.lstrip("零〇") or "零")


def _thousands(text: str) -> Decimal | None:
    """Return what is written with tens, hundreds and thousands: ``三百五``, ``3千5百``, ``8400``."""
    if re.fullmatch(_PLAIN, text):
        return Decimal(text)
    total, last, at, gap = Decimal(0), 10**4, 0, False
    while at < len(text):
        if text[at] in "零〇":
            gap, at = True, at + 1
            continue
        pair = _PAIR.match(text, at)
        scale = _TENS.get(pair[2], 1) if pair else 0
        if pair is None or scale >= last or (scale == 1 and pair.end() < len(text)):
            return None
        figure = _DIGITS.get(pair[1], pair[1] or "1")
        short = scale == 1 and last in (100, 1000) and not gap and len(figure) == 1
        total += Decimal(figure) * (last // 10 if short else scale)
        last, at, gap = scale, pair.end(), False
    return total if text and not gap else None

"""Times of the day, whose numbers count nothing: ``9时30分``, ``下午三点半``, ``14:30``."""

import re
from collections.abc import Iterator
from typing import Final

_N: Final = r"(?:(?<!\d)\d{1,2}|[零一两二三四五六七八九十]{1,3})"
_MINUTES: Final = r"(?:\d{1,2}|零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)分(?!之)"
"""``三点五分`` may be three and a half points."""
_PART: Final = "(?:半|整|许|钟|[一三]刻)"
_DAY_PART: Final = "(?:上午|下午|凌晨|清晨|早晨|早上?|晚上|晚|中午|傍晚|夜里|深夜|午后)"
_TIMES: Final = re.compile(
    r"(?<![\d:：比以分])(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d:：])"
    rf"|{_DAY_PART}{_N}[时点](?:{_MINUTES}|{_PART})?"
    rf"|{_N}[时点](?:{_MINUTES}(?:{_N}秒)?|{_PART})"
    r"|(?<!\d)\d{1,2}时(?=[至到起前后，。；、）]|$)"
)


def clock_times(text: str) -> Iterator[tuple[int, int]]:
    """Yield where times of the day stand.

    Args:
        text: With half-width digits.
    """
    return (match.span() for match in _TIMES.finditer(text))

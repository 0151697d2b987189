"""The words of a check as a type file writes it, taken one by one, with sentences for what is wrong."""

import re
from decimal import Decimal
from typing import NamedTuple

from reviewer.wording import say

_WORD = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<name>[^\W\d]\w*)|(?P<mark><=|>=|==|\S)")
_FULL_WIDTH = str.maketrans("＝＋－−＊×（）．，＜＞～％≤≥", "=+--**().,<>~%≤≥")


class Word(NamedTuple):
    """One word of a check: a number, a name, a mark, or the end. ``at`` counts characters from 1."""

    kind: str
    text: str
    at: int


class CheckText:
    """The words of one check, read from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        folded = self.text.translate(_FULL_WIDTH)
        self._words = [Word(str(one.lastgroup), one[0], one.start() + 1) for one in _WORD.finditer(folded)]
        self._words.append(Word("end", "", len(folded) + 1))
        self._next = 0

    def peek(self) -> Word:
        """Return the next word without taking it."""
        return self._words[self._next]

    def take(self) -> Word:
        """Return the next word and step over it; the end is never stepped over."""
        word = self._words[self._next]
        if word.kind != "end":
            self._next += 1
        return word

    def last(self, text: str) -> Word:
        """Return the last word that reads so, one of those already taken."""
        return next(word for word in reversed(self._words) if word.text == text)

    def take_mark(self, *marks: str) -> str:
        """Step over the next word if it is one of these marks, and return it; else return ``""``."""
        word = self.peek()
        return self.take().text if word.kind == "mark" and word.text in marks else ""

    def number(self, zh: str, en: str) -> Decimal:
        """Take a number, which may have a sign; else complain that ``zh``/``en`` is wanted here."""
        sign = -1 if self.take_mark("-") else 1
        word = self.peek()
        if word.kind != "number":
            raise self.wrong(zh, en)
        return sign * Decimal(self.take().text)

    def name(self, zh: str, en: str) -> str:
        """Take a name; else complain that ``zh``/``en`` is wanted here."""
        if self.peek().kind != "name":
            raise self.wrong(zh, en)
        return self.take().text

    def dotted(self, zh: str, en: str) -> tuple[str | None, str]:
        """Take ``name`` or ``group.name``; return (group or None, name)."""
        first = self.name(zh, en)
        return (first, self.name(zh, en)) if self.take_mark(".") else (None, first)

    def end(self, zh: str, en: str) -> None:
        """Complain, if anything is left, that ``zh``/``en`` should come first."""
        if self.peek().kind != "end":
            raise self.wrong(zh, en)

    def wrong(self, zh: str, en: str, at: Word | None = None) -> ValueError:
        """Return the error that names this check, the word that is wrong (the next one) and the remedy."""
        word = at or self.peek()
        found_zh, found_en = (f"“{word.text}”", f"“{word.text}”") if word.text else ("结尾", "the end")
        return ValueError(
            say(
                "检查式“{check}”第 {at} 个字符（{found_zh}）处有误：{remedy_zh}。",
                "The check “{check}” is wrong at character {at} ({found_en}): {remedy_en}.",
                check=self.text,
                at=word.at,
                found_zh=found_zh,
                found_en=found_en,
                remedy_zh=zh,
                remedy_en=en,
            )
        )


def miswritten(text: str, zh: str, en: str, example: str) -> ValueError:
    """Return the error for a text that should have been written in a form, given in both languages, with an example."""
    words = {"t": text, "zh": zh, "en": en, "e": example}
    return ValueError(say("“{t}”应写成 {zh}，例如 {e}。", "“{t}” should be written {en}, such as {e}.", **words))

"""Where the lists of a report begin: words before or behind their items, heads of tables, items beside each other."""

import re
from typing import Final

from reviewer.extract.worded.changes import sign_of
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Found, Spot
from reviewer.extract.worded.plain import CELL, STOP
from reviewer.extract.worded.severally import told_before
from reviewer.extract.worded.words import RANKED, bare_name, belongs, closed_by, figure_in, is_composed, opener_in
from reviewer.report_types.worded import Listing, Worded

_AHEAD: Final = 40
"""So far behind a number stands what says of which list it isn't."""
_LONGEST_TITLE: Final = 40
_APART: Final = ("，", "；", "、", "。")
LIST_RANK = re.compile(r"(?:第(?=[^、]*[，：]$)|(?=[^，：]*、$))(\d{1,2}|[一二三四五六七八九十]{1,2})[、，：]$")
_TAIL = re.compile(
    r"(?:（[^（）。]*）)?(?:(?:、|，|和|及|以及|与)+[^、，；。（）\d]{2,14}?(?:共|有|为|达)?\d[\d.]*万?[余多]?[件宗个起条通次]+(?:（[^（）。]*）)?)*"
    r"(等?，?[^，；。：\d]{0,18})(?=[，；。\n]|$)"
)
"""The rest of a list behind one of its counts, and the words behind it."""


class Openings:
    """What is known of the lists of one report while its numbers are read.

    Args:
        said: What the report is known by.
        text: The plain text.
        numbers: Its numbers in order.
    """

    def __init__(self, said: Worded, text: str, numbers: list[Number]) -> None:
        self.said = said
        self.text = text
        self.numbers = told_before(text, numbers)
        self.found = Found()
        self._bound: dict[int, tuple[str, int]] = {}
        self._open: Listing | None = None
        self._opener_ends = 0
        self._opener = ""
        self._next_rank = 1
        self._sentence = self._barred = -1
        self._parts: tuple[Listing, int] | None = None
        self._last: tuple[str, int] | None = None
        self._lists = {one.name: one for one in said.listings}
        self._depth = 0
        self._table_rank: Spot | None = None
        self._parts_of = {one.parts_of: one for one in said.listings if one.parts_of}

    def _opened(self, number: Number) -> None:
        """A list begins where the words before its first item say so."""
        lead = self._title(number) + number.lead
        found = opener_in(self.said, lead)
        if not found and self._open is None and not self._goes_on(number):
            self._closed_behind(number)
        if found and not found[0].ends and CELL in lead[found[1] - 1 :]:
            found = self._ranked_head(lead) or found
        if not found or (found[0] is self._open and self._goes_on(number)):
            return
        if any(word in lead for word in found[0].never):
            self._open = None if found[0] is self._open else self._open
            self._barred = number.sentence
            return
        ends = number.lead_start + found[1] - (len(lead) - len(number.lead))
        inside = max(ends - number.label_start, 0)
        start, end = bare_name(number.label[inside:])
        if not inside or start < end or number.named:
            self._open, self._opener_ends, self._opener = found[0], ends, lead

    def _title(self, number: Number) -> str:
        """Return the line right above a table, or above a list inside the report, with its full stop; else nothing."""
        begins = number.lead_start
        if self.text[begins - 1 : begins] != STOP or figure_in(self.said, number.label, False, only=self.said.needs[0]):
            return ""
        title = self.text[self.text.rfind(STOP, 0, begins - 1) + 1 : begins]
        told = any(begins - len(title) <= one.quantity.start < begins for one in self.numbers)
        inside = CELL in number.lead or begins - len(title) >= self.numbers[0].lead_start
        return title if inside and len(title) <= _LONGEST_TITLE and "，" not in title and not told else ""

    def _ranked_head(self, lead: str) -> tuple[Listing, int] | None:
        """Return the ranked list that the head of a table opens, whatever its columns are called: 热点榜."""
        ranked = [one for one in self.said.listings if "rank" in one.columns]
        ends = [(one, lead.rfind(word) + len(word)) for one in ranked for word in one.openers if word in lead]
        return max(ends, key=lambda one: one[1], default=None)

    def _closed_behind(self, number: Number) -> None:
        """A list begins where the words behind its last item say so, or those behind its names."""
        if number.is_percent or figure_in(self.said, number.label, False, only=self.said.needs[0]):
            return
        tail = _TAIL.match(self.text, number.quantity.end) if not number.named else None
        words = tail[1] if tail else number.lead if number.named else ""
        name = number.label[slice(*bare_name(number.label))]
        if any(one.ends and belongs(name, one) for one in self.said.listings):
            return
        listing = closed_by(self.said, words)
        if listing and not any(word in words for word in listing.never):
            self._open, self._opener_ends, self._opener = listing, number.label_start, words

    def _opened_by_form(self, index: int) -> None:
        """Names that no list and no figure knows, numbered or one beside the other, are what the report ranks."""
        listing = next((one for one in self.said.listings if "rank" in one.columns), None)
        if listing is None or self._open or not self.found.plain.keys() & {*self.said.needs}:
            return
        number = self.numbers[index]
        if number.sentence == self._barred:
            return
        said = self.text[min(number.lead_start, number.label_start) : number.quantity.end + _AHEAD].partition("。")[0]
        splits = number.lead.startswith(("其中", "，其中")) and index and index - 1 not in self._bound
        if splits or any(word in said for word in listing.never) or not self._is_unknown(number):
            return
        if self._is_ranked(number) or self._table_rank or self._is_one_of_several(index):
            self._open, self._opener_ends, self._opener = listing, number.label_start, ""

    def _is_one_of_several(self, index: int) -> bool:
        """Say whether the next number counts the same, beside this one, of something unknown too."""
        number = self.numbers[index]
        following = next((one for one in self.numbers[index + 1 :] if not one.is_percent), number)
        if following is number or following.depth or number.depth or following.sentence != number.sentence:
            return False
        signs = "、；" if "，" in number.lead else "、，；"  # with commas where a sentence does nothing but list
        alike = following.quantity.unit == number.quantity.unit and self._is_unknown(following)
        return alike and following.lead[:1] != "" and following.lead[0] in signs

    def _is_unknown(self, number: Number) -> bool:
        """Say whether a number counts something whose name is neither a figure's nor a list's."""
        name = number.label[slice(*bare_name(number.label))]
        counted = number.quantity.unit or (self._table_rank and self._in_cell(number))
        counted = counted and not number.is_percent and not sign_of(number)
        if not counted or len(name) < 2 or figure_in(self.said, number.label, False):
            return False
        return not any(
            one.words and (is_composed(name, one.words) or (one.ends and belongs(name, one)))
            for one in self.said.listings
        )

    def _name_in(self, number: Number) -> tuple[int, int]:
        """Return where the name of an item stands in its label, without the words that open its list."""
        skipped = max(self._opener_ends - number.label_start, 0)
        if skipped >= len(number.label):
            skipped = 0
        start, end = bare_name(number.label[skipped:])
        if (
            start == 1
            and not skipped
            and number.label[0] in "和及"
            and number.lead[: -len(number.label)][-1:] in _APART
        ):
            start = 0  # what stands behind a comma joins nothing: 和沙县
        return start + skipped, end + skipped

    def _is_ranked(self, number: Number) -> bool:
        return bool(
            RANKED.match(number.label) or LIST_RANK.search(number.lead[: number.label_start - number.lead_start])
        )

    def _composed(self, name: str) -> Listing | None:
        return next((one for one in self.said.listings if one.words and is_composed(name, one.words)), None)

    def _in_cell(self, number: Number) -> bool:
        return self.text[number.quantity.start - 1] == "\n"

    def _goes_on(self, number: Number) -> bool:
        """Say whether a number follows a row of the same list in its sentence."""
        last = self.found.runs[-1] if self.found.runs else None
        return bool(last and last.counts[-1].sentence == number.sentence and self._last and self._last[0] == last.group)

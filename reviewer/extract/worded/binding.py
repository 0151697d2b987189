"""Binds each number of a report to the field whose words stand nearest, or to a row of the list it stands in."""

import re
from typing import Final

from reviewer.extract.worded.changes import sign_of
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Found, Run
from reviewer.extract.worded.percents import Percents
from reviewer.extract.worded.words import Hit, bare_name, figure_in
from reviewer.report_types.worded import Figure, Listing

_COUNTED: Final = frozenset(
    ["件", "件次", "件（次）", "件(次)", "宗", "起", "个", "通", "条", "封", "例", "项", "次", "人次", "笔", "票", "单"]
)
_NEXT_ISSUE = re.compile(r"(?:类|问题|方面|领域)(?:诉求|投诉|咨询|问题|有)?$")
_MORE_UNITS = re.compile(r"单|笔|票|桩|件|宗")
_NO_FIGURE = re.compile(r"日均|月均|平均|人均|单日|每天|每日|最[高多](?!的)|峰值|分钟|天内|(?<!24)小时|年均")
_EARLIER = re.compile(
    r"(?:较(?!多|大|高|集中|突出|为)|比(?!重|例)|(?<!交)由|与[上去同前]|同比|环比)[^，；、]*$|(?:上年|去年|同期)[^，；、]{0,6}$"
)
_TOTAL = re.compile(r"合计|总计|总共|全[市州县区盟省旗][^、]{0,4}总量|累计受理|共受理|共接|受理总[量数]")
_BARE_TOTAL = re.compile(r"(?:合|总)?[共计]{1,2}")
_REST = re.compile(r"其他|其它|其余|余下|剩余|另外")


class Binder(Percents):
    """Reads the numbers of one report, one after the other."""

    def read(self) -> Found:
        """Return what the numbers stand for."""
        sentence = -1
        for index, number in enumerate(self.numbers):
            if number.sentence != sentence:
                self._parts, sentence = None, number.sentence
                if not self._goes_on_below(number):
                    self._open = None
            self._opened(number)
            self._opened_by_form(index)
            before = len(self._bound)
            if number.quantity.unit in ("%", "‰"):
                self._percent(index, number)
            elif self._is_count(number):
                self._count(index, number)
            if len(self._bound) > before:
                self.found.ends = number.quantity.end
                self._sentence = sentence
        self._own_words()
        self._alone()
        return self.found

    def _goes_on_below(self, number: Number) -> bool:
        """Say whether a list goes on with a sentence: it has a rank, or a bullet as the item before."""
        last = self.found.runs[-1] if self.found.runs else None
        if self._splits(number) or self._is_below(number, last):
            return True
        return self._open is not None and _NEXT_ISSUE.search(number.label) is not None

    def _splits(self, number: Number) -> bool:
        """Say whether a sentence only splits the item before it, so that its list may go on after it."""
        return bool(number.lead.startswith("其中") and self._last and self._last[0] in self._parts_of)

    def _is_count(self, number: Number) -> bool:
        one = number.quantity
        beside_cells = self.text[one.start - 1 : one.start] == "\n"
        if one.high is not None or (one.unit and one.unit not in _COUNTED):
            return False
        bracketed = number.depth > 0 and self.text[one.end : one.end + 1] in "）" and number.lead_start < one.start
        return bool(one.unit) or beside_cells or bracketed or bool(_MORE_UNITS.match(number.after))

    def _count(self, index: int, number: Number) -> None:
        label = number.label
        if self._is_table_rank(number):
            return
        if sign_of(number) or _EARLIER.search(label) or _NO_FIGURE.search(label):
            return
        start, end = self._name_in(number)
        name = label[start:end]
        if self._is_part(number):
            self._part(index, number, name)
        else:
            self._figure_or_row(index, number, name, (number.label_start + start, number.label_start + end))

    def _figure_or_row(self, index: int, number: Number, name: str, place: tuple[int, int]) -> None:
        """An item made of a list's words is its row; a figure's word beside a number is that; else its list's."""
        hit, listing = self._told_by(index, number, name)
        total_known = listing is not None and self._has_total(number, listing)
        opened = self._open is not None and not (
            hit and (self._leads(hit, number, name) or _TOTAL.search(number.label))
        )
        if hit and number.clause != number.label and not self._goes_on(number):
            listing = None
        if listing is None and not hit and name and self._is_next(number):
            listing = self._lists[self.found.runs[-1].group]
        if listing and (total_known or not hit):
            self._row(index, number, listing, *place)
        elif hit and not opened:
            self._figure(index, number, hit.figure, name, place)
        elif (listing := self._in_list(name)) and name:
            self._row(index, number, listing, *place)
        elif hit:
            self._figure(index, number, hit.figure, name, place)
        elif not name or _REST.fullmatch(name) or number.label.endswith("的"):
            self._by_words_after(index, number)

    def _told_by(self, index: int, number: Number, name: str) -> tuple[Hit | None, Listing | None]:
        """Return the figure whose word stands beside a number, and the list that its name belongs to."""
        listing = self._rest(number) if _REST.match(name) else self._composed(name)
        hit = self._main(number) or self._beside(number) or figure_in(self.said, number.clause, False)
        if not hit or _TOTAL.search(number.label):
            return hit, listing
        if self._belongs_to_last(number, name) and not name.startswith(_word(number, hit)):
            return None, self._lists[self.found.runs[-1].group]
        if self._open and self._in_cell(number) and number.lead:
            return None, listing or self._open  # the head of a table says what its rows are
        return (None if listing and self._lists_on(index, listing) else hit), listing

    def _lists_on(self, index: int, listing: Listing) -> bool:
        """Say whether the next number is another item of the list: 登记投诉152件、举报37件 tells no total."""
        following = self.numbers[index + 1] if index + 1 < len(self.numbers) else None
        if following is None or not following.lead.startswith("、") or following.is_percent:
            return False
        return self._composed(following.label[slice(*bare_name(following.label))]) is listing

    def _main(self, number: Number) -> Hit | None:
        """Return the total where its word is in the clause: 共接到来电、来信及网络诉求 is all of them."""
        main = next(one for one in self.said.figures if one.name == self.said.needs[0])
        if _BARE_TOTAL.fullmatch(number.label) and self._halves() and main.name not in self.found.plain:
            return Hit(main, 0, len(number.clause))
        others = {one.name for one in self.said.figures if one.alone == main.name}
        if number.is_percent or self.found.plain.keys() & {main.name, *others}:
            return None
        hit, nearest = (figure_in(self.said, number.clause, False, only=one) for one in (main.name, ""))
        beside = hit and nearest and nearest.figure.name in others and nearest.start < hit.end
        return None if beside else hit  # 共接听电话 is but the calls

    def _halves(self) -> bool:
        """Say whether a figure is known that stands for the total where it is alone, and what stands beside it."""
        known = self.found.plain.keys()
        return any(one.alone and one.name in known and known & {*one.beside} for one in self.said.figures)

    def _beside(self, number: Number) -> Hit | None:
        """Return what stands beside a total's other half, where the clause begins so: 网络端收到诉求 beside calls."""
        known = (one for one in self.said.figures if one.alone and one.name in self.found.plain)
        hits = (figure_in(self.said, number.clause, False, only=name) for one in known for name in one.beside)
        return next((hit for hit in hits if hit and hit.start == 0), None)

    def _leads(self, hit: Hit, number: Number, name: str) -> bool:
        """Say whether a figure's word is all there is of a name, or begins it: 当场解答, 转办至各单位."""
        word = _word(number, hit)
        first = number.label.startswith(word) and hit.figure.name not in self.said.needs
        return (
            first
            or name.startswith(word)
            or (name.endswith(word) and len(name) - len(word) <= 2)
            or word.endswith(name)
        )

    def _figure(self, index: int, number: Number, figure: Figure, name: str, place: tuple[int, int]) -> None:
        """Take a figure; what is counted a second time by the same verb is an item of a list."""
        if figure.name not in self.found.plain:
            self._plain(index, figure, number)
            return
        rest = name
        for word in sorted(figure.words, key=len, reverse=True):
            rest = rest.replace(word, "")
        listing = self._composed(rest)
        other = None if listing else figure_in(self.said, name, False)
        if other and other.figure.name not in self.found.plain:
            self._plain(index, other.figure, number)
        elif listing:
            at = name.index(rest) if rest in name else 0
            first = place[0] + at
            self._row(index, number, listing, first, first + len(rest))
        else:
            self._last = None

    def _by_words_after(self, index: int, number: Number) -> None:
        hit = figure_in(self.said, number.after, False, False)
        start, end = bare_name(number.after)
        name = number.after[start:end]
        listing = self._composed(name)
        at = number.quantity.end
        if listing:
            self._row(index, number, listing, at + start, at + end)
        elif hit and hit.start <= 4:
            self._plain(index, hit.figure, number)

    def _own_words(self) -> None:
        """A list of nothing but figures' own words are those figures: 电话 and 网络 beside a total."""
        for run in list(self.found.runs):
            rows = self.found.groups.get(run.group, [])
            names = [self._name(rows[at]) for at in run.rows]
            figures = [self._figure_called(name) for name in names]
            taken = {one.name for one in figures if one and not any("share" in rows[at] for at in run.rows)}
            if None in figures or not self._is_whole_split(taken, run, len(rows)) or taken & self.found.plain.keys():
                continue
            for figure, row, number in zip(figures, rows, run.counts, strict=True):
                assert figure is not None, "asked just now"
                self.found.plain[figure.name], self.found.numbers[figure.name] = row["count"], number
            del self.found.groups[run.group]
            self.found.runs.remove(run)

    def _is_whole_split(self, taken: set[str], run: Run, many: int) -> bool:
        """Say whether these figures are two that stand beside each other, one of them perhaps bound already."""
        if many != len(run.rows) or len(taken) != many:
            return False
        beside = {name for one in self.said.figures if one.name in taken for name in one.beside}
        return many == 2 or (many == 1 and bool(beside & self.found.plain.keys()))

    def _alone(self) -> None:
        """Calls are all that was taken in where neither that nor anything beside them is printed."""
        for figure in self.said.figures:
            other = figure.alone
            if not other or figure.name not in self.found.plain:
                continue
            if not self.found.plain.keys() & {other, *figure.beside}:
                self.found.plain[other] = self.found.plain.pop(figure.name)
                self.found.numbers[other] = self.found.numbers.pop(figure.name)
                for row in self.found.groups.get(self.said.changes or "", []):
                    row["of"] = row["of"]._replace(value=other) if row["of"].value == figure.name else row["of"]

    def _figure_called(self, name: str) -> Figure | None:
        hit = figure_in(self.said, name, False)
        return hit.figure if hit and hit.end == len(name) else None


def _word(number: Number, hit: Hit) -> str:
    return number.clause[hit.start : hit.end]

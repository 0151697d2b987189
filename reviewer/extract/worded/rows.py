"""The lists of a report: which one a number stands in, its rows, its ranks, the parts of an item."""

import re
from typing import Final

from reviewer.extract.worded.changes import sign_of
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Row, Run, Spot
from reviewer.extract.worded.opening import LIST_RANK, Openings
from reviewer.extract.worded.plain import BULLET
from reviewer.extract.worded.words import RANKED, belongs
from reviewer.report_types.worded import TEXT_COLUMNS, Listing

_PARTS = re.compile(
    r"^[，：。]?(?:其中|主要是|主要为|主要反映|包括|内含|含|涉及|(?:排在?前[面列]|居前|靠前)的?[是为有]|分别是|分别为)"
)
_WITHIN = re.compile(
    r"(?:在|从)?([^，；。：、\d]{2,16}?)(?:类|问题|方面|诉求|投诉|工单)*(?:当?中|里)(?:，|[^，；。、\d]{0,6}?的[是为有])"
)
_RANK_CELL = re.compile(r"\n[^\d\n]+\n\d")
_LONGEST_NAME: Final = 22
_PLACE = re.compile(
    r"(?:，?占[^，；。、（）\d]{0,8}[\d.]+%)?，?[^，；。、（）\d]{0,8}?(?:(?P<first>居首位?|首位|榜首)|(?:位列|位居|排名?|排在|居|列)第(?P<rank>[一二三四五六七八九十]+|\d+)位?)"
)


_PLACED_FIRST = re.compile(
    r"(?:(?P<first>居首位?|位居首位|首位)|(?:位列|位居|排名?|排在|居|列)第(?P<rank>[一二三四五六七八九十]+|\d+)位?)的?[是为]\Z"
)


class Rows(Openings):
    """The rows of the lists of one report."""

    def _in_list(self, name: str) -> Listing | None:
        """Return the list whose item a number of this name is: the one just opened, or one that its words belong to."""
        if self._open and not self._open.parts_of and 0 < len(name) <= _LONGEST_NAME:
            return self._named_in_opener(name) or self._open
        return next((one for one in self.said.listings if one.ends and belongs(name, one)), None)

    def _named_in_opener(self, name: str) -> Listing | None:
        """Return the list its words belong to where the opening words speak of it too: 居前的区县."""
        fitting = (one for one in self.said.listings if one.ends and one.openers and belongs(name, one))
        return next((one for one in fitting if any(word in self._opener for word in one.openers)), None)

    def _rest(self, number: Number) -> Listing | None:
        """Return the list that *the others* end: the one it stands in."""
        if self._goes_on(number):
            return self._lists[self.found.runs[-1].group]
        return (
            self._composed(number.label)
            if number.depth == 0 and self._open is None and not number.label.startswith("其余")
            else self._open
        )

    def _has_total(self, number: Number, listing: Listing) -> bool:
        """Say whether what a list splits is known, or it is a table or list of its own."""
        return (
            self._in_cell(number)
            or self._open is listing
            or not listing.of
            or any(one in self.found.plain for one in listing.of)
        )

    def _belongs_to_last(self, number: Number, name: str) -> bool:
        """Say whether a number follows a row of a list whose words its name ends with, or has in it."""
        if not self._goes_on(number):
            return False
        words = self._lists[self.found.runs[-1].group].words
        return any(name.endswith(one) or (one in name[:-2] and number.lead.startswith("、")) for one in words)

    def _is_next(self, number: Number) -> bool:
        """Say whether a number is the next item of the list before it, whatever it is called."""
        if not self._goes_on(number):
            return False
        last = self.found.runs[-1].counts[-1]
        beside = number.lead.startswith("、") or number.lead.startswith("，“")
        return number.depth == last.depth and (number.depth > 0 or beside)

    def _is_table_rank(self, number: Number) -> bool:
        """Say whether a number alone in its cell is the rank of the item in the next one."""
        one, name = number.quantity, number.label[slice(*self._name_in(number))]
        if not self._in_cell(number) or one.unit or one.value != self._next_rank:
            return False
        if not _RANK_CELL.match(self.text, one.end) or self._composed(name):
            return False
        self._next_rank += 1
        self._table_rank = Spot(one.start, one.end)
        return True

    def _is_part(self, number: Number) -> bool:
        """Say whether a number splits the item before it."""
        if number.owner is not None:
            owner = self._bound.get(number.owner)
            if owner and owner[0] in self._parts_of and owner[1] >= 0:
                self._parts = (self._parts_of[owner[0]], owner[1])
                return True
        elif self._last and self._last[0] in self._parts_of and _PARTS.search(number.lead):
            self._parts = (self._parts_of[self._last[0]], self._last[1])
            return True
        elif split := self._split_by_name(number):
            self._parts = split
            return True
        going_on = number.lead[:1] in "、，和及" and not self._is_ranked(number) and number.depth == self._depth
        return self._parts is not None and number.owner is None and going_on and self._last == (self._parts[0].name, -2)

    def _split_by_name(self, number: Number) -> tuple[Listing, int] | None:
        """Return the item that the clause before a number names as what it is part of: 物业管理诉求中，维修基金."""
        said = _WITHIN.match(number.lead)
        for group, parts in self._parts_of.items() if said else ():
            for at, row in enumerate(self.found.groups.get(group, [])):
                if said and self._name(row) == said[1]:
                    return parts, at
        return None

    def _part(self, index: int, number: Number, name: str) -> None:
        assert self._parts is not None, "asked only where the item before is split"
        listing, row = self._parts
        start, end = self._name_in(number)
        at = number.label_start
        issue = self.found.groups[str(listing.parts_of)][row]
        source = next((issue[one] for one in TEXT_COLUMNS if one in issue), None)
        if not name or source is None:
            return
        cells: Row = {"issue": source, "name": Spot(at + start, at + end), "count": _count_spot(number)}
        self.found.add_row(listing.name, {one: cells[one] for one in listing.columns if one in cells})
        self._bound[index] = (listing.name, -2)
        self._last, self._depth = (listing.name, -2), number.depth

    def _row(self, index: int, number: Number, listing: Listing, start: int, end: int) -> None:
        column = next(one for one in listing.columns if one in TEXT_COLUMNS)
        row: Row = {column: Spot(start, end), "count": _count_spot(number)}
        rank = self._rank(number)
        if rank:
            row["rank"] = rank
        at = self.found.add_row(listing.name, {one: row[one] for one in listing.columns if one in row})
        self._bound[index] = self._last = (listing.name, at)
        self._run(index, number, listing.name, at)

    def _run(self, index: int, number: Number, group: str, row: int) -> None:
        owner = self.numbers[number.owner] if number.owner is not None else None
        last = self.found.runs[-1] if self.found.runs else None
        same = last and last.group == group and last.rows[-1] == row - 1 and last.owner is owner
        near = same and last and self._beside_last(number, last)
        if not (last and near):
            last = Run(group, lead=number.lead, owner=owner, inside=number.depth > 0)
            self.found.runs.append(last)
        if last.counts and self._unplaced(last.counts[-1], index):
            last.gaps = True
        last.rows.append(row)
        last.counts.append(number)
        last.after = self.text[number.quantity.end : number.quantity.end + 3]

    def _beside_last(self, number: Number, last: Run) -> bool:
        """Say whether an item stands in the sentence of the last one, or below it."""
        return number.sentence == last.counts[-1].sentence or self._is_below(number, last)

    def _is_below(self, number: Number, last: Run | None) -> bool:
        """Say whether a number begins an item on a line of its own: with a rank, or a bullet as the last item has."""
        bullets = last is not None and number.lead.startswith(BULLET) and BULLET in last.counts[-1].lead
        return bullets or self._is_ranked(number)

    def _unplaced(self, before: Number, index: int) -> bool:
        """Say whether a count stands between a row and the next that is neither a row nor any other field."""
        between = range(self.numbers.index(before) + 1, index)
        return any(
            at not in self._bound and one.depth == before.depth and not (one.is_percent or sign_of(one))
            for at, one in ((at, self.numbers[at]) for at in between)
        )

    def _rank(self, number: Number) -> Spot | None:
        if self._table_rank:
            rank, self._table_rank = self._table_rank, None
            return rank
        match = RANKED.match(number.label)
        if match:
            digits = re.search(r"\d+|[①-⑳]|[一二三四五六七八九十]+", match[0])
            if digits:
                start = number.label_start + match.start(1) + digits.start()
                return Spot(start, start + len(digits[0]))
            return Spot(number.label_start, number.label_start + len(match[0]), 1)
        match = LIST_RANK.search(number.lead[: number.label_start - number.lead_start])
        if match:
            return Spot(number.lead_start + match.start(1), number.lead_start + match.end(1))
        placed = _PLACED_FIRST.search(self.text, 0, number.label_start) if number.named else None
        if placed:
            return Spot(*placed.span("rank")) if placed["rank"] else Spot(*placed.span("first"), 1)
        behind = number.label_start + len(number.label) if number.named else number.quantity.end
        placed = _PLACE.match(self.text, behind)
        if placed and placed["rank"]:
            return Spot(*placed.span("rank"))
        return Spot(*placed.span("first"), 1) if placed else None

    def _name(self, row: Row) -> str:
        spot = next((row[one] for one in TEXT_COLUMNS if one in row), None)
        return self.text[spot.start : spot.end] if spot else ""


def _count_spot(number: Number) -> Spot:
    one = number.quantity
    return Spot(one.start, one.figure_end, int(one.value), 0.99 if one.certain else 0.85)

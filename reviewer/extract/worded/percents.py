"""The percentages of a report: rates, shares of an item, growth of a figure or an item."""

import re

from reviewer.extract.worded.changes import against_in, sign_of
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Spot
from reviewer.extract.worded.rows import Rows
from reviewer.extract.worded.words import bare_name, figure_in
from reviewer.report_types.worded import TEXT_COLUMNS, Figure, Listing

_SHARE_WORDS = ("占", "比重", "比例", "分别")
_THEN = re.compile(
    r"(?P<when>20\d\d年|\d{1,2}月份?|[去上前]年|上个?月|上周|上个?季度|前一[日天周月年]|昨日|同期)(?:同期)?"
    r"(?:共|的|为|是|有|受理|接到|收到|诉求|总量|量|了)*$"
)
_ITEM_GREW = re.compile(r"(.{2,12}?)(?:来电)?(?:同比|环比|较|比)")
_SHARE = re.compile(r"占|比重|比例|^$")


class Percents(Rows):
    """The percentages of one report: rates, shares, growth."""

    def _percent(self, index: int, number: Number) -> None:
        sign = sign_of(number)
        if sign:
            self._growth(index, number, sign)
            return
        hit = figure_in(self.said, number.label, True) or figure_in(self.said, number.after, True, False)
        if hit and not ("占" in number.label and hit.end < number.label.rfind("占")):
            self._plain(index, hit.figure, number, True)
        elif _SHARE.search(number.label) or self._composed(number.label[slice(*bare_name(number.label))]) or self._open:
            self._share(index, number)

    def _share(self, index: int, number: Number) -> None:
        """A share belongs to the item named before it, or to the row just read."""
        label = number.label.partition("占")[0]
        start, end = self._name_in(number._replace(label=label))
        name = label[start:end] if not label.startswith(_SHARE_WORDS) else ""
        listing = self._composed(name) or (self._in_list(name) if name else None)
        spot = _percent_spot(number, self.text)
        if name and listing and "share" in listing.columns:
            self._told(index, listing, (number.label_start + start, number.label_start + end), "share", spot)
        elif self._last and self._last[1] >= 0 and "share" in self._lists[self._last[0]].columns:
            self.found.groups[self._last[0]][self._last[1]].setdefault("share", spot)
            self._bound[index] = self._last

    def _told(self, index: int, listing: Listing, place: tuple[int, int], what: str, spot: Spot) -> None:
        """Add what is told of an item, a share or growth, to its row; to a new one where it has none."""
        column = next(one for one in listing.columns if one in TEXT_COLUMNS)
        name = self.text[slice(*place)]
        rows = self.found.groups.get(listing.name, [])
        same = [
            at
            for at, row in enumerate(rows)
            if column in row and self.text[row[column].start : row[column].end] == name
        ]
        if same:
            rows[same[-1]].setdefault(what, spot)
            self._bound[index] = self._last = (listing.name, same[-1])
        else:
            at = self.found.add_row(listing.name, {column: Spot(*place), what: spot})
            self._bound[index] = self._last = (listing.name, at)

    def _growth(self, index: int, number: Number, sign: int) -> None:
        spot = _percent_spot(number, self.text)
        spot = spot._replace(value=sign * number.quantity.value)
        if self._grew(index, number, spot) or self._grew_severally(index, spot):
            return
        if self._last and number.sentence != self._sentence:
            self._last = None  # a sentence of its own speaks of all of it, not of the last item
        named = figure_in(self.said, number.label, False) or figure_in(self.said, number.label, True)
        if named is None and self._last and self._last[1] >= 0 and "growth" in self._lists[self._last[0]].columns:
            self.found.groups[self._last[0]][self._last[1]].setdefault("growth", spot)
            return
        owner = self._bound.get(number.owner) if number.owner is not None else None
        if named is None and owner and owner[1] == -1:
            self._last = owner
        main = self.said.needs[0] if self._last is None else ""
        of = named.figure.name if named else self._last[0] if self._last and self._last[1] == -1 else main
        against = against_in(self.text, number) or self._then(index)
        if not self.said.changes or of not in self.found.plain or against is None:
            return
        row = {"of": self.found.plain[of]._replace(value=of), "against": Spot(*against), "percent": spot}
        base = self._base(index, self.found.numbers[of])
        self.found.add_row(self.said.changes, row | ({"base": base} if base else {}))
        self._bound[index] = (self.said.changes, -1)

    def _grew(self, index: int, number: Number, spot: Spot) -> bool:
        """Add growth to the item that its clause begins with: 投诉类诉求同比下降."""
        match = _ITEM_GREW.match(number.label)
        start, end = bare_name(match[1]) if match else (0, 0)
        listing = self._composed(number.label[start:end]) if start < end else None
        if listing is None or "growth" not in listing.columns:
            return False
        self._told(index, listing, (number.label_start + start, number.label_start + end), "growth", spot)
        return True

    def _grew_severally(self, index: int, spot: Spot) -> bool:
        """Add growth to the row it belongs to: 分别为642件、537件，环比分别上升18.5%、下降6.3%."""
        first = index
        while first > 0 and self.numbers[first].lead.startswith("、") and sign_of(self.numbers[first - 1]):
            first -= 1
        run = self.found.runs[-1] if self.found.runs and "分别" in self.numbers[first].lead else None
        at = index - first
        if not run or at >= len(run.rows) or run.counts[-1].sentence != self.numbers[index].sentence:
            return False
        if "growth" not in self._lists[run.group].columns:
            return False
        self.found.groups[run.group][run.rows[at]].setdefault("growth", spot)
        return True

    def _then(self, index: int) -> tuple[int, int] | None:
        """Return when the number before was counted, where it says so: 2022年为140000件，升幅9%."""
        then = self.numbers[index - 1] if index else None
        said = _THEN.search(then.label) if then and then.sentence == self.numbers[index].sentence else None
        return (then.label_start + said.start("when"), then.label_start + said.end("when")) if then and said else None

    def _base(self, index: int, now: Number) -> Spot | None:
        """Return what it was then, where that is the number right before: 2022年为140000件，同比增长9%."""
        then = self.numbers[index - 1] if index else now
        one, exact = then.quantity, then.quantity.certain and now.quantity.certain
        if then is now or not exact or one.unit != now.quantity.unit or self._may_be_rounding(index, now):
            return None
        near = then.sentence == now.sentence and then.depth == now.depth and _THEN.search(then.label)
        return Spot(one.start, one.figure_end, int(one.value)) if near else None

    def _may_be_rounding(self, index: int, now: Number) -> bool:
        """Say whether growth may follow from two numbers of which at least one was rounded."""
        then, printed = self.numbers[index - 1].quantity, self.numbers[index].quantity
        room = then.step + now.quantity.step
        if not room or not then.value:
            return False
        grown = abs(now.quantity.value - then.value)
        return abs(100 * grown / then.value - printed.value) <= 100 * room / then.value + printed.step

    def _plain(self, index: int, figure: Figure, number: Number, percent: bool = False) -> None:
        one = number.quantity
        self._last = ("", -1) if figure.name in self.found.plain else (figure.name, -1)
        if figure.name in self.found.plain:
            return
        end = one.start + len(self.text[one.start : one.figure_end].rstrip("%"))
        most = 0.99 if one.certain or one.bound.value == "about" else 0.85
        self.found.plain[figure.name] = Spot(one.start, end, one.value if percent else int(one.value), most)
        self.found.numbers[figure.name] = number
        self._bound[index] = (figure.name, -1)


def _percent_spot(number: Number, text: str) -> Spot:
    one = number.quantity
    end = one.start + len(text[one.start : one.figure_end].rstrip("%"))
    return Spot(one.start, end, one.value)

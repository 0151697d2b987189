"""A repair explained: how each number was misread, where on the page, and what the change does to each equation."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from reviewer.checks.balances import balance_in
from reviewer.checks.check_set import CheckSet
from reviewer.checks.misread import Misread, narrow
from reviewer.checks.misreading import USUAL
from reviewer.checks.patterns import Grid, grid_of
from reviewer.data import Balance, Change, Field, Record, Repair, Value
from reviewer.values import SCALES, fold_digits, read_value, written
from reviewer.wording import say

_SCALED = re.compile(rf"(-?\d+(?:\.\d+)?)({'|'.join(sorted(filter(None, SCALES), key=len, reverse=True))})")
"""Digits that a sign behind them multiplies; misread are these, not those of the number they amount to."""


class Slip(NamedTuple):
    """How one number of a repair was misread, if the repair is right.

    Attributes:
        path: The number's field.
        misread: What reading did.
        printed: The digits that then stand on the paper, before ``万`` where they stand before one.
        read: The text that was read, as the field holds it; where another value was put over it, that one.
        printed_places: Offsets in ``printed`` of the signs that weren't read so; empty where none was lost.
        read_places: Offsets in ``read`` of the signs that aren't printed so; empty where none is too many.
    """

    path: str
    misread: Misread
    printed: str
    read: str
    printed_places: tuple[int, ...] = ()
    read_places: tuple[int, ...] = ()


class Effect(NamedTuple):
    """One equation without a repair and with it."""

    before: Balance
    after: Balance


def slips(record: Record, repair: Repair) -> tuple[Slip, ...]:
    """Return how each number of a repair was misread; nothing for a repair that doesn't say so."""
    pairs = zip(repair.changes, repair.misread, strict=False)
    return tuple(slip_in(record.field(change.path), change, misread) for change, misread in pairs)


def slip_in(field: Field | None, change: Change, misread: str) -> Slip:
    """Return how the number of a field was misread, if what reading did to it was ``misread``."""
    return _slip(_text_of(field, change.before), change, Misread(misread))


def effects(record: Record, checks: CheckSet, repair: Repair) -> tuple[Effect, ...]:
    """Return what a repair does to each equation in which a changed number stands."""
    changed = {one.path: one.after for one in repair.changes}
    before = grid_of(record)
    after: Grid = {
        pattern: [one._replace(value=changed.get(one.path, one.value)) for one in column]
        for pattern, column in before.items()
    }
    pairs = (Effect(balance_in(before, one), balance_in(after, one)) for one in checks.equations)
    return tuple(one for one in pairs if not changed.keys().isdisjoint(one.before.paths))


def said(slip: Slip) -> str:
    """Return what reading did, as a sentence without its full stop: ``8 read for 3``."""
    printed = "".join(slip.printed[place] for place in slip.printed_places)
    read = "".join(slip.read[place] for place in slip.read_places)
    return _WORDS[slip.misread](printed, read, slip)


def _text_of(field: Field | None, value: Value | None) -> str:
    """Return the text a value was read from; the value itself, where another one was put over what was read."""
    text = field.text if field else ""
    read = read_value("decimal", fold_digits(narrow(text))[0].removesuffix("%"))
    others = isinstance(read, Decimal) and isinstance(value, int | Decimal) and abs(read) != abs(value)
    return written(value) if others or not text else text


def _slip(text: str, change: Change, misread: Misread) -> Slip:
    printed = written(change.after)
    if misread is Misread.COMPUTED:
        return Slip(change.path, misread, printed, text)
    places = [place for place, sign in enumerate(text) if sign not in " ,，\u3000\n"]
    read = fold_digits(narrow("".join(text[place] for place in places)))[0].removesuffix("%")
    if scaled := _SCALED.match(read):
        read = scaled[1]
        printed = _in_scale(change.after, SCALES[scaled[2]], read)
        misread = misread if misread is Misread.TORN or printed == read else USUAL.way(printed, read)
    too_few, too_many = _differing(printed, read)
    return Slip(change.path, misread, printed, text, too_few, tuple(places[one] for one in too_many))


def _in_scale(value: Value | None, scale: int, read: str) -> str:
    """Return the digits that stand before ``万`` for a value; ``62.0`` where ``67.0`` was read, otherwise ``62``."""
    if not isinstance(value, int | Decimal):
        return written(value)
    number = Decimal(value) / scale
    padded = number.quantize(Decimal(1).scaleb(-len(read.partition(".")[2])))
    alike = padded == number and len(written(padded)) == len(read)
    return written(padded) if alike else f"{number.normalize():f}"


def _differing(printed: str, read: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the offsets in both of what they don't share."""
    if len(printed) == len(read):
        places = tuple(place for place, (one, other) in enumerate(zip(printed, read, strict=True)) if one != other)
        return places, places
    shorter = min(len(printed), len(read))
    same = zip(printed, read, strict=False)
    first = next((place for place, (one, other) in enumerate(same) if one != other), shorter)
    turned = zip(reversed(printed[first:]), reversed(read[first:]), strict=False)
    last = next((place for place, (one, other) in enumerate(turned) if one != other), shorter - first)
    return tuple(range(first, len(printed) - last)), tuple(range(first, len(read) - last))


def _lost(printed: str, read: str, slip: Slip) -> str:
    return say("漏读了“{x}”", "“{x}” not read", x=printed)


def _surplus(printed: str, read: str, slip: Slip) -> str:
    return say("多读了“{x}”", "“{x}” read where none stands", x=read)


def _point(printed: str, read: str, slip: Slip) -> str:
    if "." not in slip.printed:
        return say("多读了小数点", "a decimal point read where none stands")
    if "." in slip.read:
        return say("小数点的位置读错了", "the decimal point read at the wrong place")
    return say("漏读了小数点", "the decimal point not read")


def _sign(printed: str, read: str, slip: Slip) -> str:
    lost = slip.printed.startswith("-")
    return (
        say("漏读了负号", "the minus sign not read")
        if lost
        else say("多读了负号", "a minus sign read where none stands")
    )


_WORDS: dict[Misread, Callable[[str, str, Slip], str]] = {
    Misread.SUBSTITUTED: lambda printed, read, _: say(
        "“{printed}”读成了“{read}”", "“{read}” read for “{printed}”", printed=printed, read=read
    ),
    Misread.DROPPED: _lost,
    Misread.DOUBLED: lambda printed, read, _: say("“{x}”读了两遍", "“{x}” read twice", x=read),
    Misread.SWAPPED: lambda printed, read, _: say(
        "相邻两位颠倒：“{printed}”读成了“{read}”",
        "two digits swapped: “{read}” read for “{printed}”",
        printed=printed,
        read=read,
    ),
    Misread.INSERTED: _surplus,
    Misread.POINT: _point,
    Misread.MARK: lambda *_: say("千分号读成了小数点", "the thousands mark read as a decimal point"),
    Misread.SIGN: _sign,
    Misread.TORN: lambda printed, read, slip: say(
        "数字断成两截，只读了“{read}”", "a number torn in two, of which only “{read}” was read", read=slip.read
    ),
    Misread.GLUED: lambda printed, read, _: say(
        "与旁边的数粘在一起，多了“{x}”", "“{x}” of a neighbouring number glued to it", x=read
    ),
    Misread.TWICE: lambda printed, read, slip: say(
        "两处读错：“{printed}”读成了“{read}”",
        "misread twice: “{read}” read for “{printed}”",
        printed=slip.printed,
        read=slip.read,
    ),
    Misread.COMPUTED: lambda *_: say(
        "由等式算出，版面上没有读到", "computed from the equations, not read off the page"
    ),
}

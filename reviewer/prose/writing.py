"""Relations written out with their numbers, as balances are."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, getcontext

from reviewer.prose.numbers import Quantity
from reviewer.prose.relation import State
from reviewer.values import written

_SIGNS = {State.HOLDING: "=", State.VIOLATED: "≠", State.UNDECIDABLE: "≠"}


def plain(number: Decimal) -> str:
    """Return a number as the desk shows it, without zeros that say nothing."""
    return written(tidy(number))


def tidy(number: Decimal) -> Decimal:
    """Return a number without zeros that say nothing."""
    return Decimal(int(number)) if number == int(number) else number.normalize()


def sum_written(wholes: Sequence[Quantity], parts: Sequence[Quantity], state: State) -> str:
    """Return ``493 + 582 = 1075 ≠ 1025 (+50)``."""
    total, stated = sum(one.value for one in parts), sum(one.value for one in wholes)
    left = " + ".join(plain(one.value) for one in parts)
    right = " + ".join(plain(one.value) for one in wholes)
    if total == stated:
        return f"{left} = {right} ✓" if state is State.HOLDING else f"{left} = {right}"
    sign = "≈" if state is State.HOLDING else "≠"
    return f"{left} = {plain(Decimal(total))} {sign} {right} ({_signed(Decimal(total - stated))})"


def ratio_written(left: str, true: Decimal, share: Quantity, state: State) -> str:
    """Return ``320 ÷ 1317 = 24.30% ✓``; the ratio with one digit more than is printed."""
    digits = share.step.normalize() / 10 if share.step else Decimal("0.1")
    shown = plain(rounded(true, digits))
    if state is State.HOLDING:
        return f"{left} = {shown}% ✓"
    return f"{left} = {shown}% ≠ {plain(share.value)}%"


def rounded(number: Decimal, step: Decimal) -> Decimal:
    """Return a number rounded to a step; one of more digits than can be told apart stays as it is."""
    many = number.adjusted() - step.adjusted()
    return number.quantize(step, ROUND_HALF_UP) if many < getcontext().prec - 1 else number


def _signed(number: Decimal) -> str:
    return f"+{plain(number)}" if number > 0 else plain(number)

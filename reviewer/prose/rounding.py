"""Do numbers agree, given that printed ones are rounded?

A printed number stands for every true one up to half a step of its last digit away: 24.3 % holds for any true share in
[24.25, 24.35]. Up to a whole step away it may have been cut off (24.36) or rounded up: that can't be decided.
Everything is compared multiplied out, without a division.
"""

from collections.abc import Sequence
from decimal import Decimal

from reviewer.prose.numbers import Quantity
from reviewer.prose.relation import Reason, State

Verdict = tuple[State, Reason]
HOLDS: Verdict = (State.HOLDING, Reason.NONE)
FAILS: Verdict = (State.VIOLATED, Reason.NONE)
ROUNDED: Verdict = (State.UNDECIDABLE, Reason.ROUNDING)


def sum_agrees(wholes: Sequence[Quantity], parts: Sequence[Quantity]) -> Verdict:
    """Judge whether the parts make the wholes; both lists are summed."""
    difference = abs(sum((one.value for one in parts), Decimal(0)) - sum((one.value for one in wholes), Decimal(0)))
    step, finest = max(one.step for one in wholes), max(one.step for one in parts)
    if not difference or (step > finest and difference * 2 <= step):
        return HOLDS
    return ROUNDED if difference * 2 <= sum((one.step for one in (*wholes, *parts)), Decimal(0)) else FAILS


def ratio_agrees(printed: Decimal, step: Decimal, part: Quantity, base: Quantity) -> Verdict:
    """Judge whether ``part`` is ``printed`` hundredths of ``base``; ``step`` is the last digit printed."""
    lowest, highest = 100 * (part.value - part.step / 2), 100 * (part.value + part.step / 2)
    small, large = base.value - base.step / 2, base.value + base.step / 2
    if small <= 0:
        return ROUNDED

    def within(reach: Decimal) -> tuple[Decimal, Decimal]:
        low, high = printed - reach, printed + reach
        return min(low * small, low * large), max(high * small, high * large)

    low, high = within(step / 2)
    if low <= highest and lowest <= high:
        return HOLDS
    low, high = within(step)
    return ROUNDED if low < highest and lowest < high else FAILS


def share_step(share: Quantity) -> Decimal:
    """Return what one more in the last digit of a percentage would add."""
    return share.step or Decimal(1)


def hedged(*quantities: Quantity) -> bool:
    """Return whether any of them is only about so, or a range."""
    return not all(one.certain for one in quantities)


def is_near(total: Decimal, stated: Decimal) -> bool:
    """Return whether a sum misses a total by so little that it is hardly the total of something else: a tenth."""
    return abs(total - stated) * 10 <= stated

"""Equations with a record's numbers in them: do they hold, and by how much not?"""

from collections.abc import Iterable
from decimal import Decimal

from reviewer.checks.equations import Equation, Summand
from reviewer.checks.patterns import Grid, Labels, column_label, grid_of
from reviewer.checks.sums import Number, added, total_of
from reviewer.data import Balance, Field, Finding, Record, Repair, Severity
from reviewer.values import written
from reviewer.wording import say


def balances(record: Record, equations: Iterable[Equation]) -> tuple[Balance, ...]:
    """Put the record's numbers into each equation; see ``balance_in``."""
    grid = grid_of(record)
    return tuple(balance_in(grid, one) for one in equations)


def balance_in(grid: Grid, equation: Equation) -> Balance:
    """Put the numbers of a grid into one equation.

    ``difference`` is the sum less the value stated for it: ``calls = handled_directly + transferred`` with 1025, 493
    and 582 is ``493 + 582 = 1075 ≠ 1025 (+50)``: the summands give 50 more than the page states. Which side states
    the value is said by ``Equation.stated``. A missing number is written ``?``, and so is a sum over a group without
    rows; whether such an equation holds can't be said. Whole numbers are exact at any length, Decimals to 28 digits.
    """
    summed, stated = equation.sides
    paths = tuple(field.path for term in equation.terms if term.name for field in grid.get(term.pattern, ()))
    sum_text, sum_total = _side(grid, summed)
    stated_text, stated_total = _side(grid, stated)
    if sum_total is None or stated_total is None:
        return Balance(equation.check, f"{sum_text} = {stated_text}", paths, None, None)
    difference = Decimal(sum_total - stated_total)
    holds = abs(difference) <= equation.tolerance
    if not difference and stated_text == written(stated_total):
        return Balance(equation.check, f"{sum_text} = {stated_text} ✓", paths, difference, holds)
    left = _with_total(sum_text, sum_total)
    right = stated_text if not difference else _with_total(stated_text, stated_total, before=True)
    relation = "=" if not difference else "≈" if holds else "≠"
    mark = "✓" if holds else f"({signed(difference)})"
    return Balance(equation.check, f"{left} {relation} {right} {mark}", paths, difference, holds)


def _with_total(text: str, total: Number, before: bool = False) -> str:
    """Return ``7 - 2 = 5``, or ``5 = 7 - 2``; a lone number stays alone."""
    number = written(total)
    if text == number:
        return text
    return f"{number} = {text}" if before else f"{text} = {number}"


def signed(number: Decimal) -> str:
    """Return a number with its sign, ``+50``."""
    return f"+{written(number)}" if number > 0 else written(number)


def distance(one: Number, other: Number) -> Number:
    """Return how far apart two numbers are."""
    return one - other if one > other else other - one


def _side(grid: Grid, terms: Iterable[Summand]) -> tuple[str, Number | None]:
    """Return one side written out, and its total, None when a number is missing."""
    parts = list(added(terms, lambda one: [number_in(field) for field in grid.get(one.pattern, ())]))
    texts = (
        _part("?" if number is None else written(number), coefficient, bool(at))
        for at, (coefficient, number) in enumerate(parts)
    )
    total = total_of(parts)
    return "".join(texts), None if total.missing else total.value


def number_in(field: Field) -> Number | None:
    """Return the field's value if it is a number."""
    value = field.value
    return value if isinstance(value, int | Decimal) else None


def _part(text: str, coefficient: Number, follows: bool) -> str:
    """Return a number with its coefficient, and with the sign that joins it to the numbers before it."""
    if coefficient not in (1, -1):
        text = f"{written(distance(coefficient, 0))} × {text}"
    if coefficient < 0:
        return f" - {text}" if follows else f"-{text}"
    return f" + {text}" if follows else text


def violation(
    equation: Equation, balance: Balance, grid: Grid, labels: Labels, repairs: tuple[Repair, ...] = ()
) -> Finding:
    """Return the finding for an equation that doesn't hold: what is there, what was expected, by how much, which way.

    Args:
        equation: The equation.
        balance: What ``balance_in`` says of it; its ``holds`` is False.
        grid: The record's fields.
        labels: What a person calls them.
        repairs: What would mend it, most probable first.
    """
    summed, stated = equation.sides
    sum_text, sum_total = _side(grid, summed)
    stated_text, stated_total = _side(grid, stated)
    assert sum_total is not None, "where a number is missing nothing is violated"
    assert stated_total is not None, "where a number is missing nothing is violated"
    difference = balance.difference or Decimal(0)
    message = say(
        "“{stated}”写的是 {there}，而“{summed}”合计 {expected}，{way} {by}。",
        "{stated} is given as {there}, but “{summed}” makes {expected}: {by} {way}.",
        stated=_spoken(stated, labels),
        summed=_spoken(summed, labels),
        by=written(abs(difference)),
        there=_with_total(stated_text, stated_total),
        expected=_with_total(sum_text, sum_total),
        way=say("多", "more") if difference > 0 else say("少", "less"),
    )
    seen = {field.path: field.value for term in equation.terms for field in grid.get(term.pattern, ())}
    return Finding(
        equation.check, Severity.ERROR, balance.paths, message, tuple(seen[one] for one in balance.paths), repairs
    )


def _spoken(terms: Iterable[Summand], labels: Labels) -> str:
    """Return one side in the labels' words, ``直接办理 + 转交办理``."""
    parts: list[str] = []
    for term, coefficient, pattern in terms:
        if not term.name:
            text, coefficient = written(distance(coefficient, 0)), -1 if coefficient < 0 else 1
        else:
            text = column_label(labels, pattern)
        parts.append(_part(text, coefficient, bool(parts)))
    return "".join(parts)

"""The total and the parts of a type's equations, as they were found in a report."""

from collections.abc import Iterable
from decimal import Decimal

from reviewer.checks import Equation, Term
from reviewer.extract.worded.clauses import Number
from reviewer.extract.worded.found import Found


def total_of(equation: Equation) -> str:
    """Return the name of the value that an equation states, empty where it is no field."""
    return next((one.name for one in equation.terms if one.side == equation.stated), "")


def parts_of(equation: Equation) -> list[Term]:
    """Return the terms that make the stated value."""
    return [one for one in equation.terms if one.side != equation.stated]


def makes_total(equation: Equation, found: Found) -> bool:
    """Say whether the total and all parts of an equation of plain figures were found, and the parts make it."""
    total, parts = total_of(equation), parts_of(equation)
    if total not in found.numbers or any(one.group or one.name not in found.numbers for one in parts):
        return False
    made = sum((found.numbers[one.name].quantity.value for one in parts), Decimal(0))
    return made == found.numbers[total].quantity.value


def exact(numbers: Iterable[Number]) -> bool:
    """Say whether numbers are printed for certain and to the last unit."""
    return all(one.quantity.certain and not one.quantity.step for one in numbers)

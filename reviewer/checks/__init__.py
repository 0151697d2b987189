"""Pure functions from records to findings: equations, plausibility, coverage, repairs, between records."""

from reviewer.checks.assess import assess
from reviewer.checks.balances import balances
from reviewer.checks.between import Between, Entry, between_records
from reviewer.checks.check_set import CheckSet, check_set
from reviewer.checks.coverage import covered_by, looks_of
from reviewer.checks.equations import Equation, Term, parse_equation
from reviewer.checks.misreading import Misreading
from reviewer.checks.repairs import repairs
from reviewer.checks.rules import Order, Range, WeekAgainst, parse_order, parse_range, parse_week_against

__all__ = [
    "Between",
    "CheckSet",
    "Entry",
    "Equation",
    "Misreading",
    "Order",
    "Range",
    "Term",
    "WeekAgainst",
    "assess",
    "balances",
    "between_records",
    "check_set",
    "covered_by",
    "looks_of",
    "parse_equation",
    "parse_order",
    "parse_range",
    "parse_week_against",
    "repairs",
]

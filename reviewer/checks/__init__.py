"""Pure functions from records to findings: equations, plausibility, coverage, repairs, between records."""

from reviewer.checks.assess import assess
from reviewer.checks.between import Between, Entry
from reviewer.checks.check_set import CheckSet
from reviewer.checks.confusions import Confusion, Confusions, misreading_of, observed
from reviewer.checks.coverage import covered_by, looks_of
from reviewer.checks.equations import Equation, Term, parse_equation
from reviewer.checks.evidence import Evidence, Level, evidence_on, level_of
from reviewer.checks.growths import Growth, parse_growth
from reviewer.checks.headings import SamePeriod, parse_same_period
from reviewer.checks.misread import Misread
from reviewer.checks.misreading import Misreading
from reviewer.checks.parts import Parts, parse_parts
from reviewer.checks.ratios import Ratio, parse_ratio
from reviewer.checks.retelling import told_again
from reviewer.checks.rules import Order, Range, WeekAgainst, parse_order, parse_range, parse_week_against
from reviewer.checks.side_by_side import after_paper
from reviewer.checks.slips import Effect, Slip, effects, said, slip_in, slips
from reviewer.checks.statements import stated_checks, stated_text

__all__ = [
    "Between",
    "CheckSet",
    "Confusion",
    "Confusions",
    "Effect",
    "Entry",
    "Equation",
    "Evidence",
    "Growth",
    "Level",
    "Misread",
    "Misreading",
    "Order",
    "Parts",
    "Range",
    "Ratio",
    "SamePeriod",
    "Slip",
    "Term",
    "WeekAgainst",
    "after_paper",
    "assess",
    "covered_by",
    "effects",
    "evidence_on",
    "level_of",
    "looks_of",
    "misreading_of",
    "observed",
    "parse_equation",
    "parse_growth",
    "parse_order",
    "parse_parts",
    "parse_range",
    "parse_ratio",
    "parse_same_period",
    "parse_week_against",
    "said",
    "slip_in",
    "slips",
    "stated_checks",
    "stated_text",
    "told_again",
]

"""Relations between the numbers of a page that no report type describes."""

from reviewer.prose.finding import relations
from reviewer.prose.numbers import Bound, Quantity, numbers_in
from reviewer.prose.relation import Kind, Number, Reason, Relation, State, kind_words

__all__ = [
    "Bound",
    "Kind",
    "Number",
    "Quantity",
    "Reason",
    "Relation",
    "State",
    "kind_words",
    "numbers_in",
    "relations",
]

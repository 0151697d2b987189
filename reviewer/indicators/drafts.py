"""An indicator before its places in the raw text are known."""

from typing import NamedTuple

from reviewer.indicators.figures import Figure
from reviewer.indicators.indicator import Bound, Direction, Kind


class Draft(NamedTuple):
    """A figure and what its sentence says of it; the fields are those of an indicator."""

    figure: Figure
    subject: str
    kind: Kind = Kind.LEVEL
    period: str = ""
    base: str = ""
    direction: Direction = Direction.NONE
    of: str = ""
    bound: Bound = Bound.NONE
    uncertain: bool = False

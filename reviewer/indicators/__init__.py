"""Figures in prose as records: what is counted or measured, how much, when, against what."""

from reviewer.indicators.finding import indicators
from reviewer.indicators.indicator import Bound, Direction, Indicator, Kind

__all__ = ["Bound", "Direction", "Indicator", "Kind", "indicators"]

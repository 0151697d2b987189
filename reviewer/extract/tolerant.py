"""Finds a sentence with holes on a page that was misread here and there: the cheapest walk through its network.

Every walk takes the page's signs one after the other; a misread, lost or surplus sign costs, a sign that fits pays
back a little, so that a longer sentence with a flaw is better than a shorter one without. All walks go on side by
side, the dear ones are dropped (a beam search over a weighted automaton, as in approximate regular expression
matching after Myers and Miller 1989).
"""

import time
from collections.abc import Iterator
from typing import NamedTuple

from reviewer.extract.match import Capture, Match
from reviewer.extract.network import DIGITS, NEVER, SURPLUS, SURPLUS_DIGIT, Network, State

PAYS = 0.34
"""What a fitting sign pays back: three of them outweigh one wrong one."""

BEAM = 4.5
"""A walk that is so much dearer than the best one at the same place is dropped."""


class _Trace(NamedTuple):
    before: "_Trace | None"
    mark: str
    at: int


class _Walk(NamedTuple):
    score: float
    errors: float
    literal: float
    trace: _Trace | None
    start: int


def find_tolerant(net: Network, text: str, start: int, end: int, deadline: float) -> Match | None:
    """Return the best place of a sentence in ``text[start:end]``, however poor; the caller judges by its ``rate``.

    Args:
        net: The sentence's network.
        text: A reading.
        start: Where the sentence may begin at the earliest.
        end: Where it must have ended.
        deadline: ``time.monotonic()`` after which to give up.

    Raises:
        TimeoutError: The deadline passed.
    """
    walks: dict[int, _Walk] = {}
    best: tuple[_Walk, int] | None = None
    for at in range(start, end + 1):
        if at % 16 == 0 and time.monotonic() > deadline:
            raise TimeoutError
        _better(walks, net.start, _Walk(0.0, 0.0, 0.0, None, at))
        _jump(net.states, walks, at)
        done = walks.get(net.end)
        if done and done.literal and (best is None or done.score < best[0].score):
            best = done, at
        if at < end:
            walks = _step(net.states, walks, text[at], at)
    return _match(*best) if best else None


def _better(walks: dict[int, _Walk], state: int, walk: _Walk) -> bool:
    known = walks.get(state)
    if known is not None and known.score <= walk.score:
        return False
    walks[state] = walk
    return True


def _jump(states: list[State], walks: dict[int, _Walk], at: int) -> None:
    """Go on to every state that can be reached without taking a sign."""
    waiting = list(walks)
    while waiting:
        state = waiting.pop()
        walk = walks[state]
        for target, cost, weight, mark in states[state].jumps:
            trace = _Trace(walk.trace, mark, at) if mark else walk.trace
            further = _Walk(walk.score + cost, walk.errors + cost, walk.literal + weight, trace, walk.start)
            if _better(walks, target, further):
                waiting.append(target)


def _step(states: list[State], walks: dict[int, _Walk], sign: str, at: int) -> dict[int, _Walk]:
    """Take one sign of the page."""
    limit = min(walk.score for walk in walks.values()) + BEAM
    after: dict[int, _Walk] = {}
    surplus = SURPLUS_DIGIT if sign in DIGITS else SURPLUS
    for index, (score, errors, literal, trace, start) in walks.items():
        if score > limit:
            continue
        state = states[index]
        if state.target >= 0:
            cost = state.costs.get(sign, state.other)
            if cost < NEVER:
                paid = PAYS * state.weight if sign in state.fitting else 0.0
                walk = _Walk(score + cost - paid, errors + cost, literal + state.weight, trace, start)
                _better(after, state.target, walk)
        if state.pads and trace is not None:
            walk = _Walk(score + surplus, errors + surplus, literal, _Trace(trace, "!", at), start)
            _better(after, index, walk)
    return after


def _match(walk: _Walk, end: int) -> Match:
    marks = list(_marks(walk.trace))[::-1]
    surplus = {at for mark, at in marks if mark == "!"}
    captures: list[Capture] = []
    opened, row = 0, {}
    for mark, at in marks:
        if mark[0] == "[":
            opened = at
        elif mark[0] == "+":
            row[mark[1:]] = row.get(mark[1:], -1) + 1
        elif mark[0] == "]" and opened < at:
            group, dot, name = mark[1:].rpartition(".")
            beside = opened - 1 in surplus or at in surplus
            captures.append(Capture(group, row[group] if dot else -1, name, opened, at, beside))
    return Match(walk.start, end, walk.errors, walk.literal, tuple(captures))


def _marks(trace: _Trace | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.mark, trace.at
        trace = trace.before

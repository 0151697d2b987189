"""Finds a sentence with holes on a page that was misread here and there: the cheapest walk through its network.

Every walk takes the page's signs one after the other; a misread, lost or surplus sign costs, a sign that fits pays
back a little, so that a longer sentence with a flaw is better than a shorter one without. All walks go on side by
side, the dear ones are dropped (a beam search over a weighted automaton, as in approximate regular expression
matching after Myers and Miller 1989).
"""

import time
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from reviewer.extract.match import Capture, Match
from reviewer.extract.network import DIGITS, SURPLUS, SURPLUS_DIGIT, Network, State

PAYS = 0.34
"""What a fitting sign pays back: three of them outweigh one wrong one."""

BEAM = 3.6
"""A walk that is so much dearer than the best one at the same place is dropped."""

GIVE_UP = 3.0
"""A walk that has cost so much more than it paid back leads nowhere."""

INSIDE = 1.0
"""What it costs to end free words where nothing tells that they end."""


class _Trace(NamedTuple):
    before: "_Trace | None"
    mark: str
    at: int


_score = itemgetter(0)

_Walk = tuple[float, float, float, "_Trace | None", int]
"""Score, errors, literal, trace, start. A bare tuple: a page makes tens of thousands of them."""


def find_tolerant(
    net: Network, text: str, start: int, end: int, deadline: float, latest: int | None = None
) -> Match | None:
    """Return the best place of a sentence in ``text[start:end]``, however poor; the caller judges by its ``rate``.

    Args:
        net: The sentence's network.
        text: A reading.
        start: Where the sentence may begin at the earliest; ``latest`` at the latest.
        end: Where it must have ended.
        deadline: ``time.monotonic()`` after which to give up.

    Raises:
        TimeoutError: The deadline passed.
    """
    walks: dict[int, _Walk] = {}
    best: tuple[_Walk, int] | None = None
    least = GIVE_UP
    for at in range(start, end + 1):
        if at % 16 == 0 and time.monotonic() > deadline:
            raise TimeoutError
        if latest is None or at <= latest:
            known = walks.get(net.start)
            if known is None or known[0] > 0.0:
                walks[net.start] = (0.0, 0.0, 0.0, None, at)
        elif not walks:
            break
        limit = min(min(map(_score, walks.values())) + BEAM, GIVE_UP)
        _jump(net.states, walks, at, limit)
        done = walks.get(net.end)
        if done and done[2]:
            inside = net.closing and at < len(text) and text[at] not in net.closing
            if done[0] + bool(inside) * INSIDE <= least:
                best, least = (done, at), done[0] + bool(inside) * INSIDE
        if at < end:
            walks = _step(net.states, walks, text[at], at, limit)
    return _match(*best) if best else None


def _jump(states: list[State], walks: dict[int, _Walk], at: int, limit: float) -> None:
    """Go on to every state that can be reached without taking a sign."""
    waiting = list(walks)
    for state in waiting:  # grows while we go
        score, errors, literal, trace, start = walks[state]
        for target, cost, weight, mark in states[state].jumps:
            further = score + cost
            if further > limit or ((known := walks.get(target)) is not None and known[0] <= further):
                continue
            after = _Trace(trace, mark, at) if mark else trace
            walks[target] = (further, errors + cost if cost > 0.0 else errors, literal + weight, after, start)
            waiting.append(target)


def _step(states: list[State], walks: dict[int, _Walk], sign: str, at: int, limit: float) -> dict[int, _Walk]:
    """Take one sign of the page."""
    after: dict[int, _Walk] = {}
    surplus = SURPLUS_DIGIT if sign in DIGITS else SURPLUS
    for index, (score, errors, literal, trace, start) in walks.items():
        state = states[index]
        target = state.target
        if target >= 0:
            cost = state.costs.get(sign, state.other)
            further = score + cost - (PAYS * state.weight if sign in state.fitting else 0.0)
            if further <= limit and ((known := after.get(target)) is None or known[0] > further):
                after[target] = (further, errors + cost, literal + state.weight, trace, start)
        if state.pads and trace is not None and score + surplus <= limit:
            known = after.get(index)
            if known is None or known[0] > score + surplus:
                after[index] = (score + surplus, errors + surplus, literal, _Trace(trace, "!", at), start)
    return after


def _match(walk: _Walk, end: int) -> Match:
    _, errors, literal, trace, start = walk
    marks = list(_marks(trace))[::-1]
    surplus = {at for mark, at in marks if mark == "!"}
    captures: list[Capture] = []
    opened = 0
    row: dict[str, int] = {}
    for mark, at in marks:
        if mark[0] == "[":
            opened = at
        elif mark[0] == "+":
            row[mark[1:]] = row.get(mark[1:], -1) + 1
        elif mark[0] == "]" and opened < at:
            group, dot, name = mark[1:].rpartition(".")
            beside = opened - 1 in surplus or at in surplus
            captures.append(Capture(group, row[group] if dot else -1, name, opened, at, beside))
    return Match(start, end, errors, literal, tuple(captures))


def _marks(trace: _Trace | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.mark, trace.at
        trace = trace.before

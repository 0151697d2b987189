"""What a simulated operator makes of misread pages: errors that nobody sees, repairs, false alarms, keys.

``python -m tests.bench.bench_operator [--pages N] [--seed S] [--rates R ...] [--processes P] [--list]``

The operator drives the real window on reviews of 25 made-up pages and knows what is printed, see
``tests/bench/operator/simulated.py``. The same arguments give the same numbers; ``--list`` prints every error left and
every repair that didn't come first.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from tests.bench.operator.answers import Offer
from tests.bench.operator.shard import MISPRINTS, Task, done
from tests.bench.operator.sight import Policy
from tests.bench.operator.tally import Tally, Wrong, total
from tests.bench.tables import Table

PAGES = 200
REVIEW = 25
RATES = (0.0, 0.005, 0.01, 0.02, 0.05)
OVERLOOKS = 0.05
SHOWN, TYPED, HASTY = Policy(), Policy(repairs=False), Policy(overlooks=OVERLOOKS)


class Measured(NamedTuple):
    """What one policy made of one rate."""

    rate: float
    policy: Policy
    tally: Tally


def measure(
    pages: int = PAGES,
    seed: int = 0,
    rates: Sequence[float] = RATES,
    policies: Sequence[Policy] = (SHOWN, TYPED, HASTY),
    processes: int = 1,
) -> list[Measured]:
    """Let the operator work through the pages.

    Args:
        pages: How many seeds at each rate; some are passed over, see ``Task``.
        seed: The first of them.
        rates: Shares of the reports' signs that are misread.
        policies: How the operator works.
        processes: How many work at the same time; 1 works in this one.
    """
    cases = [(rate, policy) for policy in policies for rate in rates]
    tasks = [Task(one, rate, MISPRINTS, policy) for rate, policy in cases for one in _reviews(pages, seed)]
    tallies = iter(_all_done(tasks, processes))
    reviews = len(list(_reviews(pages, seed)))
    return [Measured(*case, total(next(tallies) for _ in range(reviews))) for case in cases]


def _reviews(pages: int, seed: int) -> Iterator[tuple[int, ...]]:
    seeds = range(seed, seed + pages)
    return (tuple(seeds[at : at + REVIEW]) for at in range(0, pages, REVIEW))


def _all_done(tasks: Sequence[Task], processes: int) -> Sequence[Tally]:
    if processes == 1:
        return [done(one) for one in tasks]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        return list(pool.map(done, tasks))


def quality_table(measured: Sequence[Measured]) -> Table:
    """Show what was wrong before the review and what is after it."""
    table = Table(
        f"Fields exported, against the paper; on {MISPRINTS:.0%} of the pages the paper itself is wrong",
        *("misread", "operator", "pages", "fields", "right before", "silent per 10,000", "covered / uncovered"),
        *("of these in rows lost", "left though looked at", "reports lost / added", "given up"),
    )
    for rate, policy, one in measured:
        silent = [wrong for wrong in one.wrong if not wrong.looked]
        covered = sum(wrong.miss.covered for wrong in silent)
        counts = (f"{covered} / {len(silent) - covered}", str(sum(is_in_lost_row(wrong) for wrong in silent)))
        left = (str(len(one.wrong) - len(silent)), f"{one.lost} / {one.added}", str(len(one.given_up)))
        share = f"{one.right_before / one.fields:.1%}"
        many = (str(one.pages), str(one.fields), share, f"{10_000 * len(silent) / one.fields:.1f}")
        table.add(f"{rate:.1%}", _name(policy), *many, *counts, *left)
    return table


def work_table(measured: Sequence[Measured]) -> Table:
    """Show repairs, false alarms and keys."""
    table = Table(
        "Repairs at sums that don't hold, errors found on clean pages, and keys; a character counts as one key",
        *("misread", "operator", "right first / among three", "the same, one misread digit"),
        *("false alarms / clean pages", "not printed at all", "keys a page", "typing all", "share"),
    )
    for rate, policy, one in measured:
        ranks = (_ranks(one.offers), _ranks([offer for offer in one.offers if offer.one_digit]))
        alarms = (f"{len(one.false_alarms)} / {one.clean_pages}", str(one.unprinted))
        keys = (f"{one.keys / one.pages:.1f}", f"{one.typing / one.pages:.1f}", f"{one.keys / one.typing:.0%}")
        table.add(f"{rate:.1%}", _name(policy), *ranks, *alarms, *keys)
    return table


def is_in_lost_row(wrong: Wrong) -> bool:
    """Say whether a whole row of a group isn't there, not just its value."""
    return "[" in wrong.miss.path and not wrong.read and wrong.miss.printed is not None


def _name(policy: Policy) -> str:
    if policy.overlooks:
        return f"overlooks {policy.overlooks:.0%}"
    return "with repairs" if policy.repairs else "types all"


def _ranks(offers: Sequence[Offer]) -> str:
    if not offers:
        return "-"
    first = sum(one.place == 0 for one in offers) / len(offers)
    three = sum(one.place is not None and one.place < 3 for one in offers) / len(offers)
    return f"{first:.0%} / {three:.0%} of {len(offers)}"


def listing(measured: Sequence[Measured]) -> Iterator[str]:
    """Yield a line for every error left, repair not offered first, false alarm and record given up."""
    for rate, policy, one in measured:
        for wrong in one.wrong:
            kind = "left" if wrong.looked else "covered" if wrong.miss.covered else "silent"
            there = f"{wrong.miss.printed} -> {wrong.miss.there}"
            where = f"{wrong.seed} [{wrong.miss.report}] {wrong.miss.path}"
            yield f"{rate:.1%} {_name(policy)}: {kind} {where}: {there} ({wrong.read})"
        for offer in (each for each in one.offers if each.place != 0):
            kind = "one digit" if offer.one_digit else "more"
            place = "not offered" if offer.place is None else f"offered as {offer.place + 1}"
            yield f"{rate:.1%} {_name(policy)}: repair {place} ({kind}), {offer.about}"
        for words in (*one.false_alarms, *(f"given up {why}" for why in one.given_up)):
            yield f"{rate:.1%} {_name(policy)}: {words}"


def tables(measured: Sequence[Measured]) -> tuple[Table, Table]:
    """Return both tables."""
    return quality_table(measured), work_table(measured)


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rates", type=float, nargs="+", default=RATES)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    measured = measure(given.pages, given.seed, given.rates, processes=given.processes)
    for table in tables(measured):
        table.show()
    if given.list:
        sys.stdout.writelines(f"{line}\n" for line in listing(measured))


if __name__ == "__main__":
    main()

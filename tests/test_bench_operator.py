"""The simulated operator brings pages to what the paper shows, and with few keys where nothing is wrong."""

from random import Random

import pytest

from tests.bench import bench_operator
from tests.bench.operator.image import PageImage
from tests.bench.operator.keyboard import Keyboard
from tests.bench.operator.lost import look_at_empty_pages
from tests.bench.operator.shard import Task, done
from tests.bench.operator.sight import Hands, Policy, Sight
from tests.bench.operator.simulated import Operator
from tests.bench.operator.tally import exported, misses
from tests.bench.operator.window import program_on
from tests.made_up.pages import MadeUpPage, made_up_page

pytestmark = pytest.mark.usefixtures("qtbot")

CAREFUL = Policy()
TYPES_ALL = Policy(repairs=False)
SEES_NOTHING = Policy(overlooks=1.0)


def looks_and_keys(page: MadeUpPage) -> tuple[int, int]:
    """Review a page that has one record; return how many fields asked for a look, and how many keys it took."""
    with program_on([page]) as program:
        sight = Sight(program, {page.name: PageImage(page)}, CAREFUL, Random("looks"))
        [shown] = sight.session.records(sight.bridge.source_id)
        hands = Hands(sight, Keyboard())
        Operator(hands).work()
        assert sight.record().verified
        return len(shown.to_look), hands.keys.pressed


def left_wrong(page: MadeUpPage, policy: Policy = CAREFUL) -> list[str]:
    """Review a page; return the paths that aren't exported as printed, and the types of reports that aren't at all."""
    image = PageImage(page)
    with program_on([page]) as program:
        sight = Sight(program, {page.name: image}, policy, Random("looks"))
        hands = Hands(sight, Keyboard())
        operator = Operator(hands)
        operator.work()
        look_at_empty_pages(hands, operator)
        source = sight.session.rows()[0].source
        records = [one.record for one in sight.session.records(source)]
        lost: set[int] = set()
        wrong = [one.path for one in misses(image, records, exported(sight.session), lost)]
        return wrong + [page.reports[one].type for one in lost]


@pytest.mark.parametrize("seed", [0, 1])
def test_a_clean_page_costs_a_key_for_each_look_and_one(seed: int) -> None:
    looks, keys = looks_and_keys(made_up_page(seed, kind="hotline_daily"))
    assert keys == looks + 1


@pytest.mark.parametrize("policy", [CAREFUL, TYPES_ALL])
def test_a_misread_page_comes_to_what_is_printed(policy: Policy) -> None:
    page = made_up_page(11, 0.03, kind="hotline_daily")
    assert page.reports[0].misread - {""}
    assert left_wrong(page, policy) == []


def test_who_sees_nothing_leaves_what_is_wrong_and_it_is_counted() -> None:
    page = made_up_page(11, 0.03, kind="hotline_daily")
    assert left_wrong(page, SEES_NOTHING)


def test_what_the_paper_printed_wrong_is_exported_as_printed() -> None:
    page = made_up_page(3, misprint=True, kind="hotline_daily")
    assert page.reports[0].misprinted
    assert left_wrong(page) == []


def test_a_report_that_was_not_found_is_added_by_hand() -> None:
    page = made_up_page(212, 0.1)
    with program_on([page]) as program:
        session = program.desk.bridge.session
        assert session is not None
        assert [row.state for row in session.rows()] == ["none"]
    assert left_wrong(page) == []


def test_the_same_seed_gives_the_same_numbers() -> None:
    task = Task(tuple(range(3)), 0.02)
    first, second = (done(task)._replace(seconds=0) for _ in range(2))
    assert first == second


def test_the_bench_of_the_operator_shows_each_rate_and_policy() -> None:
    measured = bench_operator.measure(pages=2, rates=(0.0, 0.01), policies=(CAREFUL, TYPES_ALL))
    quality, work = bench_operator.tables(measured)
    assert [row[:2] for row in work.rows] == [
        ("0.0%", "with repairs"),
        ("1.0%", "with repairs"),
        ("0.0%", "types all"),
        ("1.0%", "types all"),
    ]
    assert quality.rows[0][4:7] == ("100.0%", "0.0", "0 / 0")

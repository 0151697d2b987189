"""Each measurement runs, on little input; what it measures is never judged here."""

import numpy as np

from reviewer.articles import roles
from tests.articles.labelled import pages
from tests.articles.stories import stories
from tests.bench import (
    bench_extract,
    bench_import,
    bench_people,
    bench_prose,
    bench_repairs,
    bench_start,
    fit_titles,
    tune_articles,
)
from tests.bench.tables import Table
from tests.prose.labelled import paragraphs


def test_the_bench_of_extraction_counts_both_readers() -> None:
    speed, quality = bench_extract.tables(pages=12)
    assert [row[0] for row in speed.rows] == ["user's script", "reviewer"]
    assert [row[:2] for row in quality.rows[:3]] == [("0.0%", "script"), ("0.0%", "reviewer"), ("0.5%", "script")]
    assert quality.rows[0][2] == "12 (100.0%)"


def test_the_bench_of_import_measures_three_ways() -> None:
    [table] = bench_import.tables(pages=3, rounds=1)
    assert len(table.rows) == 3


def test_the_bench_of_start_measures_windows_reviews_and_queues() -> None:
    assert len(bench_start.start_table(rounds=1).rows) == 2
    assert len(bench_start.review_table(records=3, rounds=1).rows) == 4
    assert len(bench_start.queue_table(rows=100, steps=3).rows) == 3


def test_the_bench_of_repairs_finds_what_was_planted() -> None:
    assert len(bench_repairs.speed_table(rounds=1).rows) == 6
    table = bench_repairs.ranking_table(records=4)
    assert {row[4] for row in table.rows} == {"100%"}


def test_the_bench_of_relations_scores_both_halves() -> None:
    quality = bench_prose.quality_table(paragraphs()[:20])
    assert quality.rows[0] == ("holding", "5", "100.0% / 100.0%", "5", "100.0% / 100.0%")
    assert len(bench_prose.misprint_table(paragraphs()[:4]).rows) == 1
    assert len(bench_prose.speed_table(rounds=1).rows) == len(bench_prose.SIZES)


def test_the_bench_of_people_scores_both_halves() -> None:
    table = bench_people.quality_table(pages("dev")[:2], pages("held")[:2])
    assert [row[0] for row in table.rows][:4] == ["names", "names with office", "bodies", "suspects"]


def test_a_table_is_written_as_markdown() -> None:
    table = Table("Speed", "", "ms")
    table.add("ours", "1")
    assert table.written() == "Speed\n\n|  | ms |\n|---|---:|\n| ours | 1 |\n"


def test_a_cost_that_makes_nothing_better_stays_as_it_was() -> None:
    some = pages("dev")[:2]
    best = tune_articles.worth(some)
    assert 0 < best <= 100
    cost = next(one for one in tune_articles.all_costs() if one.name == "BEGINS")
    before = cost.value
    assert tune_articles.better(cost, (1.0,), best, some) == best
    assert cost.value == before


def test_weights_are_fitted_so_that_the_labelled_way_comes_first() -> None:
    ways = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]])
    some = [fit_titles.Heading(1, ways, 1)] * 3
    weights = fit_titles.fitted(some)
    assert weights[1] > weights[0]
    assert fit_titles.right(some, weights) == 3
    assert fit_titles.right(some, -weights) == 0


def test_headings_are_labelled_with_one_of_the_ways_to_read_them() -> None:
    some = fit_titles.headings(list(roles.WEIGHTS))
    assert len(some) > 400
    assert all(0 <= one.right < len(one.ways) for one in some)
    assert not {one.bank for one in some} & {one.bank for one in stories() if one.held_out}

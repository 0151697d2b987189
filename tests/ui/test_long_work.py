import threading
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from reviewer.errors import PageError
from reviewer.progress import Tell
from tests.ui.made_program import rest
from ui.app import Program
from ui.long_work import LongWork, WorkBar


def test_the_outcome_comes_back_to_the_windows_thread(qtbot: QtBot) -> None:
    threads: list[int] = []

    def work(progress: Tell) -> str:
        threads.append(threading.get_ident())
        return "done"

    running = LongWork("Reading", work)
    with qtbot.waitSignal(running.finished), qtbot.waitSignal(running.succeeded) as got:
        running.start()
    assert threads != [threading.get_ident()]
    assert got.args == ["done"]


def test_a_refusal_is_told_as_one_and_a_fault_of_ours_as_another(qtbot: QtBot) -> None:
    def refuse(progress: Tell) -> NoReturn:
        raise PageError("It is empty.")

    def fail(progress: Tell) -> NoReturn:
        raise ZeroDivisionError

    for work, signal, kind in ((refuse, "refused", PageError), (fail, "broke", ZeroDivisionError)):
        running = LongWork("Reading", work)
        with qtbot.waitSignal(running.finished), qtbot.waitSignal(getattr(running, signal)) as got:
            running.start()
        assert got.args is not None
        assert isinstance(got.args[0], kind)


def test_cancelling_stops_the_work_at_its_next_report(qtbot: QtBot) -> None:
    done: list[int] = []
    may_go_on = threading.Event()

    def work(progress: Tell) -> int:
        for number in range(1000):
            if not progress(number, 1000, f"{number}.txt"):
                break
            done.append(number)
            may_go_on.wait(5)
        return len(done)

    running = LongWork("Reading", work)
    bar = WorkBar()
    qtbot.addWidget(bar)
    bar.follow(running)
    with qtbot.waitSignal(running.progressed):
        running.start()
    bar.cancel.click()
    with qtbot.waitSignal(running.finished):
        may_go_on.set()
    assert 1 <= len(done) <= 2
    assert running.cancelled


def test_the_bar_shows_how_far_it_is_and_goes_when_it_ends(qtbot: QtBot) -> None:
    seen = threading.Event()

    def work(progress: Tell) -> None:
        progress(3, 10, "three.txt")
        seen.wait(5)

    running = LongWork("Reading", work)
    bar = WorkBar()
    qtbot.addWidget(bar)
    bar.resize(800, 40)
    bar.follow(running)
    assert bar.isVisible()
    with qtbot.waitSignal(running.progressed):
        running.start()
    assert (bar.bar.value(), bar.bar.maximum(), bar.title.text(), bar.name.text()) == (3, 10, "Reading", "three.txt")
    with qtbot.waitSignal(running.finished):
        seen.set()
    qtbot.waitUntil(bar.isHidden)


@pytest.mark.parametrize("count", [10_000])
def test_reports_do_not_flood_the_window(qtbot: QtBot, count: int) -> None:
    running = LongWork("Reading", lambda progress: [progress(number, count, "") for number in range(1, count + 1)])
    reports: list[int] = []
    running.progressed.connect(lambda done, total, name: reports.append(done))
    with qtbot.waitSignal(running.finished):
        running.start()
    qtbot.waitUntil(lambda: reports[-1:] == [count])
    assert len(reports) < 100


def test_a_window_made_while_a_work_ends_shows_it_no_longer(program: Program, qtbot: QtBot) -> None:
    work = program.desk.start("Looking", lambda progress: None)
    work.wait()  # over, and the window's thread hasn't heard of it
    program.window.actions_.larger.trigger()
    rest(qtbot, program)
    assert program.window.work_bar.isHidden()

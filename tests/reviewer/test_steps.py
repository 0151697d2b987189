from hypothesis import given
from hypothesis import strategies as st

from reviewer.review.events import Event
from reviewer.review.steps import Steps


def event(seq: int, kind: str, step: int) -> Event:
    return Event(seq, "", "me", kind, "1", "", step, False)


@given(st.lists(st.sampled_from(["act", "go on", "undo", "redo", "page"]), max_size=60))
def test_what_stands_is_what_two_lists_would_say(acts: list[str]) -> None:
    steps, done, undone = Steps(), list[list[Event]](), list[list[Event]]()
    events: list[Event] = []
    for seq, act in enumerate(acts, 1):
        if act == "undo" and done:
            undone.append(done.pop())
            events.append(event(seq, "undone", undone[-1][0].step))
        elif act == "redo" and undone:
            done.append(undone.pop())
            events.append(event(seq, "redone", done[-1][0].step))
        elif act == "page":
            events.append(event(seq, "page_added", seq))
        elif act == "go on" and done and not undone:
            events.append(event(seq, "text_edited", done[-1][0].step))
            done[-1].append(events[-1])
        else:
            events.append(event(seq, "looked", seq))
            done.append([events[-1]])
            undone.clear()
        steps.take(events[-1:])
    assert steps.done == [step[0].step for step in done]
    assert steps.undone == [step[0].step for step in undone]
    standing = {one.seq for step in done for one in step} | {one.seq for one in events if one.kind == "page_added"}
    assert {one.seq for one in events if steps.stands(one)} == standing
    again = Steps()
    again.take(events)
    assert (again.done, again.undone) == (steps.done, steps.undone)


def test_a_flipped_step_stands_the_other_way() -> None:
    steps = Steps()
    first, second = event(1, "looked", 1), event(2, "looked", 2)
    steps.take([first, second, event(3, "undone", 2)])
    assert [steps.stands(one) for one in (first, second)] == [True, False]
    assert [steps.stands(one, flipped=2) for one in (first, second)] == [True, True]
    assert [steps.stands(one, flipped=1) for one in (first, second)] == [False, False]

from hypothesis import given
from hypothesis import strategies as st

from reviewer.review.events import Event
from reviewer.review.steps import Steps


def event(seq: int, kind: str, step: int, who: str = "me") -> Event:
    return Event(seq, "", who, kind, "1", "", step, False)


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
    assert list(steps.done_by("me")) == [step[0].step for step in done]
    assert list(steps.undone_by("me")) == [step[0].step for step in undone]
    standing = {one.seq for step in done for one in step} | {one.seq for one in events if one.kind == "page_added"}
    assert {one.seq for one in events if steps.stands(one)} == standing
    again = Steps()
    again.take(events)
    assert again.done_by("me") == steps.done_by("me")
    assert again.undone_by("me") == steps.undone_by("me")


def test_a_flipped_step_stands_the_other_way() -> None:
    steps = Steps()
    first, second = event(1, "looked", 1), event(2, "looked", 2)
    steps.take([first, second, event(3, "undone", 2)])
    assert [steps.stands(one) for one in (first, second)] == [True, False]
    assert [steps.stands(one, flipped=2) for one in (first, second)] == [True, True]
    assert [steps.stands(one, flipped=1) for one in (first, second)] == [False, False]


def test_each_person_has_steps_of_their_own() -> None:
    steps = Steps()
    steps.take([event(1, "looked", 1), event(2, "looked", 2, "you"), event(3, "undone", 1)])
    steps.take([event(4, "looked", 4, "you")])
    assert (steps.done_by("me"), steps.undone_by("me")) == ([], [1])
    assert (steps.done_by("you"), steps.undone_by("you")) == ([2, 4], ())
    assert steps.done_by("nobody") == ()


def test_an_undo_by_another_person_in_a_review_of_an_earlier_version_is_read_as_it_was_meant() -> None:
    steps = Steps()
    acts = [event(1, "looked", 1), event(2, "looked", 2, "you"), event(3, "undone", 2), event(4, "undone", 1, "you")]
    steps.take(acts)
    assert not any(steps.stands(one) for one in acts)
    steps.take([event(5, "redone", 1, "you"), event(6, "redone", 2)])
    assert (steps.done_by("me"), steps.done_by("you")) == ([1], [2])


def test_what_goes_with_something_beyond_undo_is_no_step() -> None:
    steps = Steps()
    acts = [event(1, "looked", 1), event(2, "undone", 1), event(3, "types_used", 3), event(4, "page_read_again", 3)]
    steps.take(acts)
    assert (steps.done_by("me"), steps.undone_by("me")) == ([], [1])
    assert steps.stands(acts[-1])
    assert [steps.is_beyond(one) for one in acts] == [False, False, True, True]

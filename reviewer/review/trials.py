"""What a person does where a value is hidden, or an error planted: each function returns what happened."""

from collections.abc import Iterable

from reviewer.data import Repair
from reviewer.errors import RefusedError
from reviewer.review.events import ErrorCaught, ErrorMissed, FieldsSet, Looked, Rekeyed, What
from reviewer.review.field_acts import label, value_typed
from reviewer.review.hand import Plant
from reviewer.review.view import Viewed, value_at
from reviewer.values import written
from reviewer.wording import say


def rekeyed(viewed: Viewed, raw: str, path: str, text: str) -> Rekeyed | None:
    """Take in what was typed from the page while the value was hidden.

    Args:
        viewed: The record as those see it who review it.
        raw: The raw text of its page.
        path: Of a number whose value is hidden.
        text: As typed.

    Returns:
        None where the same was typed before, differs from the value read, and so should become the value.

    Raises:
        RefusedError: The value isn't hidden, or the text is no number.
    """
    shown = viewed.shown
    if path not in shown.blind:
        raise RefusedError(say("“{f}”的数值没有隐藏。", "The value of “{f}” isn't hidden.", f=label(viewed, path)))
    value, read = value_typed(viewed, raw, path, text), value_at(shown.record, path)
    if value is None or read is None:
        raise RefusedError(unseen(viewed, path))
    return None if value not in (read, None) and value == shown.blind[path] else Rekeyed(path, value, read)


def refuse_unseen(viewed: Viewed, paths: Iterable[str]) -> None:
    """Check that nobody says to have looked at a value that is hidden.

    Raises:
        RefusedError: It is.
    """
    for path in paths:
        if path in viewed.shown.blind:
            raise RefusedError(unseen(viewed, path))


def unseen(viewed: Viewed, path: str) -> str:
    """Return why a hidden value can't be confirmed."""
    if viewed.shown.blind[path] is not None:
        return say(
            "“{f}”的两个数不同：请看版面，再键入一次。",
            "“{f}”: the two numbers differ. Look at the page and type it once more.",
            f=label(viewed, path),
        )
    return say(
        "“{f}”请照版面键入，键入之前不能确认。",
        "“{f}”: type what the page shows; it can't be confirmed before.",
        f=label(viewed, path),
    )


def told_apart(viewed: Viewed, what: FieldsSet | None) -> list[What]:
    """Return what really happened when a person set fields of which one may have an error planted in it.

    The true value put in place of a planted error catches it; the planted one put there again is a look at it.
    """
    plant = viewed.plant
    change = next((one for one in what.changes if plant and one.path == plant.path), None) if what else None
    after = change.after.value if change and change.after else None
    if what is None or plant is None or after not in (plant.true, plant.shown):
        return [what] if what else []
    tried: What = _caught(plant) if after == plant.true else Looked(((plant.path, plant.shown),))
    others = tuple(one for one in what.changes if one is not change)
    misread = tuple(how for one, how in zip(what.changes, what.misread, strict=False) if one is not change)
    return [tried, what._replace(changes=others, misread=misread)] if others else [tried]


def on_what_was_read(viewed: Viewed, repair: Repair) -> Repair:
    """Return a repair, proposed for what is shown, as it is for the values read."""
    plant = viewed.plant
    if plant is None:
        return repair
    changes = tuple(
        one._replace(before=plant.true) if (one.path, one.before) == (plant.path, plant.shown) else one
        for one in repair.changes
    )
    return Repair(changes, repair.probability, repair.misread)


def missed(plant: Plant) -> ErrorMissed:
    """Say that a planted error was missed."""
    return ErrorMissed(plant.path, plant.true, plant.shown)


def missed_sentence(viewed: Viewed, plant: Plant) -> str:
    """Return what a person is told whose verification passed over a planted error."""
    return say(
        "漏看了一处预设的错误：“{f}”显示为 {s}，版面为 {t}。错误已撤去；请看过这一处再核定。",
        "A planted error was missed: “{f}” shown {s}, page says {t}. It is taken away; look at the field, then verify.",
        f=label(viewed, plant.path),
        s=written(plant.shown),
        t=written(plant.true),
    )


def _caught(plant: Plant) -> ErrorCaught:
    return ErrorCaught(plant.path, plant.true, plant.shown)

"""Whatever is done in a review with planted errors, none of them becomes a value of it."""

import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from reviewer.review.hand import Plant
from reviewer.values import written
from tests.reviewer.made_plants import ALL
from tests.reviewer.made_reviews import page, picture, random_act, review_of

TYPED = {7, 12}


@settings(max_examples=25)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 25))
def test_whatever_is_done_no_planted_value_gets_into_the_review(seed: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        chance = Random(seed)
        session = review_of(Path(folder), page(), page(calls=901, direct=401))
        session.seed_errors(ALL)
        session.set_rekeying("hotline_daily", chance.random() < 0.3)
        read: set[object] = set(TYPED)
        ended: set[Plant] = set()
        for _ in range(count):
            _nothing_planted_within(session, read, ended)
            _act_as_shown(session, chance)
        _nothing_planted_within(session, read, ended)
        before = picture(session)
        seen = [session.presented_on(source) for source in "12"]
        session.close()
        session = ReviewSession.open(session.path, who="me")
        assert picture(session) == before
        assert [session.presented_on(source) for source in "12"] == seen
        session.close()


def _act_as_shown(session: ReviewSession, chance: Random) -> None:
    """Do something at random: anything, or something with a number as it is shown or was read."""
    records = [one for source in "12" for one in session.presented_on(source)]
    try:
        if not records or chance.random() < 0.4:
            random_act(session, chance)()
            return
        one = chance.choice(records)
        plant = session._presented(one.record.id).hand.plant
        path = plant.path if plant and plant.path and chance.random() < 0.7 else chance.choice(one.record.fields).path
        field = one.record.field(path)
        repairs = [repair for finding in one.open_findings for repair in finding.repairs]
        typed = written(field.value) if field else ""
        chance.choice(
            [
                lambda: session.set_text(one.record.id, path, typed),
                lambda: session.set_text(one.record.id, path, written(plant.true) if plant else "12"),
                lambda: session.rekey(one.record.id, path, typed),
                lambda: session.apply_repair(one.record.id, chance.choice(repairs)) if repairs else None,
                lambda: session.look(one.record.id, *one.to_look),
                lambda: session.verify(one.record.id),
                session.undo,
                session.redo,
            ]
        )()
    except RefusedError:
        return


def _nothing_planted_within(session: ReviewSession, read: set[object], ended: set[Plant]) -> None:
    """Check every value of the review against those planted.

    Not against what a page once read (``read``, added to) or someone typed, nor against a plant that ``ended`` before:
    once it is caught, a repair may well propose the same number for another reason.
    """
    for source in "12":
        state = session._log.state(source)
        read |= {one.value for base in state.bases() for one in base.fields}
        for record in session.reviewed(only_verified=False):
            plant = state.hand(record.record.id).plant
            if record.source != source or plant is None or plant in ended:
                continue
            if plant.outcome:
                ended.add(plant)
            repaired = {one.after for one in record.corrections if one.path != plant.path}
            if plant.shown in read | repaired:
                continue
            held = {one.value for one in record.record.fields}
            held |= {value for one in record.corrections for value in (one.before, one.after)}
            held |= {value for one in record.verdicts for value in one.seen}
            assert plant.shown not in held

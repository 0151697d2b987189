"""Reviews made up for the tests: small pages, written to real files and read into real review files."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from reviewer.review import ReviewSession
from reviewer.reviewed import ReviewedRecord, VerdictKind

PAGE = """公园里的花开了，游人很多。
{month} 月 {day} 日，12345 政务服务便民热线接听群众来电诉求 {calls}
件次，网民留言 20 件（市长信箱 12 件，政府网站 5 件，中国政府网 3 件），
直接办理 {direct} 件，转交责任单位办理 {transferred} 件，回访 300 件。
热点问题：1.消费维权 62 件，无集中反映问题；2.供热问题 41 件，无集中反映问题。
图书馆周末开放。
"""
FIRST = date(2025, 3, 3)

OWN = """name = "own"
title = {{ zh = "自定", en = "Own" }}
[[sentence]]
starts_record = true
text = "{words}{{n:count}}件"
[fields]
n = {{ label = {{ zh = "数", en = "N" }} }}
"""


def page(day: date = FIRST, calls: int = 900, direct: int = 400, transferred: int = 500) -> str:
    """A page with a daily report whose sums hold unless told otherwise."""
    return PAGE.format(month=day.month, day=day.day, calls=calls, direct=direct, transferred=transferred)


def write_pages(folder: Path, count: int) -> Path:
    """Write pages of as many days that follow each other, dated by their names."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        day = FIRST + timedelta(days=number)
        (folder / f"{day}.txt").write_text(page(day), encoding="utf-8")
    return folder


def review_of(folder: Path, *texts: str) -> ReviewSession:
    """A new review in this folder of pages with these texts, dated 2025."""
    pages = folder / "pages-2025"
    pages.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (pages / f"2025-{number}.txt").write_text(text, encoding="utf-8")
    session = ReviewSession.open(folder / "a.review", who="me")
    if texts:
        report = session.add_pages([pages])
        assert not report.problems
    return session


def reopened(session: ReviewSession) -> ReviewSession:
    """The same review after closing it, as the same person finds it."""
    session.close()
    return ReviewSession.open(session.path, who="me")


def verify(session: ReviewSession, record_id: str) -> None:
    """Look at everything that asks for a look, and verify."""
    session.look(record_id, *session.record(record_id).to_look)
    session.verify(record_id)


def value(session: ReviewSession, record_id: str, path: str) -> object:
    """The value of a field as it stands."""
    field = session.record(record_id).record.field(path)
    return field.value if field else None


def place(session: ReviewSession, text: str, source: str = "1") -> int:
    """Where a text stands in the working text of a page."""
    return session.working(source).text.index(text)


def picture(session: ReviewSession) -> tuple[object, ...]:
    """Everything a person could see of a review, to compare two of them."""
    sources = list(dict.fromkeys(row.source for row in session.rows()))
    records: list[tuple[ReviewedRecord, ...]] = [session.records(one) for one in sources]
    texts = [(session.source(one), session.working(one)) for one in sources]
    return session.rows(), records, texts, session.can_undo, session.can_redo


def acts_of(session: ReviewSession, chance: Random) -> Iterator[Callable[[], object]]:
    """Yield acts at random without end, as a person would do them who tries everything out; some will be refused."""
    while True:
        yield random_act(session, chance)


def random_act(session: ReviewSession, chance: Random, own_types: bool = True) -> Callable[[], object]:
    """One act at random on some record that is there, or on a page."""
    source = chance.choice(sorted({row.source for row in session.rows()}))
    records = [one.record.id for one in session.records(source)]
    length = len(session.working(source).text)
    start = chance.randint(0, length)
    removed = min(chance.choice((0, 0, 1, 1, 2, 40)), length - start)
    texts: list[Callable[[], object]] = [
        lambda: session.edit_text(source, start, removed, chance.choice(("", "8", "\n", "件", "今天"))),
        session.undo,
        session.undo,
        session.redo,
        lambda: session.add_record(source, "hotline_daily", start, min(start + 50, length)),
        lambda: session.read_again(source, force=chance.random() < 0.5),
        lambda: _mend_elsewhere(session),
    ]
    if own_types:
        texts.append(lambda: session.use_types(_own_types(session, chance.choice(("回访", "供热问题")))))
    if not records:
        return chance.choice(texts)
    record = chance.choice(records)
    shown = session.record(record)
    path = chance.choice([one.path for one in shown.record.fields])
    rows = chance.randint(0, 3), chance.randint(0, 3)
    return chance.choice(
        [
            *texts,
            lambda: session.set_text(record, path, chance.choice(("", "7", "12", "2025-03-04")), "because"),
            lambda: session.take(record, path, start, min(start + 2, length)),
            lambda: session.restore(record, path),
            lambda: session.restore(record, "channels"),
            lambda: session.keep(record, path),
            lambda: session.add_row(record, "channels", rows[0]),
            lambda: session.remove_row(record, "channels", rows[0]),
            lambda: session.move_row(record, "channels", *rows),
            lambda: session.look(record, *shown.to_look),
            lambda: (
                session.settle(record, chance.choice(shown.open_findings), VerdictKind.ACCEPTED, "so it is")
                if shown.open_findings
                else session.note(record, "nothing to settle")
            ),
            lambda: _repair(session, shown, chance),
            lambda: session.withdraw(record, shown.verdicts[0]) if shown.verdicts else session.note(record, "none"),
            lambda: session.verify(record),
            lambda: session.reopen(record, "again"),
            lambda: session.remove_record(record, "no record"),
            lambda: session.note(record, "noted"),
        ]
    )


def _own_types(session: ReviewSession, words: str) -> Path:
    """A folder with a report type that reads another record off each page."""
    folder = Path(session.path).parent / words
    folder.mkdir(exist_ok=True)
    (folder / "own.toml").write_text(OWN.format(words=words), encoding="utf-8")
    return folder


def _mend_elsewhere(session: ReviewSession) -> None:
    if mend := session.mended():
        session.mend_elsewhere(mend, session.elsewhere(mend))


def _repair(session: ReviewSession, shown: ReviewedRecord, chance: Random) -> None:
    repairs = [one for finding in shown.open_findings for one in finding.repairs]
    if repairs:
        session.apply_repair(shown.record.id, chance.choice(repairs))

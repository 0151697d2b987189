"""The operator's eyes: what the window shows now, beside what the paper shows there."""

import re
from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from PySide6.QtCore import Qt

from reviewer.data import Finding, Repair, Value
from reviewer.report_types import ReportType
from reviewer.review import ReviewSession
from reviewer.reviewed import ReviewedRecord
from tests.bench.operator.image import NOWHERE, PageImage, Shown, same
from tests.bench.operator.keyboard import Keyboard
from ui.app import Program
from ui.finding_card import FindingCard


class Policy(NamedTuple):
    """How the operator works.

    Attributes:
        repairs: Whether repairs that are offered are used; otherwise every number is typed.
        overlooks: Share of the differences that are looked at and not seen.
    """

    repairs: bool = True
    overlooks: float = 0.0


class StuckError(Exception):
    """A key that the window names does nothing, or there is no key for what has to be done."""


class Looked(NamedTuple):
    """A field of the paper that the operator compared with what was shown for it."""

    source: str
    report: int
    path: str


class Sight:
    """What is on the screen and on the paper.

    Attributes:
        looked: Every field of the paper that was looked at.
    """

    def __init__(self, program: Program, images: Mapping[str, PageImage], policy: Policy, rng: Random) -> None:
        self.bridge, self.window = program.desk.bridge, program.window
        self.policy = policy
        self.looked: set[Looked] = set()
        self._images, self._rng = images, rng
        self._reports: dict[str, int] = {}

    @property
    def session(self) -> ReviewSession:
        """The open review."""
        assert self.bridge.session is not None
        return self.bridge.session

    @property
    def image(self) -> PageImage:
        """The image of the page shown."""
        return self._images[self.session.source(self.bridge.source_id).name]

    def record(self) -> ReviewedRecord:
        """Return the record shown."""
        shown = self.bridge.reviewed()
        assert shown is not None
        return shown

    def report(self) -> int:
        """Return which printed report the shown record is, ``NOWHERE`` where it is none."""
        record = self.record().record.id
        if record not in self._reports:
            there = [one.record for one in self.session.records(self.bridge.source_id)]
            self._reports[record] = self.image.owners(there)[record]
        return self._reports[record]

    def kind(self) -> ReportType:
        """Return the type of the record shown."""
        name = self.record().record.type
        return next(one for one in self.session.types if one.name == name)

    def value(self, path: str) -> Value | None:
        """Return the value shown for a field."""
        one = self.record().record.field(path)
        return one.value if one else None

    def printed(self, path: str) -> Shown | None:
        """Return what the paper shows for a field, None where the row isn't printed."""
        return self.image.shown(self.record().record, self.report(), path)

    def is_right(self, path: str) -> bool:
        """Say whether the paper shows what the window shows."""
        printed = self.printed(path)
        return printed is not None and same(self.value(path), printed.value)

    def looks_right(self, path: str) -> bool:
        """Compare a field with the paper, as well as the operator can."""
        printed = self.printed(path)
        if printed is None:
            return False
        source = self.session.source(self.bridge.source_id).name
        self.looked.add(Looked(source, self.report(), printed.path))
        return self.is_right(path) or self._rng.random() < self.policy.overlooks

    def finding_on(self, card: FindingCard) -> Finding:
        """Return the finding that a card shows."""
        paths, sentence = tuple(card.paths()), card.accessibleName()
        findings = self.record().open_findings
        return next(one for one in findings if one.paths == paths and sentence.endswith(one.message))

    def repairs_on(self, card: FindingCard) -> tuple[Repair, ...]:
        """Return the repairs that a card shows, in the order of their keys."""
        shown = re.findall(r"Alt\+[1-9]: ", card.accessibleDescription())
        return self.finding_on(card).repairs[: len(shown)]

    def groups_of(self, finding: Finding) -> list[str]:
        """Return the groups that a finding speaks of as a whole: of a column of theirs, or that they have no row."""
        names = [group.name for group in self.kind().groups]
        return [name for name in names if f"{name}." in finding.check or name in finding.paths]

    def missing_rows(self, group: str) -> list[int]:
        """Return the printed rows of a group that the record lacks."""
        return self.image.missing_rows(self.record().record, self.report(), group)

    def surplus_rows(self, group: str) -> list[int]:
        """Return the rows of a group that aren't printed."""
        rows = self.image.rows(self.record().record, self.report(), group)
        return [row for row, printed in enumerate(rows) if printed is None]

    def is_phantom(self) -> bool:
        """Say whether the record shown is none on the paper."""
        return self.report() == NOWHERE


class Hands(NamedTuple):
    """What acts need: the eyes and the keys."""

    sight: Sight
    keys: Keyboard

    def enter(self, text: str) -> None:
        """Type into what has the keyboard, all of it selected, and confirm."""
        if not text:
            self.keys.press(Qt.Key.Key_Delete)
        self.keys.type(text)
        self.keys.press(Qt.Key.Key_Return)

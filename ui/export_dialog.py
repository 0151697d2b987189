"""The export: which records, which format, which file; it runs in the background and then offers the folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.export import MOST_WITH_ARTICLES, MOST_WITH_PLACES
from reviewer.wording import Language, language
from ui.as_written import PlainLabel
from ui.desk import Desk
from ui.files_in_place import as_they_are, in_place
from ui.line_edit import LineEdit
from ui.long_work import LongWork
from ui.review_places import beside_review

if TYPE_CHECKING:
    from reviewer.export import Values, Written

SUFFIXES = (".xlsx", ".csv", ".parquet", ".json")
_LEAST_WIDTH = 560
_NAMED = 3
"""How many files are named where there may be many."""


class Wish(NamedTuple):
    """What is to be exported, and where to."""

    out: Path
    only_verified: bool
    headers: Language
    places: bool
    articles: bool
    texts: bool
    values: "Values"


class ExportDialog(QDialog):
    """Asks what to export and shows how it goes; refusals are said in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: LongWork | None = None
        self._done: Path | None = None
        self._may_replace: set[tuple[Path, int]] = set()
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox()
        self.records = QComboBox()
        self.headers = QComboBox()
        self.values = QComboBox()
        self.places = QCheckBox(self.tr("The line and the raw text of each value, in a long table"))
        self.articles = QCheckBox(self.tr("A row for each article of the pages: headline, reporters, text"))
        self.texts = QCheckBox(self.tr("Each article as a text file too, in a folder beside"))
        self.file = LineEdit()
        self.file.hands_over = False
        self.choose = QPushButton(self.tr("Choose…"))
        self.bar = QProgressBar()
        self.said = PlainLabel(wordWrap=True)
        self.go = QPushButton(self.tr("Export"))
        self.stop = QPushButton(self.tr("Close"))
        self.open_folder = QPushButton(self.tr("Open folder"))
        self._fill()
        self._lay_out()
        self.setMinimumWidth(max(_LEAST_WIDTH, self.minimumSizeHint().width()))  # large text needs more
        self._connect()

    def _fill(self) -> None:
        names: Mapping[str, str] = {
            ".xlsx": self.tr("Excel workbook (.xlsx)"),
            ".csv": self.tr("CSV, files that Excel opens (.csv)"),
            ".parquet": self.tr("Parquet, for programs (.parquet)"),
            ".json": self.tr("JSON, for programs (.json)"),
        }
        for suffix in SUFFIXES:
            self.format.addItem(names[suffix], suffix)
        self.values.addItem(self.tr("As printed; what should have been is in Corrections"), "printed")
        self.values.addItem(self.tr("As they should have been; what is printed is in Corrections"), "corrected")
        self.headers.addItem("中文", "zh")
        self.headers.addItem("English", "en")
        self.headers.setCurrentIndex(self.headers.findData(language()))
        session = self._desk.bridge.session
        so_far = session.progress() if session else None
        done, every = (so_far.verified, so_far.records) if so_far else (0, 0)
        self.records.addItem(self.tr("Verified records only ({n})").format(n=done), True)
        self.records.addItem(self.tr("All records ({n}); those not verified are marked").format(n=every), False)
        self.places.setChecked(every <= MOST_WITH_PLACES)
        self.articles.setChecked(so_far is not None and so_far.pages <= MOST_WITH_ARTICLES)
        self.file.setText(str(self._suggested()))
        for widget, name in (
            (self.format, self.tr("Format")),
            (self.records, self.tr("Records")),
            (self.headers, self.tr("Headers")),
            (self.values, self.tr("Misprints")),
            (self.file, self.tr("File")),
            (self.bar, self.tr("Progress")),
        ):
            widget.setAccessibleName(name)

    def _suggested(self) -> Path:
        return beside_review(self._desk.path, SUFFIXES[0], self._desk.preferences.folder)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Records"), self.records)
        form.addRow(self.tr("Headers"), self.headers)
        form.addRow(self.tr("Misprints"), self.values)
        form.addRow(self.tr("Places"), self.places)
        form.addRow(self.tr("Articles"), self.articles)
        form.addRow("", self.texts)
        place = QHBoxLayout()
        place.addWidget(self.file, 1)
        place.addWidget(self.choose)
        form.addRow(self.tr("File"), place)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_folder)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part in (self.bar, self.said, self.open_folder):
            part.hide()
        self.go.setDefault(True)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._follow_format)
        self.choose.clicked.connect(self._choose)
        self.file.entered.connect(self._start)
        self.file.textChanged.connect(self._another_file)
        self.file.escaped.connect(self.reject)
        self.go.clicked.connect(self._start)
        self.stop.clicked.connect(self._stop)
        self.open_folder.clicked.connect(self._open_folder)

    @Slot()
    def _follow_format(self) -> None:
        path = Path(self.file.text().strip())
        if path.name:
            self.file.setText(str(_with(path, self.format.currentData())))

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.file.text())
        if chosen:
            path = Path(chosen)
            self.file.setText(str(path if path.suffix.lower() in SUFFIXES else _with(path, self.format.currentData())))
            self.format.setCurrentIndex(SUFFIXES.index(Path(self.file.text()).suffix.lower()))
            self._may_replace = as_they_are([path] if path == Path(self.file.text()) else [])  # that dialog asks

    def wish(self) -> Wish:
        """Return what is asked for now; a file without a known suffix gets the format's."""
        path = Path(self.file.text().strip()).expanduser()
        suffix = self.format.currentData()
        out = path if path.suffix.lower() == suffix else _with(path, suffix)
        only_verified, headers, values = (one.currentData() for one in (self.records, self.headers, self.values))
        places, articles, texts = (one.isChecked() for one in (self.places, self.articles, self.texts))
        return Wish(out, only_verified, headers, places, articles, texts, values)

    @Slot()
    def _start(self) -> None:
        if self._work is not None:
            return
        if not Path(self.file.text().strip()).name:
            self._say(self.tr("Say which file to write."))
            return
        wish = self.wish()
        self.file.setText(str(wish.out))
        there = as_they_are(in_place(wish.out, wish.headers if wish.texts else None))
        if fresh := there - self._may_replace:
            self._may_replace = there
            self._ask_to_replace(fresh)
            return
        self._desk.export(**wish._asdict(), listen=self._follow)

    def _follow(self, work: LongWork) -> None:
        self._work = work
        self._set_running(True)
        self.bar.setRange(0, 0)
        work.progressed.connect(self._progress)
        work.succeeded.connect(self._succeeded)
        work.refused.connect(self._refused)
        work.finished.connect(self._ended)

    def _ask_to_replace(self, there: Iterable[tuple[Path, int]]) -> None:
        """Say that the file is there already; the same button, which now says so, replaces it."""
        names = sorted(path.name for path, _ in there)
        latest = max(changed for _, changed in there) // 1_000_000
        since = QDateTime.fromMSecsSinceEpoch(latest).toString("yyyy-MM-dd HH:mm")
        words = self.tr("“{file}” is there already, last changed {since}. Replace it, or name another file.")
        named = self.tr(", ").join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
        self._say(words.format(file=named, since=since))
        self.go.setText(self.tr("Replace"))

    @Slot()
    def _another_file(self) -> None:
        self._may_replace = set()
        self.go.setText(self.tr("Export"))

    def _set_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.said.setVisible(not running)
        choices = self.format, self.records, self.headers, self.values, self.places, self.articles, self.texts
        for part in (*choices, self.file, self.choose, self.go):
            part.setEnabled(not running)
        self.stop.setText(self.tr("Cancel") if running else self.tr("Close"))

    @Slot(int, int, str)
    def _progress(self, done: int, total: int, name: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot(object)
    def _succeeded(self, written: "Written") -> None:
        if written.cancelled:
            self._say(self.tr("Cancelled; nothing was written."))
            return
        self._another_file()  # what was written may be opened and worked in before the next export
        self._done = written.files[0]
        files = "\n".join(str(one) for one in written.files)
        self._say("\n".join([self.tr("Written and read back:"), files, *written.remarks]))
        self.open_folder.show()

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._say(str(error))

    @Slot()
    def _ended(self) -> None:
        self._work = None
        self._set_running(False)
        (self.open_folder if self.open_folder.isVisible() else self.go).setFocus()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()

    @Slot()
    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
        else:
            self.accept()

    def reject(self) -> None:
        """Esc cancels a running export; without one it closes the dialog."""
        if self._work is not None:
            self._work.cancel()
        else:
            super().reject()

    @Slot()
    def _open_folder(self) -> None:
        if self._done is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done.parent)))


def _with(path: Path, suffix: str) -> Path:
    """Replace a suffix of ours, add to anything else: ``2025.03`` has none."""
    return path.with_suffix(suffix) if path.suffix.lower() in SUFFIXES else path.with_name(path.name + suffix)

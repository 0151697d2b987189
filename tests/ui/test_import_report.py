from pytestqt.qtbot import QtBot

from reviewer.review import ImportReport
from ui.import_report import ImportReportDialog, summary


def test_only_what_happened_is_summed_up() -> None:
    assert summary(ImportReport(added=["1", "2"])) == "Pages added: 2"
    everything = ImportReport(["1"], ["a.txt"], ["“b.txt” is empty."], cancelled=True)
    assert summary(everything) == (
        "Pages added: 1 · in the review already: 1 · not read: 1 · stopped before the end; what was added stays"
    )


def test_every_sentence_can_be_selected(qtbot: QtBot) -> None:
    report = ImportReport(["1"], ["a.txt"], ["“b.txt” is empty.", "“c.txt” is gone."])
    dialog = ImportReportDialog(report)
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()
    assert text.index("“b.txt” is empty.") < text.index("“c.txt” is gone.") < text.index("In the review already:")
    assert dialog.text.isReadOnly()

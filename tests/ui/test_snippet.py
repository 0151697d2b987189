from PySide6.QtGui import QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from reviewer.data import Field, Origin, Span
from reviewer.page import TextMap
from ui.snippet import SnippetLine, fitted, plain, snippet_of

TEXT = "网络留言 60 件（市政\n府网 41 件），直接答复 500 件"
WORKING = TextMap.whole(TEXT)


def field_at(*words: str) -> Field:
    spans = tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)
    return Field("x", 1, "", spans, Origin.EXTRACTED, 1.0)


def test_the_value_is_marked_among_its_words_on_one_line() -> None:
    pieces = snippet_of(field_at("41"), WORKING)
    assert plain(pieces) == "网络留言60件（市政府网[41]件），直接答复500件"
    assert [piece.text for piece in pieces if piece.marked] == ["41"]


def test_a_torn_value_is_marked_in_its_parts() -> None:
    assert plain(snippet_of(field_at("市政", "府网"), WORKING)) == "网络留言60件（[市政][府网]41件），直接答复500"


def test_what_stands_nowhere_has_no_snippet() -> None:
    assert snippet_of(None, WORKING) == ()
    assert snippet_of(field_at(), WORKING) == ()
    assert snippet_of(field_at("41"), WORKING.edited(TEXT.index("41"), 2, "")) == ()


def test_a_far_place_is_left_out() -> None:
    text = "12" + "一" * 60 + "34"
    one = Field("x", 1, "", (Span(0, 2), Span(62, 64)), Origin.EXTRACTED, 1.0)
    assert plain(snippet_of(one, TextMap.whole(text))) == "[12]" + "一" * 12


def test_the_value_stays_in_sight_where_room_is_short(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QGuiApplication.font())
    pieces = snippet_of(field_at("500"), WORKING)
    room = metrics.horizontalAdvance("一一500一一")
    shown = fitted(pieces, room, metrics)
    assert [piece.text for piece in shown if piece.marked] == ["500"]
    assert sum(metrics.horizontalAdvance(piece.text) for piece in shown) <= room
    assert fitted(pieces, 10_000, metrics) == list(pieces)
    assert fitted((), 100, metrics) == []


def test_the_line_can_be_heard_and_painted(qtbot: QtBot) -> None:
    line = SnippetLine()
    qtbot.addWidget(line)
    line.show_pieces(snippet_of(field_at("60"), WORKING))
    line.resize(120, 20)
    assert not line.grab().isNull()
    assert "[60]" in line.accessibleName()


def test_a_line_too_narrow_for_the_value_shows_no_lone_ellipsis(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QGuiApplication.font())
    pieces = snippet_of(field_at("500"), WORKING)
    assert fitted(pieces, metrics.horizontalAdvance("5"), metrics) == []
    assert [one.text for one in fitted(pieces, metrics.horizontalAdvance("500"), metrics) if one.marked] == ["500"]

from ui.app import Program
from ui.tints import tints_of


def test_the_places_on_the_page_are_tinted_anew_when_light_becomes_dark(program: Program) -> None:
    editor = program.window.page.editor
    for choice in ("dark", "light"):
        program.choose_theme(choice)
        fills = {one.name() for one in tints_of(editor.palette()).fill.values()}
        shown = {one.format.background().color().name() for one in editor.extraSelections()}
        assert shown
        assert shown <= fills

"""The workbook without its rows: formats, widths, filters, frozen headers and colours, laid out by xlsxwriter."""

from collections.abc import Sequence
from datetime import tzinfo
from io import BytesIO
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

from reviewer.export.sheet_values import SheetValue, holds_word, meant, open_word
from reviewer.export.sheets import Sheet
from reviewer.export.tables import Column
from reviewer.values import DATES, NUMBERS
from reviewer.wording import Sentence

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_FORMATS: Final = {"moment": "yyyy-mm-dd hh:mm:ss", "count": "0", "rank": "0", **dict.fromkeys(DATES, "yyyy-mm-dd")}
_SAMPLE: Final = 200
_NARROWEST, _WIDEST = 8, 68  # a SHA-256 has 64 characters
_FILTER_BUTTON = 3
_HEADER_HEIGHT = 20
_A4: Final = 9
_READABLE: Final = 190
"""How many characters go side by side on a sheet of A4 before they are too small to read."""

_HEADER: Final = {"bold": True, "bg_color": "#D9E2EC", "bottom": 1, "valign": "vcenter"}
_RED: Final = {"bg_color": "#F8C9C4", "font_color": "#8A1C12", "bold": True}
_AMBER: Final = {"bg_color": "#FCE8B2", "font_color": "#6B4E00"}
_GREEN: Final = {"font_color": "#1E6B33"}
_GREY: Final = {"bg_color": "#EEEEEE", "italic": True}


def skeleton(found: Sequence[Sheet], zone: tzinfo, remarks: Sequence[Sentence]) -> BytesIO:
    """Return a workbook with these sheets, each with nothing but the (empty) header row.

    Args:
        found: The sheets.
        zone: In which moments are shown.
        remarks: For the workbook's properties.
    """
    from xlsxwriter import Workbook

    memory = BytesIO()
    workbook = Workbook(memory, {"in_memory": True})
    workbook.set_properties({"title": found[0].name, "comments": "\n".join(map(str, remarks))})
    header = workbook.add_format(_HEADER)
    for one in found:
        worksheet = workbook.add_worksheet(one.name)
        worksheet.set_row(0, _HEADER_HEIGHT, header)
        worksheet.freeze_panes(1, 1 if one.table.columns[0].kind == "key" else 0)
        worksheet.autofilter(0, 0, one.last_row - 1, len(one.headers) - 1)
        _lay_out_pages(worksheet, _lay_columns(workbook, worksheet, one, zone))
        if len(one.table):
            _colour(workbook, worksheet, one)
    workbook.close()
    return memory


def _lay_out_pages(worksheet: "Worksheet", width: int) -> None:
    """Have the sheet printed across, with its headers and its name on every page.

    A sheet that would be too small to read on one page's width goes over several, each with the first column.
    """
    worksheet.set_paper(_A4)
    worksheet.set_landscape()
    worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    worksheet.repeat_rows(0)
    worksheet.set_footer("&L&A&R&P / &N")
    if width <= _READABLE:
        worksheet.fit_to_pages(1, 0)
    else:
        worksheet.repeat_columns(0)
        worksheet.print_across()


def _lay_columns(workbook: "Workbook", worksheet: "Worksheet", sheet: Sheet, zone: tzinfo) -> int:
    """Set widths and formats of all columns; return how wide the sheet is, in characters."""
    whole, sample = 0, sheet.table.sample(_SAMPLE)
    for number, (column, header) in enumerate(zip(sheet.table.columns, sheet.headers, strict=True)):
        shown = workbook.add_format({"num_format": _FORMATS.get(column.kind, "General"), **_aligned(column)})
        width = _width(header, meant(column, sample[number], zone))
        worksheet.set_column(number, number, width, shown)
        whole += width
    return whole


def _aligned(column: Column) -> dict[str, object]:
    """Numbers stand right, as ever; all else left, a little apart from the numbers before it."""
    return {} if column.kind in NUMBERS else {"align": "left", "indent": 1}


def _width(header: str, sample: Sequence[SheetValue]) -> int:
    """Return how wide a column should be, in characters, from a sample of its cells."""
    return max(_NARROWEST, min(_WIDEST, max([_wide(header) + _FILTER_BUTTON, *map(_wide, sample)]) + 1))


def _wide(value: SheetValue) -> int:
    """Return how many Latin characters wide the value is; a Chinese one counts two."""
    if value is None:
        return 0
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in str(value)[:_WIDEST])


def _colour(workbook: "Workbook", worksheet: "Worksheet", sheet: Sheet) -> None:
    """Let the sheet show, also after someone changed it, what isn't verified, wrong, or a number kept as text."""
    kinds = [column.kind for column in sheet.table.columns]
    last = sheet.last_row - 1
    for number, kind in enumerate(kinds):
        if kind == "holds":
            for word, style in ((False, _RED), (None, _AMBER), (True, _GREEN)):
                rule = {"type": "cell", "criteria": "==", "value": f'"{holds_word(word)}"'}
                worksheet.conditional_format(1, number, last, number, rule | {"format": workbook.add_format(style)})
        elif kind in NUMBERS | DATES and "holds" not in kinds:
            letter = _letter(number)
            rule = {"type": "formula", "criteria": f"=ISTEXT(${letter}2)", "format": workbook.add_format(_AMBER)}
            worksheet.conditional_format(1, number, last, number, rule)
    if "status" in kinds:
        criteria = f'=${_letter(kinds.index("status"))}2="{open_word()}"'
        rule = {"type": "formula", "criteria": criteria, "format": workbook.add_format(_GREY)}
        worksheet.conditional_format(1, 0, last, len(kinds) - 1, rule)


def _letter(number: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(number))

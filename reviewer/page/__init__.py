"""The text of a page with the way back to its raw offsets."""

from reviewer.page.joining import read_back, read_page
from reviewer.page.raw_lines import RawLines
from reviewer.page.textmap import TextMap

__all__ = ["RawLines", "TextMap", "read_back", "read_page"]

"""The text of a page with the way back to its raw offsets."""

from reviewer.page.joining import read_back, read_page
from reviewer.page.textmap import TextMap

__all__ = ["TextMap", "read_back", "read_page"]

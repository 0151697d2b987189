"""The words of ``words.toml`` that subjects, verbs and changes are told by."""

from pathlib import Path

from reviewer.word_lists import WordLists

_LISTS = WordLists(Path(__file__).parent, "words.toml")
words = _LISTS.words
any_of = _LISTS.any_of

"""The version, said here and nowhere else, so that a program that isn't installed knows it too."""

from typing import Final

VERSION: Final = "0.1.0"

"""What every test stands on: no screen, one locale, one language, the same examples each time on the build server."""

import os
import tempfile

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before the first import of Qt, which otherwise ends the interpreter
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="reviewer-tests-")  # what is learned here stays here

from collections.abc import Iterator

import pytest
from hypothesis import settings

from reviewer.wording import use_language

settings.register_profile("desk", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("desk")


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    """Let a test change the language without the next one hearing of it."""
    yield
    use_language("zh")

"""What a person typed into a field becomes an act of the review, or a sentence at the field."""

from ui.session_bridge import SessionBridge


def commit(bridge: SessionBridge, record: str, path: str, typed: str) -> str:
    """Set a field of a record to what was typed.

    Returns:
        The sentence that says why it could not be done, empty when it was.
    """
    session = bridge.session
    return bridge.attempt(lambda: session.set_text(record, path, typed)) if session else ""

"""What a person typed into a field becomes an act of the review, or a sentence at the field."""

from ui.session_bridge import SessionBridge


def commit(bridge: SessionBridge, record: str, path: str, typed: str) -> str:
    """Set a field of a record to what was typed; where the value is hidden, compare the two.

    Returns:
        The sentence that says why it could not be done, empty when it was.
    """
    session = bridge.session
    if session is None:
        return ""
    shown = bridge.reviewed()
    if shown is not None and shown.record.id == record and path in shown.blind:
        return bridge.attempt(lambda: session.rekey(record, path, typed))
    return bridge.attempt(lambda: session.set_text(record, path, typed))

"""What a person typed into a field becomes an act of the review, or a sentence at the field."""

from reviewer.errors import RefusedError, ReviewerError
from ui.session_bridge import SessionBridge


def commit(bridge: SessionBridge, record: str, path: str, typed: str) -> str:
    """Set a field of a record to what was typed.

    Returns:
        The sentence that says why it could not be done, empty when it was.
    """
    session = bridge.session
    if session is None:
        return ""
    try:
        session.set_text(record, path, typed)
    except RefusedError as refusal:
        return str(refusal)
    except ReviewerError as error:
        bridge.failed.emit(error)
        return str(error)
    return ""

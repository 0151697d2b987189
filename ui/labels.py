"""What a person calls a field or a group."""

from reviewer.report_types.schema import ReportType
from reviewer.wording import language


def label_of(kind: ReportType, path: str) -> str:
    """Return the label of a field path, or of a whole group: findings speak of both."""
    group = next((one for one in kind.groups if one.name == path), None)
    return group.label[language()] if group else kind.label(path, language())

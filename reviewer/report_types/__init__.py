"""Report types: sentences with holes, groups and checks, each in a file of its own."""

from reviewer.report_types.schema import FieldSpec, GroupSpec, ReportType

__all__ = ["FieldSpec", "GroupSpec", "ReportType"]

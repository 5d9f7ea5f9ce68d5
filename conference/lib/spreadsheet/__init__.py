"""The one door to the spreadsheet library."""

from .column import Column
from .paper import Formula, Heading, Line, Paper, Row, Total
from .paper_sheet import write_paper
from .table import write_workbook

__all__ = [
    "Column",
    "Formula",
    "Heading",
    "Line",
    "Paper",
    "Row",
    "Total",
    "write_paper",
    "write_workbook",
]

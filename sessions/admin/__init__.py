from . import allowance_rate, attendance, bus, field_visit, presentation, publication, session

__all__ = [
    "allowance_rate",
    "attendance",
    "bus",
    "field_visit",
    "presentation",
    "publication",
    "session",
]

from .attendance import Attendance
from .bus import Bus, Passenger, Stop
from .field_visit import FieldVisit
from .presentation import Presentation, Speaker
from .publication import Publication
from .session import Session
from .sheet_print import SheetPage, SheetPrint

__all__ = [
    "Attendance",
    "Bus",
    "FieldVisit",
    "Passenger",
    "Presentation",
    "Publication",
    "Session",
    "SheetPage",
    "SheetPrint",
    "Speaker",
    "Stop",
]

from .allowance_rate import AllowanceRate
from .attendance import Attendance
from .bus import Bus, Passenger, Stop
from .field_visit import FieldVisit
from .invitation import Invitation
from .paid_days import PaidDays
from .presentation import Presentation, Speaker
from .publication import Publication
from .session import Session
from .sheet_print import SheetPage, SheetPrint

__all__ = [
    "AllowanceRate",
    "Attendance",
    "Bus",
    "FieldVisit",
    "Invitation",
    "PaidDays",
    "Passenger",
    "Presentation",
    "Publication",
    "Session",
    "SheetPage",
    "SheetPrint",
    "Speaker",
    "Stop",
]

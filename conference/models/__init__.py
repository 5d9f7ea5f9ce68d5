from .conference import Conference
from .organisation import Organisation
from .poverty_model import ModelPhoto, PovertyModel
from .print_job import PrintJob
from .province import Province
from .role import Role
from .theme import Theme
from .venue import Room, Venue

__all__ = [
    "Conference",
    "ModelPhoto",
    "Organisation",
    "PovertyModel",
    "PrintJob",
    "Province",
    "Role",
    "Room",
    "Theme",
    "Venue",
]

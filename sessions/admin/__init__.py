from . import attendance, bus, field_visit, presentation, publication, session

__all__ = ["attendance", "bus", "field_visit", "presentation", "publication", "session"]

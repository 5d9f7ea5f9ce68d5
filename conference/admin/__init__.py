from . import conference, organisation, poverty_model, province, role, theme, venue

__all__ = ["conference", "organisation", "poverty_model", "province", "role", "theme", "venue"]

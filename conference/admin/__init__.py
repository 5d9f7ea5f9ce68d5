from django.contrib import admin
from django_tasks_db.models import DBTaskResult

from . import conference, organisation, poverty_model, province, role, theme, venue

__all__ = ["conference", "organisation", "poverty_model", "province", "role", "theme", "venue"]

admin.site.unregister(DBTaskResult)  # the print job has a page that people understand

from django.contrib import admin
from django.contrib.auth.models import Group
from django_tasks_db.models import DBTaskResult

from . import conference, organisation, poverty_model, province, role, theme, user, venue

__all__ = [
    "conference",
    "organisation",
    "poverty_model",
    "province",
    "role",
    "theme",
    "user",
    "venue",
]

# Roles say who may, not groups; and a print job has a page that people understand.
admin.site.unregister([DBTaskResult, Group])

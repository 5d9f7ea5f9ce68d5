from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from conference.admin.owned import KeepsConference, TellsConferencesApart
from sessions.models import Presentation, Session
from sessions.views.sheet import sheet_response

from .draft import ShownWhenPublished


class PresentationInline(admin.TabularInline):
    model = Presentation
    fields = ["position", "title", "starts_at", "minutes", "clip_url"]
    extra = 0
    show_change_link = True


@admin.register(Session)
class SessionAdmin(TellsConferencesApart, ShownWhenPublished, KeepsConference, admin.ModelAdmin):
    list_display = ["title", "kind", "starts_at", "ends_at", "room", "conference"]
    list_select_related = ["conference", "room"]
    list_filter = ["conference", "kind"]
    search_fields = ["title", "chair"]
    date_hierarchy = "starts_at"
    inlines = [PresentationInline]
    actions = ["print_attendance_sheet"]

    @admin.action(description=_("Print attendance sheet"))
    def print_attendance_sheet(self, request, sessions):
        if len(sessions) != 1:
            messages.error(request, _("Choose one session: each has a sheet of its own."))
            return None
        session = sessions[0]
        return sheet_response(request, session.conference, "session", session.pk)

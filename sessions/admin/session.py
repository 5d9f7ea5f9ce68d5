from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from conference.admin.english import EnglishBelow
from conference.admin.scoped import ScopedAdmin, ScopedInline
from conference.queries.scope import WORKING
from conference.views.scope import scope_of
from sessions.models import Presentation, Session
from sessions.views.sheet import session_sheet_response

from .draft import ShownWhenPublished


class PresentationInline(ScopedInline):
    model = Presentation
    fields = ["position", "title", "starts_at", "minutes", "clip_url"]
    extra = 0
    show_change_link = True


@admin.register(Session)
class SessionAdmin(EnglishBelow, ShownWhenPublished, ScopedAdmin):
    list_display = ["title", "kind", "starts_at", "ends_at", "room"]
    list_select_related = ["room"]
    list_filter = ["kind"]
    search_fields = ["title", "chair"]
    date_hierarchy = "starts_at"
    inlines = [PresentationInline]
    actions = ["print_attendance_sheet"]

    def session_of(self, obj):
        return obj

    def has_print_permission(self, request):
        return scope_of(request).may(WORKING)

    @admin.action(permissions=["print"], description=_("Print attendance sheet"))
    def print_attendance_sheet(self, request, sessions):
        if len(sessions) != 1:
            messages.error(request, _("Choose one session: each has a sheet of its own."))
            return None
        return session_sheet_response(request, sessions[0])

from django.contrib import admin

from conference.admin.english import EnglishBelow
from conference.admin.scoped import ScopedAdmin, ScopedInline
from sessions.models import Presentation, Speaker

from .draft import ShownWhenPublished


class SpeakerInline(ScopedInline):
    model = Speaker
    fields = ["position", "delegate", "name", "affiliation", "affiliation_en"]
    autocomplete_fields = ["delegate"]
    extra = 1


@admin.register(Presentation)
class PresentationAdmin(EnglishBelow, ShownWhenPublished, ScopedAdmin):
    list_display = ["title", "session", "starts_at", "minutes", "theme"]
    list_select_related = ["session", "theme"]
    list_filter = ["session", "theme"]
    search_fields = ["title", "speakers__name", "speakers__delegate__search_text"]
    inlines = [SpeakerInline]

    def conference_of(self, obj):
        return obj.session.conference

    def session_of(self, obj):
        return obj.session

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from conference.admin.history import PeopleAdmin
from conference.admin.owned import KeepsConference
from conference.forms.slug import SlugForm
from delegates.models import Delegation


@admin.register(Delegation)
class DelegationAdmin(KeepsConference, PeopleAdmin):
    form = SlugForm
    list_display = ["name", "conference", "coming", "quota", "focal_point_name", "deadline"]
    list_select_related = ["conference"]
    list_filter = ["conference"]
    search_fields = ["name", "slug"]

    def get_queryset(self, request):
        return super().get_queryset(request).with_counts()

    @admin.display(description=_("delegates"), ordering="coming")
    def coming(self, delegation):
        return delegation.coming

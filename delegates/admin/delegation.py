from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from conference.admin.history import PeopleAdmin
from conference.forms.slug import SlugForm
from delegates.models import Delegation


@admin.register(Delegation)
class DelegationAdmin(PeopleAdmin):
    form = SlugForm
    list_display = ["name", "coming", "quota", "focal_point_name", "deadline"]
    search_fields = ["name", "slug"]

    def get_queryset(self, request):
        return super().get_queryset(request).with_counts()

    @admin.display(description=_("delegates"), ordering="coming")
    def coming(self, delegation):
        return delegation.coming

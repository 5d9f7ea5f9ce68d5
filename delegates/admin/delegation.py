from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from conference.admin.history import PeopleAdmin
from conference.forms.slug import SlugForm
from conference.queries.scope import ORGANISING
from conference.views.scope import scope_of
from delegates.models import Delegation


@admin.register(Delegation)
class DelegationAdmin(PeopleAdmin):
    form = SlugForm
    list_display = ["name", "coming", "quota", "focal_point_name", "deadline"]
    list_select_related = ["conference"]
    search_fields = ["name", "slug"]

    def get_list_display(self, request):
        columns = super().get_list_display(request)
        return [*columns, "order"] if scope_of(request).may(ORGANISING) else columns

    def get_queryset(self, request):
        return super().get_queryset(request).with_counts()

    def get_field_queryset(self, db, db_field, request):
        """Provinces as they stand at the conference: two have been called Bắc Ninh."""
        rows = super().get_field_queryset(db, db_field, request)
        if db_field.name != "province":
            return rows
        return rows.valid_on(scope_of(request).conference.starts_on)

    @admin.display(description=_("delegates"), ordering="coming")
    def coming(self, delegation):
        return delegation.coming

    @admin.display(description=_("official order"))
    def order(self, delegation):
        page = "delegates:delegation-order"
        address = reverse(page, args=[delegation.conference.slug, delegation.pk])
        return format_html('<a href="{}">{}</a>', address, _("Put in order"))

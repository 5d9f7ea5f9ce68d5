from django.contrib import admin, messages
from django.contrib.admin.views.main import ORDER_VAR
from django.db import models, transaction
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from conference.admin.history import PeopleAdmin
from conference.forms.photo import PhotoField
from conference.queries.scope import ORGANISING, WORKING
from conference.views.scope import scope_of
from delegates.models import Delegate
from delegates.services.delegate import free_seat

from .delegate_actions import export_selected, print_selected_badges, revoke_selected_tokens


@admin.register(Delegate)
class DelegateAdmin(PeopleAdmin):
    may_add = may_change = WORKING  # staff register who turns up at the door
    list_display = [
        "full_name",
        "code",
        "position",
        "organisation_name",
        "delegation",
        "category",
        "state",
    ]
    list_select_related = ["delegation", "category"]
    list_filter = ["delegation", "category", "state"]
    list_per_page = 50
    # Searched by `get_search_results`; the admin shows its box only where this is set.
    search_fields = ["search_text"]
    search_help_text = _("Name with or without diacritics, workplace, phone or code")
    autocomplete_fields = ["organisation"]
    readonly_fields = ["code", "portrait"]
    actions = [print_selected_badges, export_selected, revoke_selected_tokens]
    formfield_overrides = {models.ImageField: {"form_class": PhotoField}}
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("honorific", "full_name"),
                    ("delegation", "category"),
                    "organisation_name",
                    "position",
                    "phone",
                ]
            },
        ),
        (
            _("More"),
            {
                "fields": [
                    ("duty", "rank"),
                    ("state", "code"),
                    ("photo", "portrait"),
                    "place_name",
                    "email",
                    "organisation",
                    "notes",
                ]
            },
        ),
    ]

    def get_fieldsets(self, request, obj=None):
        """Notes are the organisers' own."""
        fieldsets = super().get_fieldsets(request, obj)
        if scope_of(request).may(ORGANISING):
            return fieldsets
        return [(name, {"fields": _without_notes(parts["fields"])}) for name, parts in fieldsets]

    def has_print_permission(self, request):
        return scope_of(request).may(WORKING)

    @admin.display(description=_("photo now"))
    def portrait(self, delegate):
        if not delegate.photo:
            return None
        url = reverse("delegates:photo", args=[delegate.delegation.conference.slug, delegate.pk])
        return format_html('<img src="{}" alt="" width="90" height="120">', url)

    def get_search_results(self, request, queryset, search_term):
        """Best first, unless somebody has clicked a column to sort by it."""
        found = queryset.search(search_term)
        if ORDER_VAR in request.GET:
            found = found.order_by(*queryset.query.order_by)
        return found, False

    def get_ordering(self, request):
        return ["sort_key", "pk"]

    def save_model(self, request, obj, form, change):
        replaced = form.initial.get("photo") if "photo" in form.changed_data else None
        super().save_model(request, obj, form, change)
        forget_photo(replaced)
        if obj.state == Delegate.State.CANCELLED and free_seat(delegate=obj):
            messages.info(request, _("The seat on the bus is free for others."))

    def delete_model(self, request, obj):
        photo = obj.photo
        super().delete_model(request, obj)
        forget_photo(photo)

    def delete_queryset(self, request, queryset):
        photos = [delegate.photo for delegate in queryset]
        super().delete_queryset(request, queryset)
        for photo in photos:
            forget_photo(photo)


def _without_notes(fields):
    return [field for field in fields if field != "notes"]


def forget_photo(photo) -> None:
    """Delete the file once the change is certain: nobody could find it again to erase it."""
    if photo:
        transaction.on_commit(lambda: photo.storage.delete(photo.name))

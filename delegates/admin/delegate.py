from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.views.main import ORDER_VAR
from django.db import models, transaction
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from conference.admin.history import PeopleAdmin
from conference.forms.photo import PhotoField
from conference.queries.scope import ORGANISING, WORKING
from conference.views.scope import scope_of
from delegates.forms.delegate import DelegateForm, PortraitInput
from delegates.models import Delegate
from delegates.queries.badge_state import BadgeState, with_badge_state
from delegates.queries.suggestions import SUGGESTED
from delegates.services.delegate import free_seat

from . import delegate_actions as actions
from . import delegate_filters as filters
from .delegate_list import DelegateChangeList
from .delegate_next import next_one_like, over_quota, registered, shared_with_next, to_print_of


@admin.register(Delegate)
class DelegateAdmin(PeopleAdmin):
    may_add = may_change = WORKING  # staff register who turns up at the door
    list_display = [
        "full_name",
        "work",
        "telephone",
        "delegation",
        "code",
        "rank",
        "category",
        "standing",
    ]
    list_select_related = ["delegation", "category"]
    list_filter = [
        filters.ChangedFilter,
        filters.ProvinceFilter,
        "delegation",
        "category",
        filters.StateFilter,
        filters.BadgeFilter,
        filters.BusFilter,
        filters.PhotoFilter,
        filters.PayrollFilter,
    ]
    ordering = ["rank"]  # what the list shows; DelegateList sorts it in full
    list_per_page = 50
    # Searched by `get_search_results`; the admin shows its box only where this is set.
    search_fields = ["search_text"]
    search_help_text = _("Name with or without diacritics, workplace, phone or code")
    autocomplete_fields = ["organisation"]
    readonly_fields = ["code", "portrait"]
    actions = [
        actions.change_state,
        actions.change_category,
        actions.change_payroll,
        actions.change_delegation,
        actions.print_selected_badges,
        actions.export_selected,
        actions.revoke_selected_tokens,
        "delete_selected",
    ]
    form = DelegateForm
    formfield_overrides = {models.ImageField: {"form_class": PhotoField, "widget": PortraitInput}}
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("full_name", "honorific"),
                    "delegation",
                    "category",
                    "organisation_name",
                    "position",
                    "phone",
                ]
            },
        ),
        # One box a line: Django opens a folded group for an error in such a box only.
        (
            _("More"),
            {
                "fields": [
                    "place_name",
                    "email",
                    "duty",
                    "payroll",
                    "rank",
                    "state",
                    "code",
                    "photo",
                    "portrait",
                    "organisation",
                    "notes",
                ]
            },
        ),
    ]

    def get_fieldsets(self, request, obj=None):
        """Notes are the organisers' own; who is being registered has no code or photo yet."""
        (name, first), (more, others) = super().get_fieldsets(request, obj)
        hidden = set() if scope_of(request).may(ORGANISING) else {"notes"}
        hidden |= set() if obj else {"code"}
        hidden |= set() if obj and obj.photo else {"portrait"}
        fields = [field for field in others["fields"] if field not in hidden]
        classes = [] if obj else ["collapse"]
        return [(name, first), (more, {"fields": fields, "classes": classes})]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Boxes that offer what was used before; no links beside the two that are chosen often."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in ("delegation", "category"):
            field.widget = field.widget.widget
            field.widget.attrs["data-typeahead"] = ""
        if db_field.name in SUGGESTED:
            path = reverse("delegates:suggestions", args=[scope_of(request).conference.slug])
            field.widget.attrs["data-suggestions"] = f"{path}?field={db_field.name}"
        return field

    def get_changeform_initial_data(self, request):
        return super().get_changeform_initial_data(request) | shared_with_next(request)

    def render_change_form(self, request, context, add=False, **kwargs):
        form = context["adminform"].form
        form.focus(is_new=add)
        if form.only_asks:
            context["errors"] = None  # the question stands above the form, in words of its own
        return super().render_change_form(request, context, add=add, **kwargs)

    def response_add(self, request, obj, post_url_continue=None):
        if IS_POPUP_VAR in request.POST or "_continue" in request.POST:
            return super().response_add(request, obj, post_url_continue)
        messages.success(request, registered(obj))
        if too_many := over_quota(obj):
            messages.warning(request, too_many)
        if "_addanother" in request.POST:
            return next_one_like(obj, self.get_preserved_filters(request))
        return self.response_post_save_add(request, obj)

    def response_change(self, request, obj):
        response = super().response_change(request, obj)
        if IS_POPUP_VAR in request.POST:
            return response
        if "_print" in request.POST:
            return to_print_of(obj)
        if "_addanother" in request.POST:
            return next_one_like(obj, self.get_preserved_filters(request))
        return response

    class Media:
        css = {"all": ["css/delegate_list.css"]}

    def has_print_permission(self, request):
        return scope_of(request).may(WORKING)

    def has_organise_permission(self, request):
        return scope_of(request).may(ORGANISING)

    def get_changelist(self, request, **kwargs):
        return DelegateChangeList

    def get_queryset(self, request):
        """With what has become of each badge, where a list asks for it."""
        return with_badge_state(super().get_queryset(request), scope_of(request).conference)

    @admin.display(description=_("position, workplace"))
    def work(self, delegate):
        return format_html(
            '{} <span class="unit">{}</span>', delegate.position, delegate.organisation_name
        )

    @admin.display(description=_("phone"))
    def telephone(self, delegate):
        if not delegate.phone:
            return None
        return format_html('<a href="tel:{0}">{0}</a>', delegate.phone)

    @admin.display(description=_("state, badge"), ordering="state")
    def standing(self, delegate):
        badge = BadgeState(delegate.badge_state)
        text = _("badge: %(state)s") % {"state": badge.label}
        return format_html('{} <span class="unit">{}</span>', delegate.get_state_display(), text)

    @admin.display(description=_("photo now"))
    def portrait(self, delegate):
        url = reverse("delegates:photo", args=[delegate.delegation.conference.slug, delegate.pk])
        return format_html('<img src="{}" alt="" width="90" height="120">', url)

    def get_search_results(self, request, queryset, search_term):
        """Best first, unless somebody has clicked a column to sort by it."""
        found = queryset.search(search_term).select_related("delegation", "category")
        if ORDER_VAR in request.GET:
            found = found.order_by(*queryset.query.order_by)
        return found, False

    def get_ordering(self, request):
        """By name where somebody picks a person; the list has an order of its own."""
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


def forget_photo(photo) -> None:
    """Delete the file once the change is certain: nobody could find it again to erase it."""
    if photo:
        transaction.on_commit(lambda: photo.storage.delete(photo.name))

"""The one place where the admin is cut to what a user may see and do.

The conference at hand comes from what a form was made for, else from the session; whoever opens a
row is taken to its conference. Rows out of sight do not exist: 404, and in no list or choice.
"""

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import get_fields_from_path, unquote
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from conference.lib.row_id import row_id
from conference.queries.scope import LOOKING, ORGANISING, path_to_conference
from conference.views.scope import scope_of, turn_to


class PickerSelect(AutocompleteSelect):
    """A picker that takes what can be no row's key for nothing chosen."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [each for each in value if row_id(str(each))], attr)


class ScopedRows:
    """For lists and inlines: who may do what, and whose rows and choices there are."""

    may_view = LOOKING
    may_add = may_change = may_delete = ORGANISING

    @property
    def conference_path(self):
        return path_to_conference(self.model)

    def has_view_permission(self, request, obj=None):
        return scope_of(request).may(self.may_view)

    def has_add_permission(self, request, obj=None):
        scope = scope_of(request)
        is_homeless = scope.conference is None and self.conference_path not in ("", "pk")
        return scope.may(self.may_add) and not is_homeless

    def has_change_permission(self, request, obj=None):
        return scope_of(request).may(self.may_change)

    def has_delete_permission(self, request, obj=None):
        return scope_of(request).may(self.may_delete)

    def get_queryset(self, request):
        return scope_of(request).narrow(super().get_queryset(request))

    def get_field_queryset(self, db, db_field, request):
        """What a form offers and takes: no row of another conference, forged or not."""
        rows = super().get_field_queryset(db, db_field, request)
        if rows is None:
            rows = db_field.remote_field.model._default_manager.using(db)
        return scope_of(request).narrow(rows)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", PickerSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A row's conference is the one at hand; nobody has to choose it."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "conference" and field:
            field.widget = forms.HiddenInput()
            field.initial = scope_of(request).conference_id
        return field


class ScopedInline(ScopedRows, admin.TabularInline):
    """Rows of a parent that is in sight."""


class ChoicesAtHand(admin.RelatedFieldListFilter):
    """A filter of a list whose choices are those of the conference at hand."""

    def field_choices(self, field, request, model_admin):
        order = self.field_admin_ordering(field, request, model_admin)
        rows = scope_of(request).narrow(field.remote_field.model._default_manager.all())
        return [(row.pk, str(row)) for row in (rows.order_by(*order) if order else rows)]


class ScopedAdmin(ScopedRows, admin.ModelAdmin):
    """Every list of a conference's rows is one of these."""

    may_see_history = ORGANISING

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def get_object(self, request, object_id, from_field=None):
        """The row, at whose conference the user then is."""
        self._turn_to_conference_of(request, object_id)
        row = super().get_object(request, object_id, from_field)
        if row is None:
            raise Http404
        return row

    def get_form(self, request, obj=None, change=False, **kwargs):
        """A row stays at its conference; as a field, constraints that name it are checked."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if change and "conference" in form.base_fields:
            form.base_fields["conference"].disabled = True
        return form

    def render_change_form(self, request, context, *args, **kwargs):
        context["hides_history"] = not scope_of(request).may(self.may_see_history)
        return super().render_change_form(request, context, *args, **kwargs)

    def lookup_allowed(self, lookup, value, request=None):
        """Only what the list offers: Django lets any column be asked for, tokens and notes too."""
        is_offered = lookup.split("__")[0] in set(self._filtered_by())
        is_number = str(value).isdecimal()
        if not is_offered or (is_number and row_id(str(value)) is None):
            return False
        return super().lookup_allowed(lookup, value, request)

    def _filtered_by(self):
        """The names of the list's filters, as addresses have them."""
        yield self.date_hierarchy
        for each in self.list_filter:
            own = getattr(each, "parameter_name", None)
            yield own or (each if isinstance(each, str) else each[0])

    def get_list_filter(self, request):
        return [self._at_hand(each) for each in super().get_list_filter(request)]

    def history_view(self, request, object_id, extra_context=None):
        self.open_history(request, unquote(object_id))
        return super().history_view(request, object_id, extra_context)

    def open_history(self, request, object_id: str) -> None:
        """Raise 404 for a row out of sight, PermissionDenied where histories are not shown."""
        self.get_object(request, object_id)
        if not scope_of(request).may(self.may_see_history):
            raise PermissionDenied

    def _turn_to_conference_of(self, request, object_id):
        if not self.conference_path:
            return  # conferences share it
        try:
            rows = self.model._default_manager.filter(pk=object_id).order_by()
        except (ValueError, ValidationError):
            raise Http404 from None
        turn_to(request, rows.values_list(self.conference_path, flat=True).first())

    def _at_hand(self, each):
        is_relation = (
            isinstance(each, str) and get_fields_from_path(self.model, each)[-1].is_relation
        )
        return (each, ChoicesAtHand) if is_relation else each

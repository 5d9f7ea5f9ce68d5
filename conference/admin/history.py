"""The history of people's rows, as organisers read it."""

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.utils.decorators import method_decorator
from simple_history.admin import SimpleHistoryAdmin
from simple_history.template_utils import HistoricalRecordContextHelper

from conference.lib.row_id import row_id
from conference.views.scope import scope_of

from .scoped import ScopedAdmin


class _ReadableChanges(HistoricalRecordContextHelper):
    def prepare_delta_change_value(self, change, value):
        """A choice by its name: “đã hủy”, not “cancelled”."""
        choices = dict(self.model._meta.get_field(change.field).flatchoices)
        prepared = super().prepare_delta_change_value(change, value)
        return choices.get(prepared, prepared) if choices else prepared


class PeopleAdmin(ScopedAdmin, SimpleHistoryAdmin):
    """For tracked rows: changes and erasures of people's data can be read back."""

    def get_historical_record_context_helper(self, request, historical_record):
        return _ReadableChanges(self.model, historical_record)

    @method_decorator(transaction.atomic)  # as the admin's other forms: some hold rows while saving
    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """An earlier state; who may change the row may bring that back."""
        self.open_history(request, unquote(object_id))
        if request.method == "POST" and not self.has_change_permission(request):
            raise PermissionDenied
        return super().history_form_view(request, object_id, version_id, extra_context)

    def open_history(self, request, object_id):
        try:
            super().open_history(request, object_id)
        except Http404:
            self._open_history_of_deleted(request, object_id)

    def _open_history_of_deleted(self, request, object_id):
        """What became of a row that is no more, at the conference at hand."""
        scope = scope_of(request)
        if row_id(object_id) is None:
            raise Http404
        of_row = {self.opts.pk.attname: object_id, self.conference_path: scope.conference_id}
        states = self.model.history.filter(**of_row)
        is_gone = not self.model._default_manager.filter(pk=object_id).exists()
        if not (is_gone and scope.may(self.may_see_history) and states.exists()):
            raise Http404

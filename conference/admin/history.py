"""The history of people's rows, as organisers read it."""

from simple_history.admin import SimpleHistoryAdmin
from simple_history.template_utils import HistoricalRecordContextHelper


class _ReadableChanges(HistoricalRecordContextHelper):
    def prepare_delta_change_value(self, change, value):
        """A choice by its name: “đã hủy”, not “cancelled”."""
        choices = dict(self.model._meta.get_field(change.field).flatchoices)
        prepared = super().prepare_delta_change_value(change, value)
        return choices.get(prepared, prepared) if choices else prepared


class PeopleAdmin(SimpleHistoryAdmin):
    """For tracked rows: changes and erasures of people's data can be read back."""

    def get_historical_record_context_helper(self, request, historical_record):
        return _ReadableChanges(self.model, historical_record)

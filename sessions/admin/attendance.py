from django.contrib import admin

from conference.admin.history import PeopleAdmin
from conference.queries.scope import WORKING
from delegates.models import Delegate
from sessions.models import Attendance


@admin.register(Attendance)
class AttendanceAdmin(PeopleAdmin):
    may_add = may_change = may_delete = WORKING
    list_display = ["delegate", "session", "recorded_at", "recorded_by"]
    list_select_related = ["delegate", "session", "recorded_by"]
    list_filter = ["session"]
    search_fields = ["delegate__search_text"]  # shows the box; see get_search_results
    autocomplete_fields = ["delegate", "session"]
    fields = ["delegate", "session", "recorded_at"]

    def save_model(self, request, obj, form, change):
        obj.recorded_by = obj.recorded_by or request.user
        super().save_model(request, obj, form, change)

    def get_search_results(self, request, queryset, search_term):
        if search_term:
            queryset = queryset.filter(delegate__in=Delegate.objects.search(search_term))
        return queryset, False

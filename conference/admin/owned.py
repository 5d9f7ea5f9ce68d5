from operator import attrgetter

from conference.models import Conference


class KeepsConference:
    """For rows that belong to a conference: once made they stay, with all that hangs on them."""

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "conference"] if obj else fields


class TellsConferencesApart:
    """For forms: where there are several conferences, a choice says to which it belongs."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        path = _path_to_conference(db_field.related_model)
        if field and path and Conference.objects.count() > 1:
            field.queryset = field.queryset.select_related(path.replace(".", "__"))
            conference_of = attrgetter(path)
            field.label_from_instance = lambda row: f"{row} – {conference_of(row)}"
        return field


def _path_to_conference(model) -> str:
    """How a row leads to its conference: by itself, by its venue, or not at all."""
    names = {field.name for field in model._meta.fields}
    if "conference" in names:
        return "conference"
    return "venue.conference" if "venue" in names else ""

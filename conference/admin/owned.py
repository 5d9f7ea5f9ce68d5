class KeepsConference:
    """For rows that belong to a conference: once made they stay, with all that hangs on them."""

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "conference"] if obj else fields

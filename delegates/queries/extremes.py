"""Whose badges show best what a design does with names."""

from django.db.models.functions import Length

from conference.models import Conference
from delegates.models import Delegate


def longest_and_shortest(conference: Conference) -> tuple[int, int] | None:
    """Ids of who comes with the longest and with the shortest name, or None for nobody."""
    people = Delegate.objects.for_conference(conference).coming()
    by_length = people.order_by(Length("full_name"), "pk").values_list("pk", flat=True)
    shortest, longest = by_length.first(), by_length.last()
    return (longest, shortest) if shortest else None

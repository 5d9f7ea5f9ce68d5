"""What was written before in a box of the registration form, found without diacritics."""

import heapq

from django.db.models import Count, Q

from conference.lib.text import fold, search_terms, search_text
from conference.models import Conference, Organisation
from delegates.models import Delegate

#: As many as one reads at a glance.
MOST = 10
#: Columns whose words search_text holds, so that the database can leave out most rows by itself.
_SEARCHED = {"organisation_name", "position"}
#: Boxes that offer what was used before.
SUGGESTED = _SEARCHED | {"place_name"}


def suggestions(
    *, conference: Conference, field: str, query: str, delegation: int | None = None
) -> list[str]:
    """At most ten texts, each word of `query` beginning one of theirs; most used first.

    Those that `delegation`, a row's number, has used come before the others, workplaces of the
    catalogue that nobody has used yet after them. `field` is one of SUGGESTED.
    """
    terms = search_terms(query)
    uses = _used(conference, field, terms, delegation)
    if field == "organisation_name":
        for name in Organisation.objects.order_by().values_list("name", flat=True).distinct():
            uses.setdefault(name, (0, 0))
    found = [text for text in uses if _has_words(text, terms)]
    return heapq.nsmallest(MOST, found, key=lambda text: (_most_first(uses[text]), fold(text)))


def _used(conference, field, terms, delegation) -> dict[str, tuple[int, int]]:
    """How often the delegation used each text, and how often the conference did."""
    delegates = Delegate.objects.for_conference(conference).exclude(**{field: ""})
    if field in _SEARCHED:
        for term in terms:
            delegates = delegates.filter(search_text__contains=term)
    counts = (
        delegates.order_by()
        .values(field)
        .annotate(own=Count("pk", filter=Q(delegation=delegation)), all=Count("pk"))
    )
    return {row[field]: (row["own"], row["all"]) for row in counts}


def _has_words(text: str, terms: list[str]) -> bool:
    words = search_text(text) if terms else ""
    return all(term in words for term in terms)


def _most_first(uses: tuple[int, int]) -> tuple[int, int]:
    own, all_together = uses
    return -own, -all_together

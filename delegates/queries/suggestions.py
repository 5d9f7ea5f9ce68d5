"""What was written before in a box of the registration form, found without diacritics."""

from django.db.models import Count

from conference.lib.text import fold, search_terms, search_text
from conference.models import Conference, Organisation
from delegates.models import Delegate

#: As many as one reads at a glance.
MOST = 10
#: Columns whose words search_text holds, so that the database can leave out most rows by itself.
_SEARCHED = {"organisation_name", "position"}
#: Boxes that offer what was used before.
SUGGESTED = _SEARCHED | {"place_name"}


def suggestions(*, conference: Conference, field: str, query: str) -> list[str]:
    """At most ten texts, each word of `query` beginning one of theirs; most used first.

    `field` is one of SUGGESTED. Workplaces of the catalogue follow those of the conference.
    """
    terms = search_terms(query)
    counts = _used(conference, field, terms)
    if field == "organisation_name":
        for name in Organisation.objects.order_by().values_list("name", flat=True).distinct():
            counts.setdefault(name, 0)
    found = [text for text in counts if _has_words(text, terms)]
    return sorted(found, key=lambda text: (-counts[text], fold(text)))[:MOST]


def _used(conference: Conference, field: str, terms: list[str]) -> dict[str, int]:
    delegates = Delegate.objects.for_conference(conference).exclude(**{field: ""})
    if field in _SEARCHED:
        for term in terms:
            delegates = delegates.filter(search_text__contains=term)
    return dict(delegates.order_by().values_list(field).annotate(Count("pk")))


def _has_words(text: str, terms: list[str]) -> bool:
    words = search_text(text) if terms else ""
    return all(term in words for term in terms)

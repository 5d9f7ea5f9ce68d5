from django.db import transaction

from conference.models import Conference


@transaction.atomic
def open_to_public(*, conference: Conference) -> bool:
    """Let everybody see a draft conference; say whether it was one. Asking twice is harmless."""
    drafts = Conference.objects.filter(pk=conference.pk, state=Conference.State.DRAFT)
    return bool(drafts.update(state=Conference.State.PUBLISHED))

"""What a user may see and do, conference by conference: pages and the admin ask here alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from django.utils import timezone

from conference.models import Conference, Role

SUPERUSER = "superuser"
#: Who keeps the installation, with its users and provinces, …
ADMINISTERING = frozenset({SUPERUSER})
#: … who changes a conference, …
ORGANISING = ADMINISTERING | {Role.Kind.ORGANISER}
#: … who works at the venue (printing and exporting take people's data out of the system), …
WORKING = ORGANISING | {Role.Kind.STAFF}
#: … and who looks on.
LOOKING = WORKING | {Role.Kind.VIEWER}


@dataclass(frozen=True)
class Scope:
    """The conferences that a user may see, and the one at hand, if there is any."""

    conferences: tuple[Conference, ...]
    kinds: Mapping[int, str]
    conference: Conference | None
    is_superuser: bool = False

    def may(self, kinds: Collection[str]) -> bool:
        """Whether the user has one of the roles `kinds` at the conference at hand."""
        return self.kind in kinds

    @property
    def conference_id(self) -> int | None:
        return self.conference and self.conference.pk

    @property
    def kind(self) -> str:
        """What the user is at the conference at hand; empty for somebody without a role."""
        return self._kind_at(self.conference_id)

    @property
    def organises(self) -> bool:
        return self.may(ORGANISING)

    @property
    def works(self) -> bool:
        return self.may(WORKING)

    def where(self, kinds: Collection[str]) -> list[int]:
        """The conferences where the user has one of the roles `kinds`."""
        return [each.pk for each in self.conferences if self._kind_at(each.pk) in kinds]

    def moved_to(self, conference_id: int) -> "Scope":
        """The same user at another conference; raises KeyError for one that is out of sight."""
        seen = {conference.pk: conference for conference in self.conferences}
        return replace(self, conference=seen[conference_id])

    def narrow(self, rows):
        """Those rows of a queryset that belong to the conference at hand; shared rows stay all."""
        path = path_to_conference(rows.model)
        return rows.filter(**{path: self.conference_id}) if path else rows

    def _kind_at(self, conference_id: int | None) -> str:
        return SUPERUSER if self.is_superuser else self.kinds.get(conference_id, "")


def scope_for(user, *, wanted: int | None = None) -> Scope:
    """What `user` may see, at the conference `wanted` where that is in sight; one query.

    Otherwise at the one that runs now, comes next or ended last. Superusers organise them all.
    """
    if user.is_superuser:
        conferences, kinds = list(Conference.objects.all()), {}
    else:
        roles = list(Role.objects.filter(user_id=user.pk).select_related("conference"))
        conferences = sorted((role.conference for role in roles), key=_newest_first)
        kinds = {role.conference_id: role.kind for role in roles}
    at_hand = next((each for each in conferences if each.pk == wanted), None)
    at_hand = at_hand or _current_of(conferences)
    return Scope(tuple(conferences), kinds, at_hand, user.is_superuser)


def _newest_first(conference: Conference):
    return -conference.starts_on.toordinal(), conference.slug


def _current_of(conferences: list[Conference]) -> Conference | None:
    today = timezone.localdate()

    def distance(conference: Conference):
        is_over = conference.ends_on < today
        return is_over, today - conference.ends_on if is_over else conference.starts_on - today

    return min(conferences, key=distance, default=None)


def path_to_conference(model) -> str:
    """How a row leads to its conference, as a lookup; empty for rows that conferences share."""
    if hasattr(model, "conference_path"):
        return model.conference_path
    names = {field.name for field in model._meta.fields}
    return "conference" if "conference" in names else ""

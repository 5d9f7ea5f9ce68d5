from django.db import transaction

from delegates.models import Delegate
from sessions.models import Attendance, Session


class ForeignSessionError(Exception):
    """The session belongs to another conference than the delegate."""


@transaction.atomic
def record_attendance(*, delegate: Delegate, session: Session, user=None) -> Attendance:
    """Write down that the delegate was there; a second time changes nothing.

    Raises ForeignSessionError for a delegate of another conference.
    """
    if delegate.delegation.conference_id != session.conference_id:
        raise ForeignSessionError(session.pk)
    attendance, _created = Attendance.objects.get_or_create(
        delegate=delegate, session=session, defaults={"recorded_by": user}
    )
    return attendance

from django.db import transaction

from delegates.models import Delegate


@transaction.atomic
def free_seat(*, delegate: Delegate) -> bool:
    """Give the delegate's seat on a bus back for others; say whether there was one."""
    passenger = getattr(delegate, "passenger", None)
    if passenger is None:
        return False
    passenger.delete()
    return True

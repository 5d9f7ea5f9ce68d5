from conference.models import Conference
from delegates.models import Delegate


def delegates_with_token(token: str):
    """The delegate whose badge shows `token`, once the conference is public; or nobody."""
    return Delegate.objects.filter(
        token=token, delegation__conference__in=Conference.objects.public()
    )

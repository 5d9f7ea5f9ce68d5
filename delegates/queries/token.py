from django.conf import settings
from django.urls import reverse
from django.utils import translation

from conference.models import Conference
from delegates.models import Delegate


def delegates_with_token(token: str):
    """The delegate whose badge shows `token`, once the conference is public; or nobody."""
    return Delegate.objects.filter(
        token=token, delegation__conference__in=Conference.objects.public()
    )


def address_of(delegate: Delegate) -> str:
    """Where the badge's QR code leads: the delegate's own page, in Vietnamese."""
    with translation.override(settings.LANGUAGE_CODE):
        return settings.SITE_URL + reverse("agenda:delegate-page", args=[delegate.token])

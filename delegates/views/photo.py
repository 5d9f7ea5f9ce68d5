from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from conference.views.access import viewer
from delegates.models import Delegate
from delegates.queries.token import delegates_with_token
from delegates.views.private import private_page


@private_page
@require_safe
def own(request, token):
    """The photo on a delegate's own page."""
    return _photo_of(get_object_or_404(delegates_with_token(token).coming()))


@private_page
@require_safe
@viewer
def staff(request, conference, pk):
    """A delegate's photo for those who see the delegate in the admin."""
    return _photo_of(get_object_or_404(Delegate.objects.for_conference(conference), pk=pk))


def _photo_of(delegate) -> FileResponse:
    if not delegate.photo or not delegate.photo.storage.exists(delegate.photo.name):
        raise Http404
    return FileResponse(delegate.photo.open(), content_type="image/jpeg")

from django.contrib.auth.decorators import login_required
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.queries.scope import path_to_conference
from conference.views.scope import turn_to
from delegates.models import BadgeDesign, Delegate
from sessions.models import Presentation

#: Every column that holds the name of an upload.
_OWNERS = [
    (Delegate, "photo"),
    (Presentation, "slides"),
    (BadgeDesign, "logo"),
    (BadgeDesign, "background"),
]


@require_safe
@never_cache
@login_required
def serve(request, name):
    """An uploaded file, as the admin links to it, for those who may see the row it belongs to."""
    _turn_to_owner(request, name)
    try:
        file = default_storage.open(name)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error
    # Never shown inside our own origin: a slide deck is somebody else's content.
    return FileResponse(file, as_attachment=True)


def _turn_to_owner(request, name):
    """To the conference whose file it is; 404 where there is none or it is out of sight."""
    if "\0" in name:
        raise Http404  # PostgreSQL has no such text to compare with
    for model, column in _OWNERS:
        rows = model.objects.filter(**{column: name}).order_by()
        conference_id = rows.values_list(path_to_conference(model), flat=True).first()
        if conference_id:
            turn_to(request, conference_id)
            return
    raise Http404

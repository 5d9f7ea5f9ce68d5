from django.contrib.auth.decorators import login_required
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
@login_required
def serve(request, name):
    """An uploaded file, as the admin links to it; uploads hold personal data."""
    if not request.user.is_superuser:
        raise Http404
    try:
        file = default_storage.open(name)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error
    # Never shown inside our own origin: a slide deck is somebody else's content.
    return FileResponse(file, as_attachment=True)

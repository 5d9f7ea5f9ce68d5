from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.models import PrintJob
from conference.queries.scope import WORKING
from conference.services.print_job import take_up_if_stale

from .scope import scope_of


def _own_job(request, pk):
    """Only the asker's own, as long as the asker may print for the conference."""
    jobs = PrintJob.objects.kept(timezone.now()).filter(
        owner=request.user, conference__in=scope_of(request).where(WORKING)
    )
    return get_object_or_404(jobs.select_related("conference"), pk=pk)


@require_safe
@never_cache
@login_required
def detail(request, pk):
    """Progress by page, reloading itself until the job has ended."""
    job = take_up_if_stale(_own_job(request, pk))
    response = render(request, "conference/print_job.html", {"job": job})
    if job.state in (PrintJob.State.WAITING, PrintJob.State.RUNNING):
        response["Refresh"] = "3"
    return response


@require_safe
@never_cache
@login_required
def download(request, pk):
    """The finished paper."""
    job = _own_job(request, pk)
    if job.state != PrintJob.State.DONE:
        raise Http404
    path = job.folder / job.filename
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)

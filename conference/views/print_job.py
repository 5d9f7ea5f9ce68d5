from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.models import PrintJob
from conference.services.print_job import take_up_stale_jobs


def _own_job(request, pk):
    """Only the asker's own: the result holds what the asker was allowed to see."""
    jobs = PrintJob.objects.filter(owner=request.user).exclude(
        pk__in=PrintJob.objects.expired(timezone.now())
    )
    return get_object_or_404(jobs.select_related("conference"), pk=pk)


@require_safe
@never_cache
@login_required
def detail(request, pk):
    """Progress by page, reloading itself until the job has ended."""
    take_up_stale_jobs()
    job = _own_job(request, pk)
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
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)

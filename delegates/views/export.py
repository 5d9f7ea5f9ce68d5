from tempfile import TemporaryFile

from django.http import FileResponse
from django.utils import timezone

from conference.views.access import posted_from, printing_staff
from conference.views.workbook import XLSX
from delegates.exports.delegate import export_delegates
from delegates.models import Delegate


@posted_from("agenda:printing")
@printing_staff
def delegates(request, conference):
    """Every delegate of the conference as a workbook."""
    return export_response(request, conference, Delegate.objects.for_conference(conference))


def export_response(request, conference, delegates) -> FileResponse:
    """`delegates` as a workbook to download, logged as the user's."""
    # The response closes the file; it is gone from the disk then.
    target = TemporaryFile()  # noqa: SIM115
    export_delegates(conference=conference, delegates=delegates, target=target, user=request.user)
    target.seek(0)
    name = f"{conference.slug}-{timezone.localdate():%Y%m%d}.xlsx"
    response = FileResponse(target, as_attachment=True, filename=name, content_type=XLSX)
    response["Cache-Control"] = "no-store, private"
    return response

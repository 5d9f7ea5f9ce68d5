from io import BytesIO

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from conference.lib.row_id import row_id
from conference.views.access import posted_from, printing_staff
from conference.views.pdf import pdf_response
from delegates.models import PrintLog
from sessions.models import Bus
from sessions.sheets.bus_signs import print_bus_signs


@posted_from("agenda:printing")
@printing_staff
def signs(request, conference):
    """The signs of all buses, or of the one that is named."""
    buses = _chosen(request, conference)
    if not buses:
        messages.warning(request, _("There is no bus yet."))
        return redirect("agenda:printing", conference.slug)
    pdf = BytesIO()
    print_bus_signs(conference=conference, buses=buses, target=pdf, user=request.user)
    filename = PrintLog.filename(PrintLog.Kind.BUS_SIGNS, conference)
    return pdf_response(pdf.getvalue(), filename)


def _chosen(request, conference) -> list[Bus]:
    buses = Bus.objects.for_conference(conference).select_related("conference")
    if request.POST.get("bus"):
        buses = buses.filter(pk=row_id(request.POST["bus"]))
        if not buses:
            raise Http404
    return list(buses.prefetch_related("stops__visit"))

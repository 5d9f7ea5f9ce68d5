"""What the tests of official papers share: people to name, and what was printed."""

from io import BytesIO

from pypdf import PdfReader

from delegates.models import Delegate
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    AttendanceFactory,
    SessionFactory,
)

PAGES = ["payment/", "invitations/", "certificates/"]
LETTER = {
    "occasion": "Hội nghị giảm nghèo",
    "time": "08h00, ngày 04 tháng 10 năm 2023",
    "place": "Hội trường",
}


def address(conference, page=""):
    return f"/staff/{conference.slug}/print/{page}"


def resident(conference, name="Lò Văn Ín", **changes):
    """Somebody without a salary who was there for a day."""
    values = {"conference": conference, "full_name": name, "payroll": "no"} | changes
    delegate = DelegateFactory(**values)
    session = conference.sessions.first() or SessionFactory(conference=conference)
    AttendanceFactory(session=session, delegate=delegate)
    return delegate


def ticking(conference, *people):
    """What a page sends that shows everybody, with these ticked."""
    everybody = Delegate.objects.for_conference(conference).values_list("pk", flat=True)
    return {"listed": ",".join(map(str, everybody)), "delegate": [each.pk for each in people]}


def text_of(response):
    assert response["Content-Type"] == "application/pdf", response
    pages = PdfReader(BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def errors_of(response):
    return list(response.context["people"].non_field_errors())


def said(client, page):
    return [str(message) for message in client.get(page).context["messages"]]


def named_in_log(conference):
    log = conference.prints.get()
    return log.kind, sorted(log.delegates.values_list("full_name", flat=True))

"""What all official papers have in common."""

from pathlib import Path

import pytest
from django.utils import timezone
from pypdf import PdfReader

from conference.models import PrintJob
from sessions.models import Invitation
from sessions.sheets.official_job import print_official_in_background
from tests.factories.conference import RoleFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import BusFactory

from .papers import LETTER, PAGES, address, resident

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("count", [1, 3])
def test_a_page_asks_as_many_questions_for_three_people_as_for_one(
    staff, conference, rate, page, count, django_assert_max_num_queries
):
    for number in range(count):
        resident(conference, f"Nguyễn {number}")
        resident(conference, f"Lê {number}", payroll="unknown")
    staff.get(address(conference, page))

    with django_assert_max_num_queries(14):
        response = staff.get(address(conference, page))

    assert response.status_code == 200


@pytest.mark.parametrize("kind", ["payment/", "certificates/", "invitations/", "delegates/"])
def test_a_paper_of_more_pages_than_one_waits_for_is_a_job(
    staff, conference, rate, kind, monkeypatch
):
    monkeypatch.setattr("sessions.views.official.PAGES_IN_FULL_AT_ONCE", -1)
    resident(conference, "Lò Văn Ín")
    sent = LETTER | {"action": "pdf", "rate": rate.pk, "size": "a4"}

    response = staff.post(address(conference, kind), sent)

    job = PrintJob.objects.get()
    assert response["Location"] == f"/staff/jobs/{job.pk}/"
    print_official_in_background.func(str(job.pk))
    job.refresh_from_db()
    assert job.state == "done"
    assert Path(job.filename).name.startswith(f"{conference.slug}-")
    text = PdfReader(job.folder / job.filename).pages[0].extract_text()
    assert "Lò Văn Ín" in " ".join(text.split())
    assert conference.prints.get().user == job.owner


def test_from_forty_pages_on_nobody_waits_in_an_empty_tab(staff, conference):
    delegation = DelegationFactory(conference=conference)
    category = CategoryFactory(conference=conference)
    DelegateFactory.create_batch(41, delegation=delegation, category=category)

    response = staff.post(address(conference, "invitations/"), LETTER | {"action": "pdf"})

    assert response["Location"] == f"/staff/jobs/{PrintJob.objects.get().pk}/"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("payment/", "danh-sach-chi-tien"),
        ("certificates/", "giay-chung-nhan"),
        ("invitations/", "giay-moi"),
        ("delegates/", "danh-sach-dai-bieu"),
        ("bus-signs/", "bien-xe"),
    ],
)
def test_files_have_vietnamese_names(staff, conference, rate, page, name):
    resident(conference)
    BusFactory(conference=conference)
    sent = LETTER | {"rate": rate.pk, "size": "a4"}

    pdf = staff.post(address(conference, page), sent | {"action": "pdf"})

    assert pdf["Content-Disposition"] == f'inline; filename="{conference.slug}-{name}.pdf"'
    if page in ("payment/", "delegates/"):
        workbook = staff.post(address(conference, page), sent | {"action": "xlsx"})
        assert workbook["Content-Disposition"] == (
            f'attachment; filename="{conference.slug}-{name}.xlsx"'
        )


@pytest.mark.parametrize("ending", ["pdf", "xlsx"])
def test_the_agenda_s_file_has_a_vietnamese_name(staff, conference, ending):
    response = staff.get(address(conference, f"agenda.{ending}"))

    assert (
        f'filename="{conference.slug}-chuong-trinh.{ending}"' in (response["Content-Disposition"])
    )


def test_a_job_whose_letter_has_grown_too_long_says_why(staff, conference, monkeypatch):
    monkeypatch.setattr("sessions.views.official.PAGES_IN_FULL_AT_ONCE", -1)
    resident(conference)
    staff.post(address(conference, "invitations/"), LETTER | {"action": "pdf"})
    job = PrintJob.objects.get()
    Invitation.objects.update(content="\n".join(["Dài"] * 200))

    print_official_in_background.func(str(job.pk))

    page = staff.get(f"/staff/jobs/{job.pk}/").content.decode()
    assert "Giấy mời dài quá một trang" in page
    assert not conference.prints.exists()


@pytest.mark.parametrize("kind", ["viewer", None])
@pytest.mark.parametrize("page", [*PAGES, "delegates/", "agenda.xlsx"])
def test_others_find_nothing_there(client, conference, page, kind):
    role = RoleFactory(kind=kind or "organiser", **({"conference": conference} if kind else {}))
    client.force_login(role.user)

    assert client.get(address(conference, page), follow=True).status_code == 404
    assert client.post(address(conference, page)).status_code in (404, 405)
    assert not conference.prints.exists()


def test_every_print_is_shown_among_the_last(staff, conference, rate):
    resident(conference)
    staff.post(address(conference, "payment/"), {"rate": rate.pk, "action": "pdf"})

    page = staff.get(address(conference)).content.decode()

    assert "Danh sách chi tiền – " in page
    assert timezone.localtime().strftime("%d/%m") in page

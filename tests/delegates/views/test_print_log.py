"""What has been printed, read by staff, and printed again."""

import pytest

from delegates.models import Delegate, PrintLog
from delegates.queries.badge_state import digests_of
from delegates.queries.print_log import subject_of
from delegates.services.print_log import record_print
from tests.factories.conference import RoleFactory, UserFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

pytestmark = pytest.mark.django_db


def printed(design, *people, kind="badges"):
    ids = [each.pk for each in people]
    return record_print(
        conference=design.conference,
        kind=kind,
        delegate_ids=ids,
        design=design,
        digests=digests_of(ids, design),
    )


def path(design, entry=None):
    return f"/staff/{design.conference.slug}/print/log/{f'{entry.pk}/' if entry else ''}"


@pytest.mark.parametrize("count", [1, 3])
def test_the_log_asks_as_many_questions_whatever_it_holds(
    staff, design, django_assert_num_queries, count
):
    entries = [printed(design, DelegateFactory(conference=design.conference)) for _ in range(count)]
    staff.get(path(design))

    with django_assert_num_queries(5):  # session, user, roles; how many, the prints
        page = staff.get(path(design))

    assert list(page.context["page_obj"]) == entries[::-1]


def test_a_long_log_is_turned_over(staff, design):
    for _number in range(26):
        printed(design)

    page = staff.get(path(design), {"page": 2})

    assert len(page.context["page_obj"]) == 1
    assert "Trang 2/2" in page.content.decode()


def test_an_empty_log_says_so(staff, design):
    assert "Chưa in gì." in staff.get(path(design)).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_an_entry_names_its_people_in_as_many_questions(
    staff, design, django_assert_num_queries, count
):
    people = DelegateFactory.create_batch(count, conference=design.conference)
    entry = printed(design, *people)
    staff.get(path(design, entry))

    # session, user, roles; the print; how many, the designs, the people
    with django_assert_num_queries(8):
        page = staff.get(path(design, entry))

    assert set(page.context["page_obj"]) == set(people)


def test_an_entry_says_whose_badge_has_changed_since(staff, design):
    people = DelegateFactory.create_batch(2, conference=design.conference)
    entry = printed(design, *people)
    Delegate.objects.filter(pk=people[0].pk).update(position="Giám đốc")

    page = staff.get(path(design, entry)).content.decode()

    assert page.count("đã thay đổi sau khi in") == 1


def test_one_click_leads_to_the_same_people_of_today(staff, design):
    people = DelegateFactory.create_batch(2, conference=design.conference)
    DelegateFactory(conference=design.conference)
    entry = printed(design, *people)
    Delegate.objects.filter(pk=people[0].pk).update(full_name="Trần Thị Mới")

    page = staff.get(staff.get(path(design, entry)).context["again"])

    names = {person.name for person in page.context["proof"].people}
    assert names == {"Trần Thị Mới", people[1].full_name}
    assert page.context["design"] == design


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("sheet", "#sheets"),
        ("list", "#delegate-list"),
        ("export", "#delegate-list"),
        ("bus_signs", "#bus-signs"),
        ("payment", "payment/"),
        ("invitation", "invitations/"),
        ("attested", "certificates/"),
    ],
)
def test_other_papers_lead_to_where_they_are_chosen(staff, design, kind, place):
    entry = printed(design, DelegateFactory(conference=design.conference), kind=kind)

    context = staff.get(path(design, entry)).context

    assert context["again"] == ""
    assert context["anew"] == f"/staff/{design.conference.slug}/print/{place}"


def test_a_print_says_what_was_printed_as_what_and_by_whom(staff, design):
    user = UserFactory(username="thuky", last_name="Nguyễn Thị", first_name="Vân")
    entry = record_print(
        conference=design.conference,
        kind="sheet",
        delegate_ids=[],
        subject="sáng 04/10/2023",
        format="xlsx",
        user=user,
    )

    pages = [staff.get(address).content.decode() for address in (path(design), path(design, entry))]

    for told in ("Danh sách điểm danh – sáng 04/10/2023", "ệp Excel", "Nguyễn Thị Vân (thuky)"):
        assert all(told in page for page in pages), told


def test_what_is_left_of_an_account_is_its_login(design):
    user = UserFactory(username="thuky", last_name="Nguyễn Thị", first_name="Vân")
    entry = record_print(conference=design.conference, kind="sheet", delegate_ids=[], user=user)
    user.delete()

    assert PrintLog.objects.get(pk=entry.pk).printed_by == "thuky"


def test_a_long_subject_is_cut_at_the_length_of_its_field(design):
    entry = record_print(
        conference=design.conference, kind="sheet", delegate_ids=[], subject="Hội " * 100
    )

    entry.refresh_from_db()
    assert len(entry.subject) == 200
    assert entry.subject.endswith("Hội…")


def test_badges_are_logged_by_their_design_and_whose_they_are(design):
    def subject(count):
        people = DelegateFactory.create_batch(count, conference=design.conference)
        for number, person in enumerate(people):
            person.delegation.name = f"Đoàn {number}"
            person.delegation.save()
        return subject_of([person.pk for person in people], design)

    Delegate.objects.all().delete()

    assert subject(2) == f"{design.name} – Đoàn 0, Đoàn 1"
    assert subject(4) == f"{design.name} – 4 đoàn"


def test_organisers_search_the_log_by_what_was_printed(client, design):
    client.force_login(RoleFactory(conference=design.conference, kind="organiser").user)
    for subject in ("sáng 04/10/2023", "Xe 7"):
        record_print(conference=design.conference, kind="sheet", delegate_ids=[], subject=subject)

    page = client.get("/admin/delegates/printlog/", {"q": "Xe 7"})

    assert [each.subject for each in page.context["cl"].result_list] == ["Xe 7"]


def test_a_print_of_another_conference_is_not_there(staff, design):
    foreign = printed(BadgeDesignFactory())

    assert staff.get(path(design, foreign)).status_code == 404


def test_organisers_find_the_way_there_in_the_admin(client, design):
    client.force_login(RoleFactory(conference=design.conference, kind="organiser").user)
    entry = printed(design)

    page = client.get(f"/admin/delegates/printlog/{entry.pk}/change/").content.decode()

    assert path(design, entry) in page

"""The list of delegates: its orders and its filters."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Delegate
from delegates.services.badge import revoke_tokens
from delegates.services.print_log import record_print
from tests.factories.conference import ConferenceFactory, ProvinceFactory, RoleFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import PassengerFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/delegates/delegate/"
#: An, Ẩn, Ánh: as a Vietnamese reader looks for them, and as no plain sort gives them.
IN_ORDER = ["Vũ Văn An", "Trần Văn Anh", "Lê Thị Ánh", "Bùi Văn Ẩn", "Ngô Văn Đạt", "Lý Văn Em"]


@pytest.fixture
def conference():
    return ConferenceFactory()


def person(conference, name="Nguyễn Thị Mẫu", **fields):
    return DelegateFactory(conference=conference, full_name=name, **fields)


def changelist(client, query=None):
    response = client.get(LIST, query)
    assert response.status_code == 200
    return response.context["cl"]


def listed(client, **query):
    return [delegate.full_name for delegate in changelist(client, query).result_list]


def column(client, name):
    return changelist(client).list_display.index(name)


def test_names_sort_by_given_name_as_vietnamese_does(admin_client, conference):
    for name in sorted(IN_ORDER):
        person(conference, name)
    place = column(admin_client, "full_name")

    assert listed(admin_client, o=place) == IN_ORDER
    assert listed(admin_client, o=f"-{place}") == IN_ORDER[::-1]


@pytest.fixture
def two_delegations(conference):
    """Official order says second before first; in each the number counts, then the name."""
    last = DelegationFactory(conference=conference, name="An Giang", position=2)
    first = DelegationFactory(conference=conference, name="Yên Bái", position=1)
    person(conference, "Lê Văn An", delegation=last)
    person(conference, "Lê Văn Bình", delegation=first)
    person(conference, "Lê Văn Ánh", delegation=first)
    person(conference, "Lê Văn Yên", delegation=first, rank=1)
    return first, last


OFFICIAL = ["Lê Văn Yên", "Lê Văn Ánh", "Lê Văn Bình", "Lê Văn An"]


def test_the_list_opens_in_official_order(admin_client, two_delegations):
    assert listed(admin_client) == OFFICIAL


def test_the_rank_column_sorts_by_official_order_and_back(admin_client, two_delegations):
    place = column(admin_client, "rank")

    assert listed(admin_client, o=place) == OFFICIAL
    assert listed(admin_client, o=f"-{place}") == OFFICIAL[::-1]


def test_delegations_turned_round_keep_their_people_in_order(admin_client, two_delegations):
    place = column(admin_client, "delegation")

    assert listed(admin_client, o=place) == OFFICIAL
    assert listed(admin_client, o=f"-{place}") == ["Lê Văn An", *OFFICIAL[:3]]


def test_the_rank_column_is_shown_as_what_the_list_goes_by(admin_client, two_delegations):
    shown = changelist(admin_client)

    place = shown.list_display.index("rank")
    assert shown.get_ordering_field_columns() == {place: "asc"}


def test_provinces_filter_by_the_delegation_and_nobody_elses_are_offered(admin_client, conference):
    there, elsewhere = ProvinceFactory(name="Hưng Yên"), ProvinceFactory(name="Hà Nội")
    DelegationFactory(province=elsewhere)
    of_province = DelegationFactory(conference=conference, province=there)
    person(conference, "Người Tỉnh", delegation=of_province)
    person(conference, "Người Bộ")
    admin_client.get(f"{LIST}{Delegate.objects.first().pk}/change/")

    assert listed(admin_client, province=there.pk) == ["Người Tỉnh"]
    assert listed(admin_client, province="none") == ["Người Bộ"]
    assert [title for _key, title in choices(admin_client, "province")] == [
        "Hưng Yên",
        "không thuộc tỉnh nào",
    ]


def choices(client, parameter):
    specs = changelist(client).filter_specs
    return next(
        each.lookup_choices for each in specs if getattr(each, "parameter_name", "") == parameter
    )


def test_two_provinces_of_one_name_are_told_apart(admin_client, conference):
    for starts in ("1997-01-01", "2025-07-01"):
        province = ProvinceFactory(name="Bắc Ninh", valid_from=starts)
        DelegationFactory(conference=conference, province=province)
    person(conference)

    titles = [title for _key, title in choices(admin_client, "province")]
    assert titles[:2] == ["Bắc Ninh (1997–)", "Bắc Ninh (2025–)"]


def test_states_filter_and_so_does_coming(admin_client, conference):
    for state in Delegate.State.values:
        person(conference, state, state=state)

    assert listed(admin_client, state="cancelled") == ["cancelled"]
    assert sorted(listed(admin_client, state="coming")) == ["confirmed", "registered"]


def test_delegation_and_category_filter(admin_client, conference):
    chosen = person(conference, "Được Chọn")
    person(conference, "Người Khác")

    assert listed(admin_client, delegation__id__exact=chosen.delegation_id) == ["Được Chọn"]
    assert listed(admin_client, category__id__exact=chosen.category_id) == ["Được Chọn"]


def test_photos_filter(admin_client, conference):
    person(conference, "Có Ảnh", photo="photos/x.jpg")
    person(conference, "Không Ảnh")

    assert listed(admin_client, photo="yes") == ["Có Ảnh"]
    assert listed(admin_client, photo="no") == ["Không Ảnh"]


def test_seats_on_buses_filter(admin_client, conference):
    PassengerFactory(bus__conference=conference, delegate=person(conference, "Có Xe"))
    person(conference, "Không Xe")

    assert listed(admin_client, bus="yes") == ["Có Xe"]
    assert listed(admin_client, bus="no") == ["Không Xe"]


def test_a_badge_printed_before_it_was_revoked_does_not_count(admin_client, conference):
    people = [person(conference, name) for name in ("Còn Hạn", "Đã Hỏng", "Chưa In")]
    ids = [people[0].pk, people[1].pk]
    record_print(conference=conference, kind="badges", delegate_ids=ids)
    record_print(conference=conference, kind="export", delegate_ids=[people[2].pk])
    revoke_tokens(delegates=Delegate.objects.filter(pk=people[1].pk))

    assert listed(admin_client, badge="printed") == ["Còn Hạn"]
    assert sorted(listed(admin_client, badge="unprinted")) == ["Chưa In", "Đã Hỏng"]


def test_filters_and_search_work_together(admin_client, conference):
    person(conference, "Lê Văn An", state="confirmed", photo="photos/x.jpg")
    person(conference, "Lê Văn An", state="confirmed")
    person(conference, "Ngô Văn Bé", state="confirmed")

    assert listed(admin_client, q="le van an", state="confirmed", photo="no") == ["Lê Văn An"]


EVERY_FILTER = {
    "state": "coming",
    "photo": "no",
    "bus": "no",
    "badge": "unprinted",
    "province": "none",
}


@pytest.mark.parametrize("more", [{}, {"_facets": "True"}, {"q": "mau", "o": "-1.6"}])
def test_filters_ask_as_many_questions_for_three_as_for_one(admin_client, conference, more):
    DelegationFactory(conference=conference, province=ProvinceFactory())
    delegate = person(conference, phone="0912345678")
    query = EVERY_FILTER | more
    query |= {"delegation__id__exact": delegate.delegation_id}
    one = queries_of(admin_client, query)

    for _number in range(2):
        person(conference, delegation=delegate.delegation, category=delegate.category)

    assert queries_of(admin_client, query) == one
    assert len(listed(admin_client, **query)) == 3


def queries_of(client, query):
    with CaptureQueriesContext(connection) as queries:
        changelist(client, query)
    return len(queries)


@pytest.mark.parametrize("parameter", [*EVERY_FILTER, "changed"])
def test_a_value_that_no_filter_offers_leads_back_to_the_list(admin_client, conference, parameter):
    DelegationFactory(conference=conference, province=ProvinceFactory())
    person(conference)

    response = admin_client.get(LIST, {parameter: "bịa"})

    assert response["Location"] == f"{LIST}?e=1"


def test_a_delegation_of_another_conference_shows_nobody(admin_client, conference):
    person(conference)
    DelegationFactory(conference=conference)
    foreign = DelegateFactory()
    admin_client.get(f"{LIST}{Delegate.objects.first().pk}/change/")

    assert listed(admin_client, delegation__id__exact=foreign.delegation_id) == []
    assert listed(admin_client, changed=foreign.pk) == []


def test_phones_are_called_from_the_list(admin_client, conference):
    person(conference, phone="0912345678")

    page = admin_client.get(LIST).content.decode()

    assert '<a href="tel:0912345678">0912345678</a>' in page


@pytest.mark.parametrize(("kind", "offered"), [("organiser", True), ("staff", False)])
def test_organisers_are_led_to_the_official_order(client, conference, kind, offered):
    client.force_login(RoleFactory(conference=conference, kind=kind).user)
    delegation = person(conference).delegation
    address = f"/staff/{conference.slug}/delegations/{delegation.pk}/order/"

    narrowed = client.get(LIST, {"delegation__id__exact": delegation.pk}).content.decode()
    delegations = client.get("/admin/delegates/delegation/").content.decode()

    assert (address in narrowed, address in delegations) == (offered, offered)

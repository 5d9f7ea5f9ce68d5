"""What the staff pages of buses show."""

import re

import pytest

from delegates.services.delegate import set_state
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PassengerFactory,
    StopFactory,
)
from tests.sessions.views.buses import conference_of_staff, path_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference(client):
    return conference_of_staff(client)


def shown(response):
    return [delegate.full_name for delegate in response.context["people"]]


def test_people_are_found_without_diacritics_and_by_delegation_and_category(client, conference):
    BusFactory(conference=conference)
    here = DelegationFactory(conference=conference)
    kind = CategoryFactory(conference=conference)
    DelegateFactory(delegation=here, category=kind, full_name="Nguyễn Thị Vân")
    DelegateFactory(delegation=here, conference=conference, full_name="Đỗ Văn An")
    DelegateFactory(conference=conference, category=kind, full_name="Nguyễn Thị Vân Anh")

    def found(query):
        return shown(client.get(path_of(conference) + query))

    assert found("?q=thi+van") == ["Nguyễn Thị Vân", "Nguyễn Thị Vân Anh"]
    assert sorted(found(f"?delegation={here.pk}")) == ["Nguyễn Thị Vân", "Đỗ Văn An"]
    assert found(f"?q=van&delegation={here.pk}&category={kind.pk}") == ["Nguyễn Thị Vân"]
    assert found("?q=khong+ai") == []


def test_a_filter_of_another_conference_shows_everybody_and_tells_nothing(client, conference):
    BusFactory(conference=conference)
    DelegateFactory(conference=conference)
    foreign = DelegateFactory(full_name="Người Nơi Khác")

    response = client.get(f"{path_of(conference)}?delegation={foreign.delegation_id}")

    assert shown(response) == ["Nguyễn Thị Mẫu"]
    assert "Người Nơi Khác" not in response.content.decode()


def test_all_that_are_shown_can_be_chosen_without_javascript(client, conference):
    BusFactory(conference=conference)
    DelegateFactory.create_batch(2, conference=conference)

    page = client.get(f"{path_of(conference)}?all=1").content.decode()

    assert len(re.findall(r'name="delegates"[^>]* checked', page)) == 2


def test_those_who_have_cancelled_need_no_seat(client, conference):
    bus = PassengerFactory(bus__conference=conference).bus
    DelegateFactory(conference=conference, state="cancelled")

    assert shown(client.get(path_of(conference))) == []
    set_state(delegates=bus.passengers.get().delegate.delegation.delegates.all(), state="cancelled")
    assert client.get(path_of(conference)).context["seats"].left == bus.seats


def test_people_stand_in_list_order(client, conference):
    BusFactory(conference=conference)
    second = DelegationFactory(conference=conference, position=2)
    first = DelegationFactory(conference=conference, position=1)
    for delegation, name, rank in [
        (second, "Lê An", 1),
        (first, "Lê Bình", 2),
        (first, "Lê Anh", 2),
        (first, "Lê Yên", 1),
    ]:
        DelegateFactory(delegation=delegation, full_name=name, rank=rank)

    assert shown(client.get(path_of(conference))) == ["Lê Yên", "Lê Anh", "Lê Bình", "Lê An"]


def test_a_card_says_who_guides_when_and_where_to(client, conference):
    bus = BusFactory(
        conference=conference,
        name="Xe 1",
        guide="Lê Dẫn",
        guide_phone="0912345678",
        meeting_place="Sân trước",
    )
    StopFactory(bus=bus, visit__name="Mô hình nuôi gà")
    hanoi = DelegationFactory(conference=conference, name="Hà Nội")
    PassengerFactory(bus=bus, delegate=DelegateFactory(delegation=hanoi))

    response = client.get(path_of(conference))

    page = response.content.decode()
    for part in (
        "Lê Dẫn",
        'href="tel:+84912345678"',
        "Sân trước",
        "08:00–10:00",
        "Mô hình nuôi gà",
    ):
        assert part in page
    (card,) = response.context["cards"]
    assert card.delegations == (("Hà Nội", 1),)
    assert "1/2 chỗ đã xếp" in page
    assert "còn 1 chỗ" in page


def test_too_many_at_one_visit_are_warned_of(client, conference):
    visit = FieldVisitFactory(conference=conference, name="Mô hình 1", capacity=1)
    for name in ("Xe 1", "Xe 2"):
        bus = PassengerFactory(bus__conference=conference, bus__name=name).bus
        StopFactory(bus=bus, visit=visit)

    page = client.get(path_of(conference)).content.decode()

    words = " ".join(re.sub(r"<[^>]+>", "", page).split())
    assert "Mô hình 1, 08:00–10:00 ngày 05/10: 2 người, sức chứa 1 người. (Xe 1, Xe 2)" in words


def test_too_few_seats_for_everybody_are_said(client, conference):
    BusFactory(conference=conference, seats=1)
    DelegateFactory.create_batch(3, conference=conference)

    page = client.get(path_of(conference)).content.decode()

    assert "Còn thiếu 2 chỗ để mọi người cùng đi." in page


@pytest.mark.parametrize(
    ("delegates", "buses", "words"),
    [
        (0, 1, "Chưa có đại biểu nào đăng ký."),
        (1, 0, "Chưa có xe nào."),
    ],
)
def test_an_empty_page_says_so(client, conference, delegates, buses, words):
    DelegateFactory.create_batch(delegates, conference=conference)
    BusFactory.create_batch(buses, conference=conference)

    assert words in client.get(path_of(conference)).content.decode()


def test_nobody_left_to_seat_is_said(client, conference):
    PassengerFactory(bus__conference=conference)

    page = client.get(path_of(conference)).content.decode()

    assert "Mọi đại biểu dự hội nghị đều đã có chỗ trên xe." in page


@pytest.mark.parametrize(("kind", "led"), [("organiser", True), ("staff", False)])
def test_organisers_are_led_to_where_buses_are_made(client, kind, led):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)

    page = client.get(path_of(role.conference)).content.decode()

    assert ('href="/admin/agenda/bus/add/"' in page) == led


@pytest.mark.parametrize("count", [1, 3])
def test_the_pages_ask_as_many_questions_whatever_is_there(
    admin_client, django_assert_num_queries, count
):
    conference = ConferenceFactory()
    DelegateFactory.create_batch(count, conference=conference)
    buses = BusFactory.create_batch(count, conference=conference)
    for bus in buses:
        PassengerFactory.create_batch(1, bus=bus)
        StopFactory.create_batch(1, bus=bus)
    BusFactory(conference=conference)
    admin_client.get(path_of(conference))  # from now on it is the conference at hand

    # session, user, conferences; buses, their stops and delegations; coming and without a seat;
    # visits; the two filters' choices; a page of people and their number
    with django_assert_num_queries(13):
        response = admin_client.get(path_of(conference))
    # the bus; its own stops and delegations, and no sums and visits
    with django_assert_num_queries(13):
        admin_client.get(path_of(buses[0]))

    assert len(response.context["cards"]) == count + 1
    assert len(response.context["people"]) == count


def test_a_large_conference_has_light_pages(admin_client):
    conference = ConferenceFactory()
    buses = BusFactory.create_batch(250, conference=conference, seats=45)
    delegation = DelegationFactory(conference=conference)
    DelegateFactory.create_batch(
        120,
        delegation=delegation,
        category=CategoryFactory(conference=conference),
        position="Phó Trưởng phòng Bảo trợ xã hội",
        organisation_name="Sở Lao động – Thương binh và Xã hội tỉnh Bắc Ninh",
    )

    response = admin_client.get(path_of(conference))

    assert (len(response.context["people"]), len(response.context["cards"])) == (100, 20)
    assert len(response.content) < 100_000
    assert "Trang 1/2" in response.content.decode()
    last = admin_client.get(f"{path_of(conference)}?buses=99&page=2")
    assert [card.bus for card in last.context["cards"]] == sorted(buses, key=str)[-10:]
    assert len(last.context["people"]) == 20


def test_the_list_of_buses_in_the_admin_leads_here(admin_client):
    bus = BusFactory()
    admin_client.get(path_of(bus.conference))

    assert path_of(bus.conference) in admin_client.get("/admin/agenda/bus/").content.decode()

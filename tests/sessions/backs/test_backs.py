from datetime import UTC, datetime, timedelta

import pytest

from delegates.badges.backside import BackLine
from delegates.badges.printing import backs_of
from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, VenueFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PassengerFactory,
    SessionFactory,
    StopFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


def texts(back):
    return [(line.time, line.whole.text) for line in back.lines]


def test_the_published_agenda_is_on_every_back_day_by_day(conference):
    people = [DelegateFactory(conference=conference) for _ in range(2)]
    SessionFactory(conference=conference, title="Khai mạc")
    start, end = (datetime(2023, 10, 5, hour, tzinfo=UTC) for hour in (1, 2))
    SessionFactory(conference=conference, title="Tham quan", starts_at=start, ends_at=end)
    publish_agenda(conference=conference)
    SessionFactory(conference=conference, title="Chưa công bố")

    backs = backs_of(people, "agenda")

    assert backs.keys() == {each.pk for each in people}
    assert backs[people[0].pk] == backs[people[1].pk]
    assert backs[people[0].pk].lines == (
        BackLine("Thứ Tư, 04/10/2023", is_heading=True),
        BackLine("Khai mạc", "08h00"),
        BackLine("Thứ Năm, 05/10/2023", is_heading=True),
        BackLine("Tham quan", "08h00"),
    )


def test_before_it_is_published_the_back_says_so(conference):
    delegate = DelegateFactory(conference=conference)

    (back,) = backs_of([delegate], "agenda").values()

    assert texts(back) == [("", "Chương trình chưa được công bố.")]


def test_each_finds_the_own_bus_with_its_stops_and_not_the_guides_phone(conference):
    bus = BusFactory(
        conference=conference,
        name="Xe 1",
        guide="Bà Vân",
        guide_phone="0912345678",
        meeting_place="cổng khách sạn",
        assembles_at=datetime(2023, 10, 5, 0, 30, tzinfo=UTC),
    )
    visit = FieldVisitFactory(conference=conference, name="Trồng tỏi", place_name="Gia Bình")
    StopFactory(bus=bus, visit=visit)
    seated = PassengerFactory(bus=bus).delegate
    unseated = DelegateFactory(conference=conference)

    backs = backs_of([seated, unseated], "bus")

    assert backs[seated.pk].title == "XE 1"
    assert texts(backs[seated.pk]) == [
        ("", "Phụ trách: Bà Vân"),
        ("", "Thứ Năm, 05/10/2023"),
        ("07h30", "Tập trung: cổng khách sạn"),
        ("08h00–10h00", "Trồng tỏi (Gia Bình)"),
    ]
    assert texts(backs[unseated.pk]) == [("", "Chưa xếp xe.")]


def test_contacts_are_those_of_the_public_page(conference):
    conference.contact_name, conference.contact_phone = "Bà Hoa", "0912345678"
    conference.save()
    VenueFactory(conference=conference, name="Trung tâm Hội nghị", address="Bắc Ninh")
    BusFactory(conference=conference, name="Xe 1", guide="Ông Nam", guide_phone="0987654321")
    delegate = DelegateFactory(conference=conference)

    (back,) = backs_of([delegate], "contacts").values()

    assert [line.text for line in back.lines] == [
        "Đầu mối liên hệ",
        "Bà Hoa",
        "0912 345 678",
        "Địa điểm",
        "Trung tâm Hội nghị (Bắc Ninh)",
        "Xe tham quan",
        "Xe 1: Ông Nam",
    ]


@pytest.mark.parametrize("kind", ["agenda", "bus", "contacts"])
@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_people(conference, kind, count, django_assert_max_num_queries):
    bus = BusFactory(conference=conference, seats=9)
    StopFactory(bus=bus)
    people = [PassengerFactory(bus=bus).delegate for _ in range(count)]

    with django_assert_max_num_queries(3):
        backs = backs_of(people, kind)

    assert len(backs) == count


def test_a_tour_of_two_days_says_where_the_second_begins(conference):
    bus = BusFactory(conference=conference, guide="", meeting_place="", assembles_at=None)
    for day in (5, 6):
        for hour in (1, 3):
            start = datetime(2023, 10, day, hour, tzinfo=UTC)
            visit = FieldVisitFactory(conference=conference, name=f"Mô hình {day}.{hour}")
            StopFactory(
                bus=bus, visit=visit, arrives_at=start, departs_at=start + timedelta(minutes=30)
            )
    passenger = PassengerFactory(bus=bus)

    back = backs_of([passenger.delegate], "bus")[passenger.delegate_id]

    assert [line.text for line in back.lines] == [
        "Thứ Năm, 05/10/2023",
        "Mô hình 5.1",
        "Mô hình 5.3",
        "Thứ Sáu, 06/10/2023",
        "Mô hình 6.1",
        "Mô hình 6.3",
    ]

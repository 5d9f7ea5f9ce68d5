from datetime import UTC, date, datetime

import pytest

from sessions.queries.sheet import Arrangement, bus_sheet, day_sheet, session_sheet, visit_sheet
from sessions.sheets.sections import sections_of
from tests.factories.conference import ConferenceFactory, RoomFactory, VenueFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PassengerFactory,
    SessionFactory,
    StopFactory,
)

pytestmark = pytest.mark.django_db
DAY = date(2023, 10, 4)


@pytest.fixture
def conference():
    return ConferenceFactory(
        governing_body="Bộ Lao động\nvà Xã hội", host="TRUNG TÂM\nĐÀO TẠO", place="Bắc Ninh"
    )


@pytest.fixture
def delegations(conference):
    later = DelegationFactory(conference=conference, name="Bắc Giang", position=2)
    earlier = DelegationFactory(conference=conference, name="Hưng Yên", position=1)
    return earlier, later


def names(sheet):
    return [(group.name, [row.name for row in group.rows]) for group in sheet.groups]


def test_provinces_come_in_the_conferences_order_people_by_rank_then_name(conference, delegations):
    first, second = delegations
    for delegation, full_name, rank in [
        (second, "Lê Văn Mẫu", 100),
        (first, "Trần Thị Vân", 100),
        (first, "Vũ Văn An", 100),
        (first, "Đỗ Thị Yến", 1),
    ]:
        DelegateFactory(delegation=delegation, full_name=full_name, rank=rank)

    assert names(day_sheet(conference, DAY)) == [
        ("Hưng Yên", ["Đỗ Thị Yến", "Vũ Văn An", "Trần Thị Vân"]),
        ("Bắc Giang", ["Lê Văn Mẫu"]),
    ]


@pytest.mark.parametrize("order_by", ["rank", "name"])
def test_units_stand_in_their_delegation_where_their_highest_delegate_does(
    conference, delegations, order_by
):
    first, second = delegations
    for delegation, full_name, rank, unit in [
        (first, "Lê Ai", 0, ""),
        (first, "Lê An", 3, "Sở"),
        (first, "Lê Anh", 2, "Hội"),
        (first, "Lê Bi", 1, "Sở"),
        (second, "Lê Ca", 1, "Sở"),
        (second, "Lê Du", 0, ""),
    ]:
        DelegateFactory(
            delegation=delegation,
            full_name=full_name,
            rank=rank,
            organisation_name=unit,
            place_name=f"thôn {full_name}",
        )

    arrangement = Arrangement(group_by="organisation", order_by=order_by)
    sheet = day_sheet(conference, DAY, arrangement=arrangement)

    in_order = {"rank": ["Lê Bi", "Lê An"], "name": ["Lê An", "Lê Bi"]}[order_by]
    assert [(each.name, each.unit, [row.name for row in each.rows]) for each in sheet.groups] == [
        ("Hưng Yên", "Sở", in_order),
        ("Hưng Yên", "Hội", ["Lê Anh"]),
        ("Hưng Yên", "thôn Lê Ai", ["Lê Ai"]),
        ("Bắc Giang", "Sở", ["Lê Ca"]),
        ("Bắc Giang", "thôn Lê Du", ["Lê Du"]),
    ]
    assert sheet.columns == ("position", "remark")


def test_two_delegations_of_one_name_stay_two(conference):
    for number, full_name in enumerate(["Lê An", "Lê Ba"]):
        delegation = DelegationFactory(conference=conference, name="Khách mời", position=number)
        DelegateFactory(delegation=delegation, full_name=full_name)

    sheet = day_sheet(conference, DAY)

    assert [[row.name for row in each.rows] for each in sheet.groups] == [["Lê An"], ["Lê Ba"]]
    assert [each.name for each in sections_of(sheet)] == ["I. KHÁCH MỜI", "II. KHÁCH MỜI"]


def test_without_groups_rank_alone_decides_before_the_name(conference, delegations):
    first, second = delegations
    DelegateFactory(delegation=first, full_name="Lê An", rank=2)
    DelegateFactory(delegation=second, full_name="Lê Ca", rank=1)

    sheet = day_sheet(conference, DAY, arrangement=Arrangement(group_by="none"))

    assert names(sheet) == [("", ["Lê Ca", "Lê An"])]


def test_by_name_the_given_name_decides_in_vietnamese_order(conference, delegations):
    for full_name, rank in [("Lê Văn Ý", 1), ("Trần Ấn", 2), ("Vũ Ân", 3), ("Đỗ An", 4)]:
        DelegateFactory(delegation=delegations[0], full_name=full_name, rank=rank)
    DelegateFactory(delegation=delegations[1], full_name="Lê Anh")

    by_name = [
        day_sheet(conference, DAY, arrangement=Arrangement(order_by="name", group_by=group_by))
        for group_by in ("province", "none")
    ]

    assert [names(sheet) for sheet in by_name] == [
        [("Hưng Yên", ["Đỗ An", "Vũ Ân", "Trần Ấn", "Lê Văn Ý"]), ("Bắc Giang", ["Lê Anh"])],
        [("", ["Đỗ An", "Lê Anh", "Vũ Ân", "Trần Ấn", "Lê Văn Ý"])],
    ]


def test_those_who_cancelled_or_go_elsewhere_are_not_listed(conference, delegations):
    DelegateFactory(delegation=delegations[0], state="cancelled")
    DelegateFactory()

    assert day_sheet(conference, DAY).groups == ()


def test_a_row_says_what_stood_at_the_time_and_who_heads_the_delegation(delegations):
    delegate = DelegateFactory(
        delegation=delegations[0],
        full_name="Lê An",
        position="Trưởng thôn",
        place_name="xã Đông Cứu",
        phone="0912345678",
        duty="head",
        notes="riêng của ban tổ chức",
    )

    (group,) = day_sheet(delegations[0].conference, DAY).groups
    (row,) = group.rows

    assert (row.delegate_id, row.name, row.position, row.unit, row.phone, row.remark) == (
        delegate.pk,
        "Lê An",
        "Trưởng thôn",
        "xã Đông Cứu",
        "0912 345 678",
        "Trưởng đoàn",
    )


def test_a_days_sheet_has_two_signatures_the_date_and_the_days_one_room(conference):
    venue = VenueFactory(conference=conference, name="Nhà văn hóa")
    SessionFactory(conference=conference, room=RoomFactory(venue=venue, name="Hội trường A"))
    SessionFactory(
        conference=conference,
        room=RoomFactory(venue=venue, name="Hội trường B"),
        starts_at=datetime(2023, 10, 5, 1, tzinfo=UTC),
        ends_at=datetime(2023, 10, 5, 2, tzinfo=UTC),
    )

    sheet = day_sheet(conference, DAY)

    assert sheet.signatures == ("Ký nhận sáng", "Ký nhận chiều")
    assert sheet.day == DAY
    assert sheet.subject == (
        "Ngày 04 tháng 10 năm 2023",
        "Địa điểm: Hội trường A, Nhà văn hóa",
    )


def test_a_day_in_several_rooms_names_the_venue(conference):
    venue = VenueFactory(conference=conference, name="Nhà văn hóa")
    for _ in range(2):
        SessionFactory(conference=conference, room=RoomFactory(venue=venue))

    assert day_sheet(conference, DAY).subject[1:] == ("Địa điểm: Nhà văn hóa",)


@pytest.mark.parametrize(
    ("half", "when", "room"),
    [
        ("morning", "Buổi sáng ngày 04 tháng 10 năm 2023", "Hội trường A"),
        ("afternoon", "Buổi chiều ngày 04 tháng 10 năm 2023", "Hội trường B"),
    ],
)
def test_half_a_days_sheet_has_one_signature_and_that_halfs_room(conference, half, when, room):
    venue = VenueFactory(conference=conference, name="Nhà văn hóa")
    for name, hour in [("Hội trường A", 4), ("Hội trường B", 5)]:  # 11:00 and 12:00 in Vietnam
        SessionFactory(
            conference=conference,
            room=RoomFactory(venue=venue, name=name),
            starts_at=datetime(2023, 10, 4, hour, tzinfo=UTC),
            ends_at=datetime(2023, 10, 4, hour + 1, tzinfo=UTC),
        )

    sheet = day_sheet(conference, DAY, half=half)

    assert sheet.signatures == ("Ký nhận",)
    assert sheet.subject == (when, f"Địa điểm: {room}, Nhà văn hóa")


def test_a_visits_sheet_lists_those_whose_buses_stop_there(conference):
    visit = FieldVisitFactory(conference=conference, name="Trồng tỏi", place_name="Gia Bình")
    stop = StopFactory(bus__conference=conference, visit=visit)
    passenger = PassengerFactory(bus=stop.bus)
    PassengerFactory(bus__conference=conference)
    PassengerFactory(bus=stop.bus, delegate__state="cancelled")

    sheet = visit_sheet(visit)

    assert [row.delegate_id for group in sheet.groups for row in group.rows] == [
        passenger.delegate_id
    ]
    assert (sheet.day, sheet.signatures) == (date(2023, 10, 5), ("Ký nhận",))
    assert sheet.subject == (
        "Tham quan Trồng tỏi",
        "Ngày 05 tháng 10 năm 2023",
        "Địa điểm: Gia Bình",
    )


def test_a_visit_where_no_bus_stops_yet_lists_everybody(conference):
    visit = FieldVisitFactory(conference=conference)
    DelegateFactory(conference=conference)

    sheet = visit_sheet(visit)

    assert (sheet.count, sheet.day) == (1, DAY)


def test_a_sessions_sheet_has_one_signature_and_the_sessions_hours(conference):
    session = SessionFactory(conference=conference, title="Khai mạc")

    sheet = session_sheet(session)

    assert sheet.signatures == ("Ký nhận",)
    assert sheet.subject == ("Khai mạc", "08h00 – 10h00, ngày 04 tháng 10 năm 2023")


def test_a_buss_sheet_lists_its_passengers_with_phones(conference, delegations):
    bus = BusFactory(
        conference=conference,
        name="Xe số 1",
        guide="Anh Mẫu",
        guide_phone="0912345678",
        meeting_place="Cổng chính",
        assembles_at=datetime(2023, 10, 5, 0, 30, tzinfo=UTC),
    )
    PassengerFactory(bus=bus, delegate=DelegateFactory(delegation=delegations[0]))
    DelegateFactory(delegation=delegations[0])

    sheet = bus_sheet(bus)

    assert sheet.count == 1
    assert sheet.columns == ("position", "unit", "phone", "remark")
    assert sheet.day == date(2023, 10, 5)
    assert sheet.subject == (
        "Xe số 1 (phụ trách: Anh Mẫu – 0912 345 678)",
        "Tập trung lúc 07h30, ngày 05 tháng 10 năm 2023, Cổng chính",
    )


def test_the_issuer_is_in_capitals_with_its_own_line_breaks(conference):
    letterhead = day_sheet(conference, DAY).letterhead

    assert letterhead.governing_body == ("BỘ LAO ĐỘNG", "VÀ XÃ HỘI")
    assert letterhead.host == ("TRUNG TÂM", "ĐÀO TẠO")


@pytest.mark.parametrize("count", [1, 3])
def test_a_sheet_takes_three_queries_however_many_it_lists(
    conference, count, django_assert_num_queries
):
    for _ in range(count):
        DelegateFactory(conference=conference)
        SessionFactory(conference=conference)

    with django_assert_num_queries(3):  # sessions, venues, delegates
        sheet = day_sheet(conference, DAY)

    assert sheet.count == count

"""What hangs behind a bus's windscreen."""

from datetime import UTC, datetime
from io import BytesIO

import pdfplumber
import pytest

from sessions.models import Bus
from sessions.sheets.bus_signs import print_bus_signs
from tests.factories.conference import ConferenceFactory
from tests.factories.sessions import BusFactory, FieldVisitFactory, StopFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


def printed(conference):
    buses = Bus.objects.for_conference(conference).select_related("conference")
    pdf = BytesIO()
    print_bus_signs(conference=conference, buses=buses.prefetch_related("stops__visit"), target=pdf)
    return pdfplumber.open(pdf)


def test_a_sign_tells_name_itinerary_guide_and_phone(conference):
    bus = BusFactory(
        conference=conference, name="Xe 2", guide="Ngô Văn Bé", guide_phone="0912345678"
    )
    visit = FieldVisitFactory(conference=conference, name="Mô hình 1")
    StopFactory(
        bus=bus,
        visit=visit,
        arrives_at=datetime(2023, 10, 5, 1, tzinfo=UTC),
        departs_at=datetime(2023, 10, 5, 2, tzinfo=UTC),
    )

    with printed(conference) as pdf:
        lines = pdf.pages[0].extract_text().splitlines()

    assert lines[:4] == [
        "XE 2",
        "08h00, 05/10: Mô hình 1",
        "Phụ trách: Ngô Văn Bé",
        "0912 345 678",
    ]


def test_each_bus_has_a_sheet_and_none_is_overfull(conference):
    visit = FieldVisitFactory(conference=conference, name="Mô hình chăn nuôi " * 5)
    for number in range(2):
        bus = BusFactory(
            conference=conference,
            name=f"Xe đoàn đại biểu Thủ đô Hà Nội số {number}",
            guide="Nguyễn Thị Hoàng Phương Khuyên",
            guide_phone="0912345678",
        )
        for hour in range(6):
            StopFactory(
                bus=bus,
                visit=visit,
                arrives_at=datetime(2023, 10, 5, hour, tzinfo=UTC),
                departs_at=datetime(2023, 10, 5, hour, 30, tzinfo=UTC),
            )

    with printed(conference) as pdf:
        assert len(pdf.pages) == 2
        chars = pdf.pages[0].chars
        assert min(char["top"] for char in chars) >= 0
        assert max(char["bottom"] for char in chars) <= pdf.pages[0].height


def test_the_print_is_logged(conference):
    BusFactory(conference=conference)

    printed(conference).close()

    assert conference.prints.get().kind == "bus_signs"


@pytest.mark.parametrize("count", [5, 6, 9])
def test_stops_that_find_no_room_are_counted(conference, count):
    bus = BusFactory(conference=conference, guide="")
    for hour in range(count):
        StopFactory(
            bus=bus,
            visit=FieldVisitFactory(conference=conference, name=f"Mô hình {hour}"),
            arrives_at=datetime(2023, 10, 5, hour, tzinfo=UTC),
            departs_at=datetime(2023, 10, 5, hour, 30, tzinfo=UTC),
        )

    with printed(conference) as pdf:
        text = pdf.pages[0].extract_text()

    assert text.count("Mô hình") == (5 if count == 5 else 4)
    assert (f"và {count - 4} điểm dừng nữa" in text) == (count > 5)

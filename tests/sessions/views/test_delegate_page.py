import re
from datetime import UTC, datetime

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    PassengerFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)
from tests.sessions.views.pages import change_title, delegate_with_everything, own_page, text_of

pytestmark = pytest.mark.django_db


PRIVATE = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


@pytest.fixture
def delegate():
    return delegate_with_everything()


def take_a_seat(delegate, **bus):
    """On a bus with one stop, at “Làng tre” from 08:00 to 10:00 on the day after a session."""
    SessionFactory(conference=delegate.delegation.conference)
    stop = StopFactory(
        bus=BusFactory(conference=delegate.delegation.conference, **bus), visit__name="Làng tre"
    )
    PassengerFactory(bus=stop.bus, delegate=delegate)
    return stop


def test_the_page_tells_who_one_is_and_whom_to_call(client, delegate):
    DelegateFactory(
        delegation=delegate.delegation, honorific="Ông", full_name="Vũ Trưởng Đoàn", duty="head"
    )

    response = own_page(client, delegate)

    html, text = response.content.decode(), text_of(response)
    assert "Bà Nguyễn Thị Mẫu Phó Trưởng phòng Sở Lao động ĐẠI BIỂU" in text
    assert f'<b class="code">{delegate.code}</b>' in html
    assert "Đoàn Hưng Yên" in text
    assert ": Ông Vũ Trưởng Đoàn" in text
    assert ": Hoàng Thị Đầu Mối" in text
    assert 'href="tel:+84977123456"' in html
    assert f'href="/{delegate.delegation.conference.slug}/agenda/"' in html


def test_on_the_english_page_what_stands_in_vietnamese_is_marked(client, delegate):
    take_a_seat(delegate, name="Xe số 2", meeting_place="Cổng chính")
    publish_agenda(conference=delegate.delegation.conference)

    html = client.get(f"/en/d/{delegate.token}/").content.decode()

    for text in ("Phó Trưởng phòng", "Sở Lao động", "Đoàn Hưng Yên", "Xe số 2", "Cổng chính"):
        assert html.count(f'<span lang="vi">{text}</span>') >= 1
    assert '<h1 lang="vi"><span>Bà</span> Nguyễn Thị Mẫu</h1>' in html
    assert 'lang="vi"' not in own_page(client, delegate).content.decode().partition("<main")[2]


def test_the_page_leads_to_the_own_bus_in_the_agenda_once_that_is_published(client, delegate):
    conference = delegate.delegation.conference
    SessionFactory(conference=conference)
    bus = StopFactory(bus__conference=conference, visit__conference=conference).bus
    PassengerFactory(bus=bus, delegate=delegate)
    link = f'href="/{conference.slug}/agenda/?bus={bus.pk}"'

    before = own_page(client, delegate).content.decode()
    publish_agenda(conference=conference)
    after = own_page(client, delegate).content.decode()

    assert (before.count(link), after.count(link)) == (0, 1)
    assert client.get(f"/{conference.slug}/agenda/?bus={bus.pk}").status_code == 200


def test_the_page_tells_bus_guide_assembly_and_visits(client, delegate):
    take_a_seat(
        delegate,
        name="Xe số 1",
        guide="Phạm Hướng Dẫn",
        guide_phone="0987654321",
        meeting_place="Cổng chính",
        assembles_at=datetime(2023, 10, 5, 0, 15, tzinfo=UTC),
    )
    publish_agenda(conference=delegate.delegation.conference)

    response = own_page(client, delegate)

    html, text = response.content.decode(), text_of(response)
    assert '<p class="big">Xe số 1</p>' in html
    assert '<time datetime="2023-10-05T07:15:00+07:00">' in html
    assert ": Cổng chính" in text
    assert ": Phạm Hướng Dẫn" in text
    assert 'href="tel:+84987654321"' in html
    assert re.search(r"Làng tre 08:00 – 10:00 , \S.* 05/10", text)


def test_of_a_bus_that_is_not_published_yet_its_name_alone_is_told(client, delegate):
    stop = take_a_seat(delegate, name="Xe số 1", meeting_place="Cổng chính", guide="Bà Dẫn")
    stop.bus.assembles_at = stop.arrives_at
    stop.bus.save()

    text = text_of(own_page(client, delegate))

    assert "Xe số 1 Giờ và điểm đón sẽ được thông báo." in text
    assert [each for each in ("Cổng chính", "Bà Dẫn", "Làng tre", "08:00") if each in text] == []


def test_what_changed_of_the_bus_is_told_once_it_is_published(client, delegate):
    stop = take_a_seat(delegate, meeting_place="Cổng chính")
    publish_agenda(conference=stop.bus.conference)
    stop.bus.meeting_place = "Cổng sau"
    stop.bus.save()
    stop.visit.name = "Làng gốm"
    stop.visit.save()
    StopFactory(
        bus=stop.bus, visit__name="Trại bò", arrives_at=datetime(2023, 10, 4, 2, tzinfo=UTC)
    )

    before = text_of(own_page(client, delegate))
    publish_agenda(conference=stop.bus.conference)
    after = text_of(own_page(client, delegate))

    changed = ("Cổng sau", "Làng gốm", "Trại bò")
    assert [each for each in changed if each in before] == []
    assert [each for each in changed if each not in after] == []


def test_the_seat_and_the_phone_of_the_guide_are_those_of_this_minute(client, delegate):
    stop = take_a_seat(delegate, name="Xe 1")
    other = StopFactory(bus__conference=stop.bus.conference, bus__name="Xe 2", visit=stop.visit).bus
    publish_agenda(conference=stop.bus.conference)
    delegate.passenger.bus = other
    delegate.passenger.save()
    other.guide_phone = "0987654321"
    other.save()

    html = own_page(client, delegate).content.decode()

    assert '<p class="big">Xe 2</p>' in html
    assert 'href="tel:+84987654321"' in html


def test_the_organisers_can_be_called(client, delegate):
    conference = delegate.delegation.conference
    conference.contact_name, conference.contact_phone = "Bà Thường Trực", "0912345678"
    conference.save()

    response = own_page(client, delegate)

    assert "Ban Tổ chức: Bà Thường Trực Gọi&nbsp;0912" in text_of(response)
    assert 'class="button button-quiet" href="tel:+84912345678"' in response.content.decode()


def test_times_are_those_of_the_conference(client):
    conference = ConferenceFactory(time_zone="Europe/Paris")
    delegate = DelegateFactory(conference=conference)
    take_a_seat(delegate)
    publish_agenda(conference=conference)

    html = own_page(client, delegate).content.decode()

    assert '<time datetime="2023-10-05T03:00:00+02:00">03:00</time>' in html


def test_the_head_of_the_delegation_can_be_called(client, delegate):
    DelegateFactory(delegation=delegate.delegation, duty="head", phone="0966555444")

    assert 'href="tel:+84966555444"' in own_page(client, delegate).content.decode()


def test_the_head_is_not_asked_to_call_the_head(client):
    head = DelegateFactory(duty="head", phone="0966555444")

    assert "tel:" not in own_page(client, head).content.decode()


def test_a_head_who_is_not_coming_is_not_named(client, delegate):
    DelegateFactory(
        delegation=delegate.delegation, duty="head", state="cancelled", full_name="Vũ Vắng Mặt"
    )

    assert "Vũ Vắng Mặt" not in own_page(client, delegate).content.decode()


def test_before_the_first_publication_the_page_says_so(client, delegate):
    SessionFactory(conference=delegate.delegation.conference, title="Chưa công bố")

    text = text_of(own_page(client, delegate))

    assert "Chương trình chưa được công bố" in text
    assert "Chưa công bố" not in text


def test_what_is_on_stands_first(client, delegate, at):
    SessionFactory(conference=delegate.delegation.conference, title="Khai mạc")
    publish_agenda(conference=delegate.delegation.conference)
    at(datetime(2023, 10, 4, 2, tzinfo=UTC))

    assert "Đang diễn ra Khai mạc" in text_of(own_page(client, delegate))


def test_the_assembly_of_the_own_bus_comes_before_the_session_after_it(client, delegate, at):
    take_a_seat(delegate, name="Xe 1", assembles_at=datetime(2023, 10, 5, 0, 30, tzinfo=UTC))
    conference = delegate.delegation.conference
    hours = [datetime(2023, 10, 5, hour, tzinfo=UTC) for hour in (1, 4)]
    SessionFactory(conference=conference, title="Hội thảo", starts_at=hours[0], ends_at=hours[1])
    publish_agenda(conference=conference)

    at(datetime(2023, 10, 5, 0, tzinfo=UTC))
    before = text_of(own_page(client, delegate))
    at(datetime(2023, 10, 5, 0, 40, tzinfo=UTC))
    during = text_of(own_page(client, delegate))
    at(datetime(2023, 10, 5, 2, tzinfo=UTC))
    on_the_way = text_of(own_page(client, delegate))

    assert "Tiếp theo Giờ tập trung: Xe 1 07:30" in before
    assert "Đang diễn ra Giờ tập trung: Xe 1 07:30" in during
    assert "Tiếp theo Làng tre 08:00" in during
    assert "Đang diễn ra Làng tre đến 10:00 · Xe 1" in on_the_way


def test_whom_to_call_stands_before_the_news_and_the_code(client, delegate):
    session = SessionFactory(conference=delegate.delegation.conference)
    publish_agenda(conference=session.conference)
    change_title(session, "Tên mới")

    html = own_page(client, delegate).content.decode()

    places = [html.index(f'id="{part}"') for part in ("bus", "delegation", "news", "qr")]
    assert places == sorted(places)
    assert html.index('href="#qr"') < places[0]


def test_below_en_the_page_is_in_english_and_its_code_leads_where_the_badge_does(client, delegate):
    vietnamese = own_page(client, delegate)
    english = client.get(f"/en/d/{delegate.token}/")

    assert "Your agenda" in text_of(english)
    assert f'href="/en/d/{delegate.token}/agenda.ics"' in english.content.decode()
    assert english.context["qr"] == vietnamese.context["qr"]


@pytest.mark.parametrize("count", [1, 3])
def test_delegate_page_query_count_is_flat(client, django_assert_num_queries, count):
    delegate = DelegateFactory()
    bus = BusFactory(conference=delegate.delegation.conference)
    for hour in range(count):
        StopFactory(bus=bus, arrives_at=datetime(2023, 10, 5, hour, tzinfo=UTC))
    PassengerFactory(bus=bus, delegate=delegate)

    for number in range(count):
        speaker = SpeakerFactory(
            presentation__session__conference=delegate.delegation.conference, delegate=delegate
        )
        publish_agenda(conference=speaker.presentation.session.conference)
        change_title(speaker.presentation.session, f"Phiên sửa lần {number}")

    with django_assert_num_queries(6):  # delegate, edition, programme, talks, head, changes
        response = own_page(client, delegate)

    page = response.context["page"]
    assert (len(page.visits), len(page.news)) == (count, 2 * count - 1)

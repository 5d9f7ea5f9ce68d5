import gzip
import re
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, RoomFactory, ThemeFactory
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory(slug="bac-ninh-2023")


def agenda(client) -> str:
    return client.get("/bac-ninh-2023/agenda/").content.decode()


def test_a_draft_conference_has_no_agenda(client):
    ConferenceFactory(slug="nhap", state="draft")

    assert client.get("/nhap/agenda/").status_code == 404


def test_before_the_first_publication_the_page_says_so(client, conference):
    SessionFactory(conference=conference, title="Còn giữ kín")

    response = client.get("/bac-ninh-2023/agenda/")

    assert (response.status_code, response.context["edition"].version) == (200, None)
    assert response.content.count(b'class="notice"') == 1
    assert "Còn giữ kín" not in response.content.decode()


def test_a_session_shows_its_time_kind_room_theme_chair_and_notes(client, conference):
    session = SessionFactory(
        conference=conference,
        kind="talks",
        title="Tham luận buổi sáng",
        room=RoomFactory(venue__conference=conference, name="Hội trường A"),
        theme=ThemeFactory(conference=conference, title="Huy động nguồn lực"),
        chair="Bà Chủ Trì",
        notes="Dòng một\nDòng hai",
    )
    publish_agenda(conference=conference)

    html = agenda(client)

    assert '<time datetime="2023-10-04T08:00:00+07:00">08:00</time>' in html
    assert '<time datetime="2023-10-04T10:00:00+07:00">10:00</time>' in html
    assert f'<article class="session talks" id="session-{session.pk}" ' in html
    assert "<h3>Tham luận buổi sáng</h3>" in html
    assert '<p class="room">Hội trường A</p>' in html
    assert ": Huy động nguồn lực</p>" in html
    assert ": Bà Chủ Trì</p>" in html
    assert "Dòng một<br>Dòng hai" in html


def test_a_talk_shows_its_time_and_speakers_and_leads_to_its_page(client, conference):
    talk = PresentationFactory(
        session__conference=conference,
        title="Trồng rau an toàn",
        starts_at=datetime(2023, 10, 4, 1, 30, tzinfo=UTC),
        minutes=20,
    )
    SpeakerFactory(presentation=talk, name="Bà Lê Thị Mẫu", affiliation="Hội Phụ nữ")
    publish_agenda(conference=conference)

    html = agenda(client)

    link = f'<a class="more" href="/bac-ninh-2023/talks/{talk.pk}/">'
    assert f"<h4>{link}Trồng rau an toàn</a></h4>" in html
    assert '<time datetime="2023-10-04T08:30:00+07:00">08:30</time> · 20 ' in html
    assert '<b>Bà Lê Thị Mẫu</b><br><span class="muted">Hội Phụ nữ</span>' in html


def test_each_day_has_a_heading_that_the_day_bar_leads_to(client, conference):
    SessionFactory(conference=conference)
    SessionFactory(
        conference=conference,
        starts_at=datetime(2023, 10, 5, 18, 0, tzinfo=UTC),  # 01:00 on the 6th in Viet Nam
        ends_at=datetime(2023, 10, 5, 19, 0, tzinfo=UTC),
    )
    publish_agenda(conference=conference)

    html = agenda(client)

    links = [f'href="#day-2023-10-0{day}"' in html for day in (4, 5, 6)]
    headings = [f'<h2 id="day-2023-10-0{day}">' in html for day in (4, 5, 6)]
    assert links == headings == [True, False, True]


def test_a_visit_shows_which_buses_come_when(client, conference):
    SessionFactory(conference=conference)
    visit = FieldVisitFactory(conference=conference, name="Mô hình 1 (Gia Bình)")
    for name in ("Xe <1>", "Xe 3"):
        StopFactory(bus__conference=conference, bus__name=name, visit=visit)
    later = {"arrives_at": datetime(2023, 10, 5, 4, tzinfo=UTC)}
    later["departs_at"] = datetime(2023, 10, 5, 5, tzinfo=UTC)
    StopFactory(bus__conference=conference, bus__name="Xe 2", visit=visit, **later)
    publish_agenda(conference=conference)

    html = agenda(client)

    link = f'<a class="more" href="/bac-ninh-2023/visits/{visit.pk}/" data-keep>'
    assert f"<h3>{link}Mô hình 1 (Gia Bình)</a></h3>" in html
    assert (
        '<li><b><time datetime="2023-10-05T08:00:00+07:00">08:00</time>–'
        '<time datetime="2023-10-05T10:00:00+07:00">10:00</time>, 05/10</b> '
        "<span>Xe 3, Xe &lt;1&gt;</span></li>"
    ) in html
    assert "<span>Xe 2</span>" in html


def test_times_are_those_of_the_conference_wherever_the_site_stands(client, conference):
    conference.time_zone = "Europe/Paris"
    conference.save()
    SessionFactory(conference=conference)
    publication = publish_agenda(conference=conference)
    publication.published_at = datetime(2023, 9, 30, 22, 30, tzinfo=UTC)
    publication.save()

    with timezone.override("Asia/Ho_Chi_Minh"):
        html = agenda(client)

    assert '<time datetime="2023-10-04T03:00:00+02:00">03:00</time>' in html
    assert "00:30 01/10/2023" in html


def test_what_is_changed_after_publication_is_not_shown(client, conference):
    session = SessionFactory(conference=conference, title="Đã công bố")
    publish_agenda(conference=conference)
    session.title = "Chưa công bố"
    session.save()

    html = agenda(client)

    assert ("Đã công bố" in html, "Chưa công bố" in html) == (True, False)


def test_markup_in_the_agenda_is_shown_as_text(client, conference):
    talk = PresentationFactory(
        session__conference=conference,
        session__title="<b>Phiên</b>",
        session__notes="<i>Chú ý</i>",
        title="<b>Tham luận</b>",
    )
    SpeakerFactory(presentation=talk, name="<b>Bà</b>", affiliation="<b>Hội</b>")
    publish_agenda(conference=conference)

    html = agenda(client)

    assert "<h3>&lt;b&gt;Phiên&lt;/b&gt;</h3>" in html
    assert ">&lt;b&gt;Tham luận&lt;/b&gt;</a></h4>" in html
    assert "&lt;i&gt;Chú ý&lt;/i&gt;" in html
    assert "<b>&lt;b&gt;Bà&lt;/b&gt;</b>" in html
    assert "&lt;b&gt;Hội&lt;/b&gt;" in html


@pytest.mark.parametrize("count", [1, 3])
def test_agenda_query_count_is_flat(client, conference, django_assert_num_queries, count):
    for _ in range(count):
        SpeakerFactory.create_batch(count, presentation__session__conference=conference)
        StopFactory(bus__conference=conference)
    publish_agenda(conference=conference)

    with django_assert_num_queries(2):  # the edition, its snapshot
        html = agenda(client)

    assert html.count('<article class="session') == count * count


def publish_with_buses(conference, count):
    visit = FieldVisitFactory(conference=conference)
    SessionFactory(conference=conference)
    for number in range(count):
        StopFactory(bus__conference=conference, bus__name=f"Xe {number:02}", visit=visit)
    publish_agenda(conference=conference)
    return list(conference.buses.order_by("name"))


OPTION = r'<option value="(\d*)"(?: lang="vi")?( selected)?>([^<]*)</option>'


@pytest.mark.parametrize(("count", "links", "options"), [(8, 8, 0), (9, 0, 10)])
def test_buses_are_links_while_there_are_few_and_then_a_list(
    client, conference, count, links, options
):
    publish_with_buses(conference, count)

    html = agenda(client)

    assert html.count('href="?bus=') == links
    assert html.count("<option") == options


def test_a_bus_of_the_list_stays_chosen_and_the_empty_choice_is_the_whole_agenda(
    client, conference
):
    buses = publish_with_buses(conference, 13)

    of_one = client.get("/bac-ninh-2023/agenda/", {"bus": buses[2].pk})
    whole = client.get("/bac-ninh-2023/agenda/", {"bus": ""})

    first, *others = re.findall(OPTION, of_one.content.decode())
    assert first == ("", "", "Tất cả các xe")
    assert others == [
        (str(bus.pk), " selected" if bus == buses[2] else "", bus.name) for bus in buses
    ]
    assert [each.id for each in of_one.context["programme"].buses] == [bus.pk for bus in buses]
    assert of_one.context["bus"].name == "Xe 02"
    assert (whole.status_code, whole.context["bus"]) == (200, None)


def test_a_list_of_300_buses_is_light(client, conference):
    publish_with_buses(conference, 300)

    html = agenda(client)

    listed = html[html.index("<select") : html.index("</select>")]
    assert html.count("<option") == 301
    assert len(gzip.compress(listed.encode())) < 3_000


def test_the_agenda_of_a_theme_holds_its_sessions_and_those_with_a_talk_on_it(client, conference):
    second = ThemeFactory(conference=conference, title="Nguồn lực", position=2)
    first = ThemeFactory(conference=conference, title="Sinh kế", position=1)
    SessionFactory(conference=conference, title="Về nguồn lực", theme=second)
    SessionFactory(conference=conference, title="Về sinh kế", theme=first)
    PresentationFactory(
        session__conference=conference, session__title="Thảo luận", theme=first, title="Một hộ"
    )
    publish_agenda(conference=conference)

    response = client.get(f"/bac-ninh-2023/agenda/?theme={first.pk}")
    titles = [session.title for session in response.context["programme"].sessions]

    assert titles == ["Về sinh kế", "Thảo luận"]
    links = re.findall(r'href="\?theme=(\d+)"( aria-current="true")?', response.content.decode())
    assert links == [(str(first.pk), ' aria-current="true"'), (str(second.pk), "")]


def test_the_agenda_of_a_bus_holds_visits_and_its_own_stops(client, conference):
    SessionFactory(conference=conference, kind="opening", title="Khai mạc")
    SessionFactory(conference=conference, kind="visit", title="Tham quan")
    bus = BusFactory(conference=conference, name="Xe 1", assembles_at=at_seven())
    mine = StopFactory(bus=bus, visit__name="Làng tre").visit
    StopFactory(bus__conference=conference, bus__name="Xe 2", visit=mine)
    StopFactory(bus__conference=conference, bus__name="Xe 3", visit__name="Làng gốm")
    publish_agenda(conference=conference)

    response = client.get(f"/bac-ninh-2023/agenda/?bus={bus.pk}")
    programme = response.context["programme"]

    assert [session.title for session in programme.sessions] == ["Tham quan"]
    stops = {visit.name: [stop.bus for stop in visit.stops] for visit in programme.visits}
    assert stops == {"Làng tre": ["Xe 1"]}
    assert "<b>07:00</b>" in response.content.decode()


def at_seven():
    return datetime(2023, 10, 5, 0, tzinfo=UTC)

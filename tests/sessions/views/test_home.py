from datetime import timedelta

import pytest
from django.utils import timezone

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, ThemeFactory, VenueFactory
from tests.factories.sessions import (
    FieldVisitFactory,
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)
from tests.sessions.views.pages import text_of

pytestmark = pytest.mark.django_db


def test_the_root_leads_to_the_current_conference(client):
    ConferenceFactory(slug="bac-ninh-2023")

    response = client.get("/")

    assert (response.status_code, response["Location"]) == (302, "/bac-ninh-2023/")


def test_the_root_without_a_published_conference_leads_to_the_list(client):
    ConferenceFactory(state="draft", title="Chưa ai được biết")
    past = ConferenceFactory(state="archived", slug="da-qua")

    response = client.get("/", follow=True)

    assert response.redirect_chain == [("/conferences/", 302)]
    assert (response.context["past"], response.context["coming"]) == ([past], [])
    assert b"Ch\xc6\xb0a ai" not in response.content


def test_conferences_to_come_stand_before_those_that_are_over_the_next_one_first(client):
    today = timezone.localdate()
    days = {"xa": 300, "gan": 30, "vua-qua": -30, "da-lau": -300}
    for slug, distance in days.items():
        day = today + timedelta(days=distance)
        ConferenceFactory(slug=slug, starts_on=day, ends_on=day)

    context = client.get("/conferences/").context

    assert [row.slug for row in context["coming"]] == ["gan", "xa"]
    assert [row.slug for row in context["past"]] == ["vua-qua", "da-lau"]


def test_a_draft_does_not_exist_for_the_public(client):
    ConferenceFactory(state="draft", slug="nhap")

    assert client.get("/nhap/").status_code == 404


def test_the_home_page_tells_what_a_delegate_asks_first(client):
    conference = ConferenceFactory(
        slug="bac-ninh-2023",
        governing_body="Bộ Lao động",
        host="Trung tâm Đào tạo,\nbồi dưỡng",
        legal_basis="Quyết định số 90/QĐ-TTg\nQuyết định số 654",
        objectives="Không để ai bị bỏ lại phía sau.",
        contact_name="Nguyễn Văn Mẫu",
        contact_phone="0912345678",
    )
    VenueFactory(conference=conference, name="Trung tâm Hội nghị", address="Đường số 1")
    ThemeFactory(conference=conference, title="Huy động nguồn lực")

    response = client.get("/bac-ninh-2023/")

    html, text = response.content.decode(), text_of(response)
    assert "04–06/10/2023 · Bắc Ninh" in text
    assert "Trung tâm Hội nghị Đường số 1" in text
    assert "Không để ai bị bỏ lại phía sau." in text
    assert "Huy động nguồn lực" in text
    assert "<span>Trung tâm Đào tạo,</span> <span>bồi dưỡng</span>" in html
    assert html.count("<dd>Quyết định số") == 2
    assert '<a class="button button-quiet" href="tel:+84912345678">' in html
    assert 'class="button button-gold" href="/bac-ninh-2023/agenda/"' in html


def test_speakers_of_the_opening_and_visits_come_from_the_published_agenda(client):
    conference = ConferenceFactory(slug="bac-ninh-2023")
    opening = SessionFactory(conference=conference, kind="opening")
    talks = SessionFactory(conference=conference, kind="talks")
    first = PresentationFactory(session=opening, title="Phát biểu khai mạc")
    SpeakerFactory(presentation=first, name="TS. Người Khai Mạc", affiliation="Giám đốc")
    SpeakerFactory(presentation=PresentationFactory(session=talks), name="Bà Tham Luận")
    visit = FieldVisitFactory(conference=conference, name="Mô hình 1 (Gia Bình)")
    publish_agenda(conference=conference)
    visit.name = "Chưa công bố"
    visit.save()

    text = text_of(client.get("/bac-ninh-2023/"))

    assert "TS. Người Khai Mạc Giám đốc Phát biểu khai mạc" in text
    assert "Bà Tham Luận" not in text
    assert "Mô hình 1 (Gia Bình)" in text
    assert "Chưa công bố" not in text


def test_an_archived_conference_says_that_it_is_over(client):
    for state in ("published", "archived", "cancelled"):
        ConferenceFactory(slug=state, state=state, starts_on=tomorrow(), ends_on=tomorrow())

    pages = {slug: text_of(client.get(f"/{slug}/")) for slug in ("published", "archived")}

    assert ["Trang được lưu để tra cứu" in page for page in pages.values()] == [False, True]


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


def test_a_cancelled_conference_says_so_and_tells_nothing_of_what_would_be_on(client):
    conference = ConferenceFactory(slug="thoi", state="cancelled", contact_phone="0912345678")
    SessionFactory(conference=conference)
    publish_agenda(conference=conference)

    response = client.get("/thoi/agenda/")

    assert "Hội nghị này không tổ chức. Xin liên hệ Ban Tổ chức: 0912" in text_of(response)
    assert b'class="status"' not in response.content


def test_markup_in_what_organisers_type_is_shown_as_text(client):
    ConferenceFactory(slug="xss", title="<b>Đậm</b>", objectives="<script>x</script>")

    html = client.get("/xss/").content.decode()

    assert "<b>Đậm</b>" not in html
    assert "<h1>&lt;b&gt;Đậm&lt;/b&gt;</h1>" in html
    assert "<script>" not in html


def test_a_phone_on_a_poor_network_gets_the_page_compressed(client):
    ConferenceFactory(slug="bac-ninh-2023")

    response = client.get("/bac-ninh-2023/", headers={"Accept-Encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"


def test_the_page_is_the_same_for_everybody_and_sets_no_cookie(client, django_user_model):
    ConferenceFactory(slug="bac-ninh-2023")
    stranger = client.get("/bac-ninh-2023/")
    client.force_login(django_user_model.objects.create_user("thu-ky"))

    known = client.get("/bac-ninh-2023/")

    assert known.content == stranger.content
    assert (known["Vary"], dict(stranger.cookies)) == ("Accept-Encoding", {})


@pytest.mark.parametrize("count", [1, 3])
def test_home_query_count_is_flat(client, django_assert_num_queries, count):
    conference = ConferenceFactory(slug="bac-ninh-2023")
    for number in range(count):
        ThemeFactory(conference=conference)
        VenueFactory(conference=conference, name=f"Địa điểm {number}")
        opening = SessionFactory(conference=conference, kind="opening")
        SpeakerFactory(presentation__session=opening)
        StopFactory(bus__conference=conference)
    publish_agenda(conference=conference)

    with django_assert_num_queries(6):  # the edition's two; venues and themes twice
        response = client.get("/bac-ninh-2023/")

    assert len(response.context["opening"]) == count

"""The pages of talks, visits, models and speakers, as last published."""

import re

import pytest
from django.core.files.base import ContentFile

from sessions.models import Presentation
from sessions.services.publication import publish_agenda
from tests.factories.conference import (
    ConferenceFactory,
    ModelPhotoFactory,
    PovertyModelFactory,
    ProvinceFactory,
    ThemeFactory,
)
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PresentationFactory,
    SpeakerFactory,
    StopFactory,
)
from tests.sessions.views.pages import text_of

pytestmark = pytest.mark.django_db

BASE = "/bac-ninh-2023"


@pytest.fixture
def conference():
    return ConferenceFactory(slug="bac-ninh-2023")


@pytest.fixture
def model(conference):
    return PovertyModelFactory(
        conference=conference,
        name="Trồng tỏi an toàn",
        figures="Số hộ tham gia: 25 hộ\nTừ năm 2019",
        clip_url="https://example.org/clip",
    )


def talk_of(conference, **fields):
    return PresentationFactory(session__conference=conference, **fields)


def html_of(response) -> str:
    return response.content.decode()


def test_a_talk_tells_who_gives_it_what_it_is_about_and_of_which_model(client, conference, model):
    talk = talk_of(conference, title="Liên kết chuỗi", abstract="Từ giống\ntới chợ", model=model)
    SpeakerFactory(presentation=talk, name="Bà Lê Thị Mẫu", affiliation="Hội Phụ nữ")
    publish_agenda(conference=conference)

    response = client.get(f"{BASE}/talks/{talk.pk}/")

    assert "<h1>Liên kết chuỗi</h1>" in html_of(response)
    assert "Từ giống<br>tới chợ" in html_of(response)
    assert "Bà Lê Thị Mẫu Hội Phụ nữ" in text_of(response)
    assert f'href="{BASE}/models/{model.pk}/"' in html_of(response)


def test_a_clip_is_a_link_and_nothing_is_loaded_from_there(client, conference):
    talk = talk_of(conference, clip_url="https://example.org/clip")
    publish_agenda(conference=conference)

    html = html_of(client.get(f"{BASE}/talks/{talk.pk}/"))

    assert re.findall(r'\S+="https://example.org[^"]*"', html) == [
        'href="https://example.org/clip"'
    ]


def test_slides_are_offered_once_released_and_refused_as_soon_as_that_is_taken_back(
    client, conference
):
    talk = talk_of(conference, slides_released=True)
    talk.slides.save("bai.pdf", ContentFile(b"%PDF-1.7"))
    publish_agenda(conference=conference)
    path = f"{BASE}/talks/{talk.pk}/slides/"

    assert path in html_of(client.get(f"{BASE}/talks/{talk.pk}/"))
    given = client.get(path)
    assert (b"".join(given), given["Content-Disposition"][:10]) == (b"%PDF-1.7", "attachment")

    Presentation.objects.update(slides_released=False)
    assert client.get(path).status_code == 404


def test_slides_of_a_talk_that_is_not_published_are_nobodys_yet(client, conference):
    talk_of(conference)
    publish_agenda(conference=conference)
    later = talk_of(conference, slides_released=True)
    later.slides.save("bai.pdf", ContentFile(b"%PDF-1.7"))

    assert client.get(f"{BASE}/talks/{later.pk}/slides/").status_code == 404


def test_a_visit_lists_its_buses_by_time_with_their_guides_but_no_phone(client, conference, model):
    visit = FieldVisitFactory(conference=conference, model=model, map_url="https://example.org/m")
    bus = BusFactory(conference=conference, name="Xe 7", guide="Ông Mẫu", guide_phone="0987654321")
    StopFactory(bus=bus, visit=visit)
    talk_of(conference)
    publish_agenda(conference=conference)

    response = client.get(f"{BASE}/visits/{visit.pk}/")

    assert "08:00 –10:00" in text_of(response)
    assert "Xe 7" in text_of(response)
    assert "Ông Mẫu" in text_of(response)
    assert "0987" not in re.sub(r"\D", "", text_of(response))
    assert 'href="https://example.org/m"' in html_of(response)


def test_a_model_shows_figures_photos_clip_and_what_is_told_of_it(client, conference, model):
    photo = ModelPhotoFactory(model=model, caption="Ruộng tỏi")
    visit = FieldVisitFactory(conference=conference, model=model, name="Thăm ruộng")
    talk = talk_of(conference, model=model, title="Kể chuyện trồng tỏi")
    publish_agenda(conference=conference)

    response = client.get(f"{BASE}/models/{model.pk}/")
    html = html_of(response)

    assert "<dt>Số hộ tham gia</dt><dd>25 hộ</dd>" in html
    assert "<figcaption>Ruộng tỏi</figcaption>" in html
    assert f'href="{BASE}/visits/{visit.pk}/"' in html
    assert f'href="{BASE}/talks/{talk.pk}/"' in html
    picture = re.search(r'<img src="([^"]*photos[^"]*)"', html)[1]
    assert b"".join(client.get(picture)) == photo.image.read()
    photo.image.close()


def test_models_are_filtered_by_theme_and_province(client, conference):
    theme = ThemeFactory(conference=conference)
    mine = PovertyModelFactory(conference=conference, theme=theme, name="Nuôi gà đồi")
    PovertyModelFactory(conference=conference, province=ProvinceFactory(), name="Trồng nhãn")
    talk_of(conference)
    publish_agenda(conference=conference)

    response = client.get(f"{BASE}/models/?theme={theme.pk}")

    assert [each.id for each in response.context["models"]] == [mine.pk]
    assert client.get(f"{BASE}/models/?theme=999999").status_code == 404
    assert len(client.get(f"{BASE}/models/?theme=&province=").context["models"]) == 2


def test_a_speaker_stands_once_with_every_talk(client, conference):
    for title in ("Một", "Hai"):
        SpeakerFactory(
            presentation=talk_of(conference, title=title), name="Bà Mẫu", affiliation="Hội"
        )
    publish_agenda(conference=conference)

    billings = client.get(f"{BASE}/speakers/").context["billings"]

    assert [each.speaker.name for each in billings] == ["Bà Mẫu"]
    assert {each.talk.title for each in billings[0].talks} == {"Một", "Hai"}


@pytest.mark.parametrize("page", ["talks/0/", "visits/0/", "models/0/", "talks/9999999999999/"])
def test_what_is_not_published_has_no_page(client, conference, page):
    talk_of(conference)
    publish_agenda(conference=conference)

    assert client.get(f"{BASE}/{page}").status_code == 404


def test_what_was_added_after_the_publication_has_no_page_yet(client, conference):
    talk_of(conference)
    publish_agenda(conference=conference)
    later = talk_of(conference)

    assert client.get(f"{BASE}/talks/{later.pk}/").status_code == 404


@pytest.mark.parametrize("page", ["models/", "speakers/"])
def test_before_the_first_publication_a_list_says_that_it_is_empty(client, conference, page):
    PovertyModelFactory(conference=conference)

    response = client.get(f"{BASE}/{page}")

    assert html_of(response).count('class="notice"') == 1


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", ["models/", "speakers/"])
def test_a_list_asks_as_many_questions_whatever_its_length(
    client, conference, django_assert_num_queries, page, count
):
    for _ in range(count):
        model = PovertyModelFactory(conference=conference)
        SpeakerFactory(presentation=talk_of(conference, model=model))
    publish_agenda(conference=conference)

    with django_assert_num_queries(2):  # the edition, its snapshot
        assert client.get(f"{BASE}/{page}").status_code == 200


def test_english_pages_speak_english_and_mark_what_is_vietnamese(client, conference):
    talk = talk_of(conference, title="Trồng tỏi", title_en="Growing garlic", abstract="Tóm tắt đây")
    publish_agenda(conference=conference)

    html = html_of(client.get(f"/en{BASE}/talks/{talk.pk}/"))

    assert '<html lang="en">' in html
    assert "<h1>Growing garlic</h1>" in html
    assert '<h2 id="abstract">Abstract</h2>' in html
    assert '<span lang="vi">Tóm tắt đây</span>' in html
    assert f'<a href="{BASE}/talks/{talk.pk}/" lang="vi" hreflang="vi">Tiếng Việt</a>' in html


def test_lines_that_are_vietnamese_only_are_marked_as_such(client, conference):
    conference.objectives, conference.host_en = "Không để ai bị bỏ lại", "Training Centre"
    conference.save()

    html = html_of(client.get(f"/en{BASE}/"))

    assert '<ul class="objectives" lang="vi">' in html
    assert '<p class="host"><span>Training Centre</span>' in html


def test_figures_provinces_and_buses_that_are_vietnamese_only_are_marked_as_such(
    client, conference, model
):
    for name in ("Hưng Yên", "Bắc Ninh"):
        PovertyModelFactory(conference=conference, province=ProvinceFactory(name=name))
    stop = StopFactory(bus__conference=conference, bus__name="Xe 7")
    talk_of(conference)
    publish_agenda(conference=conference)
    pages = [f"models/{model.pk}", "models", "agenda", f"visits/{stop.visit_id}"]

    one, many, agenda, visit = (html_of(client.get(f"/en{BASE}/{page}/")) for page in pages)

    assert '<dl class="figures" lang="vi">' in one
    assert '<span lang="vi">Hưng Yên</span></a>' in many
    assert agenda.count('<span lang="vi">Xe 7</span>') == 2  # to choose, and at the visit
    assert '<span lang="vi">Xe 7</span>' in visit


@pytest.mark.parametrize("page", ["", "agenda/", "models/", "speakers/"])
def test_every_page_of_a_conference_says_whom_to_call(client, conference, page):
    conference.contact_name, conference.contact_phone = "Bà Thường Trực", "0912345678"
    conference.save()

    html = html_of(client.get(f"{BASE}/{page}"))

    footer = html[html.index("<footer") :]
    assert "Bà Thường Trực" in footer
    assert 'href="tel:+84912345678"' in footer


def test_the_switch_keeps_the_page_and_what_was_chosen_there(client, conference):
    theme = ThemeFactory(conference=conference)
    talk_of(conference, session__theme=theme)
    publish_agenda(conference=conference)
    chosen = f"{BASE}/agenda/?theme={theme.pk}"

    assert f'href="/en{chosen}"' in html_of(client.get(chosen))
    assert f'href="{chosen}"' in html_of(client.get(f"/en{chosen}"))

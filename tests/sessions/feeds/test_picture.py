from io import BytesIO

import pytest
from PIL import Image

from tests.factories.sessions import PresentationFactory

pytestmark = pytest.mark.django_db


def picture(client, path) -> Image.Image:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert len(response.content) <= 40_000
    return Image.open(BytesIO(response.content))


def test_a_conference_has_a_picture_before_it_is_published(client, conference):
    assert picture(client, "/bac-ninh-2023/picture.png").size == (1200, 630)


def test_a_published_talk_has_a_picture_of_its_own(client, published, talk):
    image = picture(client, f"/bac-ninh-2023/talks/{talk.pk}/picture.png")

    assert image.size == (1200, 630)
    assert image.tobytes() != picture(client, "/bac-ninh-2023/picture.png").tobytes()


@pytest.mark.parametrize("page", ["", "talks/{0}/"])
def test_below_en_the_picture_speaks_english(client, bilingual, talk, page):
    path = f"/bac-ninh-2023/{page.format(talk.pk)}picture.png"

    assert picture(client, f"/en{path}").tobytes() != picture(client, path).tobytes()


def test_a_talk_that_is_not_published_has_none(client, published, talk):
    draft = PresentationFactory(session=talk.session)

    assert client.get(f"/bac-ninh-2023/talks/{draft.pk}/picture.png").status_code == 404


def test_the_same_conference_gives_the_same_picture(client, conference):
    first, second = (client.get("/bac-ninh-2023/picture.png").content for _ in range(2))

    assert first == second

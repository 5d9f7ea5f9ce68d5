"""A model is described with its photos and, beside the Vietnamese, in English."""

from io import BytesIO

import pytest
from PIL import Image

from conference.models import ModelPhoto, PovertyModel
from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/conference/povertymodel/"


@pytest.fixture
def conference(admin_client):
    conference = ConferenceFactory()
    admin_client.post("/admin/switch/", {"conference": conference.pk})
    return conference


def form(conference, photo):
    return {
        "conference": conference.pk,
        "name": "Trồng tỏi",
        "name_en": "Growing garlic",
        "photos-TOTAL_FORMS": 1,
        "photos-INITIAL_FORMS": 0,
        "photos-0-image": photo,
        "photos-0-caption": "Ruộng tỏi",
        "photos-0-position": 1,
    }


def upload(content: bytes):
    file = BytesIO(content)
    file.name = "anh.png"
    return file


def picture_of(width, height) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "green").save(file, "PNG")
    return file.getvalue()


def test_a_photo_is_scaled_for_pages_and_its_size_known(admin_client, conference):
    admin_client.post(f"{LIST}add/", form(conference, upload(picture_of(900, 900))))

    photo = ModelPhoto.objects.get()
    with photo.image.open() as file, Image.open(file) as image:
        assert (image.format, image.size) == ("JPEG", (720, 480))
    assert (photo.width, photo.height) == (720, 480)


def test_what_is_no_picture_is_refused_and_nothing_is_saved(admin_client, conference):
    page = admin_client.post(f"{LIST}add/", form(conference, upload(b"no picture")))

    assert "không quá 10 MB và 25 triệu điểm ảnh" in page.content.decode()
    assert PovertyModel.objects.count() == 0


def test_texts_in_english_stand_in_a_group_of_their_own(admin_client, conference):
    page = admin_client.get(f"{LIST}add/")

    groups = [(title, options["fields"]) for title, options in page.context["adminform"].fieldsets]
    (english,) = [fields for title, fields in groups if title == "Nội dung tiếng Anh"]
    assert english == ["name_en", "summary_en", "place_name_en", "figures_en"]
    assert [name for _title, fields in groups[:-1] for name in fields if "_en" in name] == []

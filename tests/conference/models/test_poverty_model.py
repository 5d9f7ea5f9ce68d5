from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from conference.models import ModelPhoto
from tests.factories.conference import PovertyModelFactory

pytestmark = pytest.mark.django_db


def jpeg(width=30, height=40) -> ContentFile:
    content = BytesIO()
    Image.new("RGB", (width, height), "#789").save(content, "JPEG")
    return ContentFile(content.getvalue())


def save_through_the_file(photo):
    photo.image.save("ruong-toi.jpg", jpeg())


def assign_and_save(photo):
    photo.image = jpeg()
    photo.image.name = "ruong-toi.jpg"
    photo.save()


@pytest.mark.parametrize("save", [save_through_the_file, assign_and_save])
def test_a_photo_knows_its_size_whichever_way_it_is_stored(save):
    photo = ModelPhoto(model=PovertyModelFactory(), caption="Ruộng tỏi")

    save(photo)

    stored = ModelPhoto.objects.get()
    assert (stored.width, stored.height) == (30, 40)
    assert (photo.width, photo.height) == (30, 40)


def test_another_picture_brings_its_own_size():
    photo = ModelPhoto(model=PovertyModelFactory(), caption="Ruộng tỏi")
    save_through_the_file(photo)

    photo.image.save("khac.jpg", jpeg(80, 20))

    stored = ModelPhoto.objects.get()
    assert (stored.width, stored.height) == (80, 20)

from datetime import date

import factory
from django.contrib.auth import get_user_model


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()

    username = factory.Sequence("user{}".format)


class ConferenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.Conference"

    title = "Hội nghị nhân rộng mô hình giảm nghèo"
    short_title = "Hội nghị giảm nghèo"
    # Of conferences on the same days the first made is the one at hand, the tenth one too.
    slug = factory.Sequence("hoi-nghi-{:05}".format)
    host = "TRUNG TÂM ĐÀO TẠO"
    starts_on = date(2023, 10, 4)
    ends_on = date(2023, 10, 6)
    place = "Bắc Ninh"
    state = "published"


class RoleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.Role"

    user = factory.SubFactory(UserFactory)
    conference = factory.SubFactory(ConferenceFactory)
    kind = "staff"


class ProvinceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.Province"

    name = factory.Sequence("Tỉnh {}".format)
    slug = factory.Sequence("tinh-{}".format)
    valid_from = date(1997, 1, 1)


class VenueFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.Venue"

    conference = factory.SubFactory(ConferenceFactory)
    name = "Trung tâm Hội nghị"


class RoomFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.Room"

    venue = factory.SubFactory(VenueFactory)
    name = factory.Sequence("Hội trường {}".format)


class ThemeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.Theme"

    conference = factory.SubFactory(ConferenceFactory)
    title = factory.Sequence("Chủ đề {}".format)


class PovertyModelFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.PovertyModel"

    conference = factory.SubFactory(ConferenceFactory)
    name = factory.Sequence("Mô hình {}".format)


class ModelPhotoFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.ModelPhoto"

    model = factory.SubFactory(PovertyModelFactory)
    image = factory.django.ImageField(width=60, height=40, format="JPEG")
    caption = factory.Sequence("Ảnh {}".format)

import factory

from .conference import ConferenceFactory


class DelegationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "delegates.Delegation"

    conference = factory.SubFactory(ConferenceFactory)
    name = factory.Sequence("Đoàn {}".format)
    slug = factory.Sequence("doan-{}".format)


class CategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "delegates.Category"

    conference = factory.SubFactory(ConferenceFactory)
    group = "official"
    name = "Đại biểu"
    slug = factory.Sequence("loai-{}".format)
    badge_label = "ĐẠI BIỂU"


class DelegateFactory(factory.django.DjangoModelFactory):
    """`conference=` chooses the conference of both delegation and category."""

    class Meta:
        model = "delegates.Delegate"

    class Params:
        conference = factory.SubFactory(ConferenceFactory)

    delegation = factory.SubFactory(
        DelegationFactory, conference=factory.SelfAttribute("..conference")
    )
    category = factory.SubFactory(
        CategoryFactory, conference=factory.SelfAttribute("..delegation.conference")
    )
    full_name = "Nguyễn Thị Mẫu"


class BadgeDesignFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "delegates.BadgeDesign"

    conference = factory.SubFactory(ConferenceFactory)
    name = "Mẫu chung"
    slug = factory.Sequence("mau-{}".format)
    is_default = True

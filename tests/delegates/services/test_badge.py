import pytest
from django.core.files.base import ContentFile

from delegates.models import Delegate
from delegates.services.badge import NoBadgeDesignError, copy_designs, design_of, revoke_tokens
from delegates.services.print_log import record_print
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

pytestmark = pytest.mark.django_db


def test_revoked_tokens_are_replaced_and_the_change_remembered():
    delegates = DelegateFactory.create_batch(2)
    old = {delegate.token for delegate in delegates}

    assert revoke_tokens(delegates=Delegate.objects.all()) == 2

    new = set(Delegate.objects.values_list("token", flat=True))
    assert len(new) == 2
    assert not new & old
    assert [delegate.history.count() for delegate in delegates] == [2, 2]


def test_without_a_name_the_default_design_is_meant():
    default = BadgeDesignFactory()
    BadgeDesignFactory(conference=default.conference, is_default=False)

    assert design_of(conference=default.conference) == default


def test_a_design_is_found_by_its_slug():
    design = BadgeDesignFactory(is_default=False, slug="co-anh")

    assert design_of(conference=design.conference, slug="co-anh") == design


@pytest.mark.parametrize("slug", ["", "co-anh"])
def test_a_design_of_another_conference_is_not_meant(slug):
    BadgeDesignFactory(slug="co-anh")

    with pytest.raises(NoBadgeDesignError):
        design_of(conference=ConferenceFactory(), slug=slug)


def test_a_revoked_badge_is_to_be_printed_again():
    delegate = DelegateFactory()
    conference = delegate.delegation.conference
    record_print(conference=conference, kind="badges", delegate_ids=[delegate.pk])
    assert not Delegate.objects.unprinted().exists()

    revoke_tokens(delegates=Delegate.objects.all())

    assert list(Delegate.objects.unprinted()) == [delegate]


def test_a_copied_design_has_pictures_of_its_own():
    design = BadgeDesignFactory(
        accent="#004080", parts=[["label", "large"], ["full_name", "small"]]
    )
    design.logo.save("logo.png", ContentFile(b"png"))

    (copy,) = copy_designs(source=design.conference, conference=ConferenceFactory())

    assert (copy.accent, copy.parts) == (design.accent, design.parts)
    assert copy.logo.name != design.logo.name
    with copy.logo.open() as file:
        assert file.read() == b"png"
    assert not copy.background


def test_a_design_whose_picture_has_gone_is_copied_without_it():
    design = BadgeDesignFactory(logo="designs/none.png")

    (copy,) = copy_designs(source=design.conference, conference=ConferenceFactory())

    assert copy.logo.name == ""
    assert design.conference.badge_designs.count() == 1

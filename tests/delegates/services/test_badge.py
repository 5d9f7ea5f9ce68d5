import pytest

from delegates.services.badge import NoBadgeDesignError, design_of, revoke_token
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

pytestmark = pytest.mark.django_db


def test_a_revoked_token_is_replaced_and_the_change_remembered():
    delegate = DelegateFactory()
    old = delegate.token

    new = revoke_token(delegate=delegate).token

    delegate.refresh_from_db()
    assert delegate.token == new != old
    assert delegate.history.count() == 2


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

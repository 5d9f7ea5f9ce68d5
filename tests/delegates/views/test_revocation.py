"""A lost badge: made worthless for a reason, and printed anew."""

import pytest

from delegates.models import Delegate
from delegates.services.print_log import record_print
from tests.factories.conference import RoleFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegate():
    delegate = DelegateFactory(conference=BadgeDesignFactory().conference)
    record_print(
        conference=delegate.delegation.conference, kind="badges", delegate_ids=[delegate.pk]
    )
    return delegate


@pytest.fixture
def staff(client, delegate):
    role = RoleFactory(conference=delegate.delegation.conference, kind="staff")
    client.force_login(role.user)
    return client


def path(delegate):
    return f"/staff/{delegate.delegation.conference.slug}/delegates/{delegate.pk}/revoke/"


def test_to_look_at_the_page_changes_nothing(staff, delegate):
    page = staff.get(path(delegate))

    assert page.status_code == 200
    assert Delegate.objects.get().token == delegate.token


def test_without_a_reason_nothing_happens(staff, delegate):
    page = staff.post(path(delegate), {"reason": " "})

    assert list(page.context["form"].errors) == ["reason"]
    assert Delegate.objects.get().token == delegate.token


def test_the_old_badge_opens_nothing_and_the_new_one_is_offered(staff, delegate):
    response = staff.post(path(delegate), {"reason": "mất trên xe"})

    conference = delegate.delegation.conference
    address = f"/staff/{conference.slug}/print/badges/?person={delegate.pk}"
    assert response["Location"] == address
    assert "đã mất hiệu lực" in staff.get(address).content.decode()
    assert staff.get(f"/d/{delegate.token}/").status_code == 404
    assert staff.get(f"/d/{Delegate.objects.get().token}/").status_code == 200
    assert list(Delegate.objects.unprinted()) == [delegate]


def test_the_history_keeps_who_and_why(staff, delegate):
    staff.post(path(delegate), {"reason": "mất trên xe"})

    latest = delegate.history.first()
    assert latest.history_change_reason == "mất trên xe"
    assert latest.history_user == delegate.delegation.conference.roles.get().user


def test_who_has_cancelled_is_offered_no_new_badge(staff, delegate):
    Delegate.objects.update(state="cancelled")

    response = staff.post(path(delegate), {"reason": "đã hủy"})

    assert response["Location"] == f"/admin/delegates/delegate/{delegate.pk}/change/"


def test_a_delegate_of_another_conference_is_not_there(staff, delegate):
    foreign = DelegateFactory()
    address = path(delegate).replace(f"/{delegate.pk}/", f"/{foreign.pk}/")

    assert staff.post(address, {"reason": "x"}).status_code == 404


def test_the_delegate_s_page_in_the_admin_leads_to_both(staff, delegate):
    page = staff.get(f"/admin/delegates/delegate/{delegate.pk}/change/").content.decode()

    assert path(delegate) in page
    assert 'name="_print"' in page


def test_organisers_read_the_reason_in_the_history(client, staff, delegate):
    staff.post(path(delegate), {"reason": "mất trên xe"})
    role = RoleFactory(conference=delegate.delegation.conference, kind="organiser")
    client.force_login(role.user)

    page = client.get(f"/admin/delegates/delegate/{delegate.pk}/history/")

    assert "mất trên xe" in page.content.decode()

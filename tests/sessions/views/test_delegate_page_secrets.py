"""What a delegate's own page keeps to itself, and from whom."""

import pytest

from delegates.models import Delegate
from delegates.services.badge import revoke_tokens
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    PassengerFactory,
)
from tests.sessions.views.pages import delegate_with_everything, own_page

pytestmark = pytest.mark.django_db

PRIVATE = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


@pytest.fixture
def delegate():
    return delegate_with_everything()


def test_what_only_organisers_know_is_not_on_the_page(client, delegate):
    html = own_page(client, delegate).content.decode()

    private = ("0911222333", "0911 222 333", "+84911222333", "rieng@example.org", "Chỉ ban tổ chức")
    assert [words for words in private if words in html] == []


def test_the_page_is_kept_from_caches_search_engines_and_the_next_site(client, delegate):
    response = own_page(client, delegate)

    assert {name: response[name] for name in PRIVATE} == PRIVATE
    assert b'<meta name="robots" content="noindex">' in response.content
    assert b"og:title" not in response.content


@pytest.mark.parametrize("ending", ["", "agenda.ics", "photo/"])
@pytest.mark.parametrize("token", ["A" * 22, "khong-co", "%00", "<b>"])
def test_an_unknown_token_is_not_found(client, token, ending, delegate):
    assert client.get(f"/d/{token}/{ending}").status_code == 404


@pytest.mark.parametrize("ending", ["", "agenda.ics", "photo/"])
def test_not_found_is_kept_from_caches_too(client, ending):
    response = client.get(f"/d/{'A' * 22}/{ending}")

    assert {name: response[name] for name in PRIVATE} == PRIVATE


@pytest.mark.parametrize("ending", ["", "agenda.ics", "photo/"])
def test_a_revoked_token_opens_nothing_and_the_new_one_the_page(client, delegate, ending):
    old = delegate.token
    revoke_tokens(delegates=Delegate.objects.all())
    delegate.refresh_from_db()

    answers = {client.get(f"/d/{token}/{ending}").content for token in (old, "B" * 22)}

    assert len(answers) == 1
    assert client.get(f"/d/{old}/{ending}").status_code == 404
    assert own_page(client, delegate).status_code == 200


@pytest.mark.parametrize("ending", ["", "agenda.ics", "photo/"])
def test_a_token_in_another_case_opens_nothing(client, ending):
    delegate = DelegateFactory(token="aBcDeFgHiJkLmNoPqRsTuV")

    assert client.get(f"/d/{delegate.token.swapcase()}/{ending}").status_code == 404


def test_nobody_else_is_named(client, delegate):
    bus = BusFactory(conference=delegate.delegation.conference)
    PassengerFactory(bus=bus, delegate=delegate)
    PassengerFactory(bus=bus, delegate__full_name="Trần Người Khác")
    DelegateFactory(delegation=delegate.delegation, full_name="Lê Cùng Đoàn")

    html = own_page(client, delegate).content.decode()

    assert [name for name in ("Trần Người Khác", "Lê Cùng Đoàn") if name in html] == []


def test_before_the_conference_is_public_the_page_does_not_exist(client):
    delegate = DelegateFactory(conference=ConferenceFactory(state="draft"))

    assert own_page(client, delegate).status_code == 404


def test_not_found_says_the_same_whether_the_token_exists_or_not(client):
    hidden = DelegateFactory(conference=ConferenceFactory(state="draft"))

    answers = {client.get(f"/d/{token}/").content for token in (hidden.token, "B" * 22)}

    assert len(answers) == 1


def test_a_cancelled_delegate_reads_that_alone(client, delegate):
    delegate.state = "cancelled"
    delegate.save()

    response = own_page(client, delegate)

    html = response.content.decode()
    known = (delegate.full_name, delegate.code, "Sở Lao động", "Đoàn Hưng Yên", "Hoàng Thị")
    assert response.status_code == 200
    assert [words for words in known if words in html] == []
    assert {name: response[name] for name in PRIVATE} == PRIVATE


def test_markup_in_a_name_is_shown_as_text(client):
    delegate = DelegateFactory(full_name="<b>Nguyễn</b>", organisation_name="<i>Sở</i>")

    html = own_page(client, delegate).content.decode()

    assert "<h1>&lt;b&gt;Nguyễn&lt;/b&gt;</h1>" in html
    assert "<p>&lt;i&gt;Sở&lt;/i&gt;</p>" in html

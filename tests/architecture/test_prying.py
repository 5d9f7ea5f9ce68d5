"""What a list does not offer cannot be asked for, and odd input is refused, not stumbled over."""

from datetime import UTC, datetime

import pytest

from tests.architecture.world import World

pytestmark = pytest.mark.django_db

LIST = "/admin/delegates/delegate/"
LONG = "9" * 5000


@pytest.fixture
def world():
    return World()


@pytest.fixture
def slug(world):
    return world.own["conference.conference"].slug


@pytest.mark.parametrize(
    "asked",
    [
        f"{LIST}?token__startswith=a",
        f"{LIST}?token__regex=(",
        f"{LIST}?notes__contains=a",
        f"{LIST}?search_text__contains=a",
        f"{LIST}?prints=1",
        f"{LIST}?id=1",
        f"{LIST}?category__delegates__token__startswith=a",
        f"{LIST}?delegation__conference__roles__user=1",
        "/admin/conference/organisation/?province__delegations=1",
        "/admin/conference/organisation/?delegates=1",
        "/admin/conference/province/?delegations=1",
        "/admin/conference/province/?poverty_models=1",
        "/admin/agenda/publication/?snapshot__contains=x",
        f"/admin/agenda/session/?starts_at__year={'9' * 20}",
    ],
)
def test_a_column_that_the_list_does_not_offer_cannot_be_asked_for(client, world, asked):
    world.log_in(client, "viewer")

    assert client.get(asked).status_code == 400


@pytest.mark.parametrize(
    "asked",
    [
        f"{LIST}?state=coming&photo=no&bus=no&badge=unprinted",
        "/admin/agenda/session/?starts_at__year=2023",
        "/admin/agenda/session/?kind__exact=talks",
    ],
)
def test_what_it_offers_can_be(client, world, asked):
    world.log_in(client, "viewer")

    assert client.get(asked).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{LIST}abc/history/", 404),
        (f"{LIST}abc/history/1/", 404),
        (f"{LIST}{LONG}/history/", 404),
        (f"{LIST}add/?organisation=abc", 200),
        (f"{LIST}add/?like={LONG}", 200),
        ("/admin/agenda/attendance/add/?delegate=abc", 200),
        ("/admin/agenda/passenger/add/?bus=" + "9" * 20, 200),
        ("/admin/agenda/session/add/?starts_at=9999-12-31T23:59:59Z", 200),
        ("/admin/agenda/presentation/add/?starts_at=0001-01-01T00:00%2b14:00", 200),
        (f"{LIST}?delegation__id__exact=١٢", 400),
    ],
)
def test_odd_addresses_are_answered(client, world, path, status):
    world.log_in(client, "organiser")

    assert client.get(path).status_code == status


def test_odd_addresses_of_staff_pages_are_answered(client, world, slug):
    world.log_in(client, "organiser")
    odd = f"/staff/{slug}/suggestions/?field=position&delegation={'9' * 20}"

    assert client.get(odd).json()["suggestions"] == []


def test_odd_forms_are_answered(client, world, slug):
    world.log_in(client, "organiser")
    version = world.own["agenda.publication"].version
    bus = world.own["agenda.bus"].pk
    day = datetime(2023, 10, 4, tzinfo=UTC).date()
    forms = [
        ("/admin/switch/", {"conference": LONG}, 404),
        ("/admin/conference/theme/add/", {"_conference": LONG}, 404),
        (f"/staff/{slug}/publish/{version}/", {"latest_seen": LONG}, 302),
        (f"/staff/{slug}/buses/{bus}/", {"off": LONG}, 404),
        (f"/staff/{slug}/agenda/{day}/order/", {"order": LONG}, 302),
    ]

    answers = [client.post(path, data).status_code for path, data, _status in forms]

    assert answers == [status for _path, _data, status in forms]


def test_an_earlier_state_does_not_bring_back_when_a_badge_was_issued(world):
    """A badge that was printed before it was revoked would count as printed again."""
    delegate = world.own["delegates.delegate"]
    state = delegate.history.first()
    type(delegate).objects.filter(pk=delegate.pk).update(
        token="moi", token_issued_at=datetime(2999, 1, 1, tzinfo=UTC)
    )

    earlier = state.instance

    assert earlier.token_issued_at == datetime(2999, 1, 1, tzinfo=UTC)

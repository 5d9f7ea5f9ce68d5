from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.factories.conference import RoleFactory
from tests.factories.sessions import BusFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def role():
    return RoleFactory(kind="staff")


@pytest.fixture
def staff(client, role):
    client.force_login(role.user)
    return client


def path(role):
    return f"/staff/{role.conference.slug}/print/bus-signs/"


def test_all_buses_have_signs(staff, role):
    BusFactory.create_batch(2, conference=role.conference)

    response = staff.post(path(role))

    assert response.content.startswith(b"%PDF")
    assert role.conference.prints.get().user == role.user


def test_one_bus_is_chosen_or_all_of_them(staff, role):
    chosen, other = BusFactory.create_batch(2, conference=role.conference)

    pages = [
        len(PdfReader(BytesIO(staff.post(path(role), {"bus": bus}).content)).pages)
        for bus in (chosen.pk, "")
    ]

    assert pages == [1, 2]
    subjects = role.conference.prints.values_list("subject", flat=True)
    assert set(subjects) == {chosen.name, f"{chosen.name}, {other.name}"}


def test_without_a_bus_it_says_so(staff, role):
    assert staff.post(path(role))["Location"] == f"/staff/{role.conference.slug}/print/"


@pytest.mark.parametrize("bus", ["x", ""])
def test_a_bus_of_nobody_or_ofothers_is_not_there(staff, role, bus):
    assert staff.post(path(role), {"bus": bus or BusFactory().pk}).status_code == 404


def test_looking_prints_nothing(staff, role):
    assert staff.get(path(role))["Location"] == f"/staff/{role.conference.slug}/print/"
    assert not role.conference.prints.exists()

"""Every address × every visitor × own and foreign rows.

The addresses come from the resolver: one that is new and stands in no table here fails the test.
"""

from contextlib import contextmanager

import pytest
from django.db import transaction
from django.urls import reverse

from tests.architecture.doors import (
    ANYBODY,
    ORGANISER,
    STAFF,
    STRANGER,
    SUPERUSER,
    VIEWER,
    WITH_EVERY_CONFERENCE,
    WITHOUT_ROWS,
    admin_doors,
    doors_of,
)
from tests.architecture.urls import names
from tests.architecture.world import MARK, SHARED, VISITORS, World, everything, finished_job
from tests.factories.conference import RoomFactory

pytestmark = pytest.mark.django_db


def lets_in(client, door) -> bool:
    response = getattr(client, door.method)(reverse(door.name, args=door.args), door.data or {})
    assert response.status_code < 500, door
    to_login = response.status_code == 302 and "/login/" in response["Location"]
    b"".join(response)  # files are closed at their end
    return not (response.status_code == 404 or to_login)


@contextmanager
def undone():
    """Whatever happens inside has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def is_above(visitor, least) -> bool:
    return least in VISITORS and VISITORS.index(visitor) >= VISITORS.index(least)


@pytest.fixture
def world():
    return World()


def doors(rows, job):
    """Those that change something come after, those that end the visit last."""
    every = [*doors_of(rows, job), *admin_doors(rows)]
    return sorted(every, key=lambda door: (door.method == "post", "logout" in door.name))


def job_of(world, visitor, rows):
    owner = world.users[visitor if visitor != ANYBODY else SUPERUSER]
    return finished_job(owner, rows["conference.conference"])


def test_every_address_stands_in_a_table_here(world):
    known = {door.name for door in doors(world.own, job_of(world, SUPERUSER, world.own))}

    assert set(names()) - known - WITHOUT_ROWS == set()


@pytest.mark.parametrize("visitor", VISITORS)
def test_at_the_own_conference_each_is_let_in_where_the_role_says_so(client, world, visitor):
    world.log_in(client, visitor)
    wrong = []

    for door in doors(world.own, job_of(world, visitor, world.own)):
        with undone():
            if lets_in(client, door) != is_above(visitor, door.least):
                wrong.append(door)

    assert wrong == []


@pytest.mark.parametrize("visitor", [ANYBODY, STRANGER, VIEWER, STAFF, ORGANISER])
def test_what_belongs_to_another_conference_is_not_there(client, world, visitor):
    world.log_in(client, visitor)
    job = job_of(world, visitor, world.foreign)
    before = everything()
    wrong = []

    for door in doors(world.foreign, job):
        if not asks_for_foreign_rows(door) or door.least == ANYBODY:
            continue
        if lets_in(client, door):
            wrong.append(door)

    assert wrong == []
    assert everything() == before


def asks_for_foreign_rows(door) -> bool:
    label = door.name.removeprefix("admin:").rpartition("_")[0].replace("_", ".", 1)
    is_shared = label in SHARED or door.name == "admin:app_list"
    return bool(door.args or door.method == "post") and not is_shared


@pytest.mark.parametrize("visitor", [STRANGER, VIEWER, STAFF])
def test_what_is_refused_changes_nothing(client, world, visitor):
    world.log_in(client, visitor)
    job = job_of(world, visitor, world.own)
    before = everything()

    for door in doors(world.own, job):
        if door.method == "post" and not is_above(visitor, door.least):
            lets_in(client, door)

    assert everything() == before


@pytest.mark.parametrize("visitor", [VIEWER, STAFF, ORGANISER])
def test_no_page_shows_a_word_of_another_conference(client, world, visitor):
    world.log_in(client, visitor)
    job = job_of(world, visitor, world.own)
    telling = []

    for door in doors(world.own, job):
        if door.method == "get" and door.name not in WITH_EVERY_CONFERENCE:
            response = client.get(reverse(door.name, args=door.args), door.data or {})
            if MARK.encode() in b"".join(response):
                telling.append(door)

    assert telling == []


def offered(page):
    """(field, rows that it takes) of every choice in the page's form and its inlines.

    An inline's own id is looked up among its parent's rows; see the forged one below.
    """
    formsets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form, *(each.empty_form for each in formsets)]
    for form in forms:
        for name, field in form.fields.items():
            if hasattr(field, "queryset") and name != "id":
                yield f"{type(form).__name__}.{name}", field.queryset


def test_no_form_takes_a_row_of_another_conference(client, world):
    world.log_in(client, ORGANISER)
    foreign = set(world.foreign.values())
    pages = [
        door
        for door in admin_doors(world.own)
        if door.name.endswith(("_add", "_change")) and door.method == "get"
    ]
    taken = []

    for door in pages:
        if is_above(ORGANISER, door.least) and door.name != "admin:conference_conference_add":
            page = client.get(reverse(door.name, args=door.args))
            for name, rows in offered(page):
                taken += [name for row in rows if row in foreign and not is_shared(row)]

    assert taken == []


def is_shared(row) -> bool:
    return row._meta.label_lower in SHARED


def test_a_forged_choice_is_refused(client, world):
    world.log_in(client, ORGANISER)
    before = everything()
    forged = {
        "bus": world.foreign["agenda.bus"].pk,
        "delegate": world.foreign["delegates.delegate"].pk,
        "session": world.foreign["agenda.session"].pk,
        "recorded_at_0": "04/10/2023",
        "recorded_at_1": "08:00",
    }

    for label in ("agenda_passenger", "agenda_attendance"):
        response = client.post(reverse(f"admin:{label}_add"), forged)
        assert len(response.context["adminform"].form.errors) == 2

    assert everything() == before


def test_a_forged_row_of_an_inline_is_not_taken_from_its_parent(client, world):
    world.log_in(client, ORGANISER)
    venue, foreign = world.own["conference.venue"], world.foreign["conference.venue"]
    room = RoomFactory(venue=foreign)
    before = everything()
    inline = {"rooms-TOTAL_FORMS": 1, "rooms-INITIAL_FORMS": 1, "rooms-0-id": room.pk}
    inline |= {"rooms-0-venue": venue.pk, "rooms-0-name": "Của tôi"}

    client.post(
        reverse("admin:conference_venue_change", args=[venue.pk]), {"name": venue.name} | inline
    )

    assert everything() == before


def test_a_form_that_names_another_conference_is_not_there(client, world):
    world.log_in(client, ORGANISER)
    before = everything()
    foreign = world.foreign["conference.conference"].pk
    form = {"title": "Chủ đề", "position": 1, "conference": foreign}

    named = client.post(reverse("admin:conference_theme_add"), form | {"_conference": foreign})
    forged = client.post(reverse("admin:conference_theme_add"), form)

    assert named.status_code == 404
    assert list(forged.context["adminform"].form.errors) == ["conference"]
    assert everything() == before

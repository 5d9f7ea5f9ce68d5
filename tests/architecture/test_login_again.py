"""A form that runs into the login comes back as a link: no address may answer that by an error."""

import pytest
from django.urls import reverse

from tests.architecture.doors import SUPERUSER, doors_of
from tests.architecture.world import World, finished_job

pytestmark = pytest.mark.django_db
#: Sent by scripts or in passing, never the page that one works on.
BESIDE = {"logout", "admin:logout", "admin:switch", "delegates:preview-design"}


def test_after_logging_in_anew_each_form_leads_to_its_page(client):
    world = World()
    world.log_in(client, SUPERUSER)
    job = finished_job(world.users[SUPERUSER], world.own["conference.conference"])
    sent = [door for door in doors_of(world.own, job) if door.method == "post"]
    lost = []

    for door in sent:
        if door.name in BESIDE:
            continue
        page = client.get(reverse(door.name, args=door.args), follow=True)
        if page.status_code != 200 or b"<form" not in page.content:
            lost.append(door.name)

    assert lost == []

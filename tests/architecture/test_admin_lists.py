"""Every list of the admin: it opens, and asks as many questions for three rows as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.architecture.rows import MAKERS, OURS
from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db


def queries_of(client, url):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize("label", OURS)
def test_a_list_asks_as_many_questions_for_three_rows_as_for_one(admin_client, label):
    url = reverse("admin:{}_{}_changelist".format(*label.split(".")))
    conference = ConferenceFactory()
    MAKERS[label](conference)
    one = queries_of(admin_client, url)

    MAKERS[label](conference)
    MAKERS[label](conference)

    assert queries_of(admin_client, url) == one


@pytest.mark.parametrize("label", OURS)
def test_a_form_opens_for_every_row(admin_client, label):
    row = MAKERS[label](ConferenceFactory())

    page = reverse("admin:{}_{}_change".format(*label.split(".")), args=[row.pk])

    assert admin_client.get(page).status_code == 200

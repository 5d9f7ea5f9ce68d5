import pytest
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


def test_a_running_process_says_so(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


def test_a_migrated_database_is_ready(client):
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ok\n")


def test_a_database_that_lacks_a_migration_is_not_ready(client):
    MigrationRecorder.Migration.objects.filter(app="agenda").delete()

    response = client.get("/readyz")

    assert (response.status_code, response.content) == (503, b"migrations pending\n")

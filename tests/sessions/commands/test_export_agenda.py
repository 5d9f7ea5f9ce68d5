import pytest
from django.core.management import CommandError, call_command

from sessions.services.publication import publish_agenda
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("writing", ["ics", "json", "xml"])
def test_the_agenda_is_written_as_its_address_gives_it(client, tmp_path, writing):
    conference = SessionFactory(title="Khai mạc").conference
    publish_agenda(conference=conference)
    out = tmp_path / f"agenda.{writing}"

    call_command("export_agenda", out, "--conference", conference.slug)

    response = client.get(f"/{conference.slug}/agenda.{writing}")
    assert out.read_bytes() == response.content


def test_a_name_that_tells_no_format_is_refused(tmp_path):
    conference = SessionFactory().conference

    with pytest.raises(CommandError, match=r"must end with \.ics, \.json, \.xml"):
        call_command("export_agenda", tmp_path / "agenda.doc", "--conference", conference.slug)


def test_before_the_first_publication_nothing_is_written(tmp_path):
    conference = SessionFactory().conference

    with pytest.raises(CommandError, match="has not been published yet"):
        call_command("export_agenda", tmp_path / "agenda.ics", "--conference", conference.slug)

    assert list(tmp_path.iterdir()) == []

import pytest
from django.core.management import call_command
from pypdf import PdfReader

from sessions.services.publication import publish_agenda
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


def printed(conference, tmp_path):
    out = tmp_path / "agenda.pdf"
    call_command("print_agenda", out, "--conference", conference.slug)
    return " ".join(page.extract_text() for page in PdfReader(out).pages)


def test_the_agenda_is_printed_as_it_was_published(tmp_path):
    conference = SessionFactory(title="Khai mạc").conference
    publish_agenda(conference=conference)
    conference.sessions.update(title="Chưa công bố")

    text = printed(conference, tmp_path)

    assert "Khai mạc" in text
    assert "Chưa công bố" not in text
    assert "DỰ THẢO" not in text


def test_before_that_it_is_a_draft_and_says_so(tmp_path):
    conference = SessionFactory(title="Khai mạc").conference

    text = printed(conference, tmp_path)

    assert "Khai mạc" in text
    assert "DỰ THẢO" in text

from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    return Path(tmp_path / "admin-password.txt")


def test_the_first_admin_logs_in_with_the_password_shown(kept, capsys):
    call_command("ensure_admin")

    password = kept.read_text().strip()
    assert password in capsys.readouterr().out
    assert authenticate(username="admin", password=password).is_superuser


def test_nobody_else_on_the_machine_can_read_the_password(kept):
    call_command("ensure_admin")

    assert kept.stat().st_mode & 0o077 == 0


def test_a_second_run_neither_shows_nor_changes_the_password(kept, capsys):
    call_command("ensure_admin")
    password = kept.read_text().strip()
    capsys.readouterr()

    call_command("ensure_admin")

    assert password not in capsys.readouterr().out
    assert kept.read_text().strip() == password


def test_a_file_left_by_an_earlier_database_is_replaced(kept):
    kept.write_text("old\n")

    call_command("ensure_admin")

    assert authenticate(username="admin", password=kept.read_text().strip())
    assert kept.stat().st_mode & 0o077 == 0

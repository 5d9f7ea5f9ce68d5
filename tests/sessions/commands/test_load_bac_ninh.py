import pytest
from django.apps import apps
from django.core.management import call_command

from conference.models import Conference
from delegates.models import Delegate

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def dump():
    """Every row of every table."""
    models = apps.get_models(include_auto_created=True)
    return {model: list(model._base_manager.order_by("pk").values()) for model in models}


def files(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_second_run_changes_nothing(media, capsys):
    call_command("load_bac_ninh")
    rows, stored = dump(), files(media)

    call_command("load_bac_ninh")

    assert dump() == rows
    assert files(media) == stored
    assert capsys.readouterr().out.endswith(
        "bac-ninh-2023 is already loaded: nothing is changed.\n"
    )


def test_what_an_organiser_has_changed_stays():
    call_command("load_bac_ninh")
    Conference.objects.update(title="Tên mới")
    Delegate.objects.first().delete()

    call_command("load_bac_ninh")

    assert Conference.objects.get().title == "Tên mới"
    assert Delegate.objects.count() == 95


def test_the_history_says_that_the_command_made_the_rows():
    call_command("load_bac_ninh")

    actors = Delegate.history.values_list("history_actor", flat=True)
    assert list(actors) == ["load_bac_ninh"] * 96

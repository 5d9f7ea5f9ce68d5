import pytest
from django.core.management import CommandError, call_command

from conference.models import Conference
from delegates.models import Delegate
from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db


def refusal(*arguments):
    """What the command says when it refuses; it must be one line and a failure to the shell."""
    with pytest.raises(CommandError) as error:
        call_command("load_demo", *arguments)
    assert error.value.returncode == 1
    assert "\n" not in str(error.value)
    return str(error.value)


def test_it_makes_the_conference_and_says_how_far_it_is(capsys):
    call_command("load_demo", "--conference", "demo", "--delegates", "9", "--seed", "3")

    delegates = Delegate.objects.for_conference(Conference.objects.get(slug="demo"))
    assert delegates.count() == 9
    assert "Delegates of Hà Nội: 3\n" in capsys.readouterr().out
    assert set(Delegate.history.values_list("history_actor", flat=True)) == {"load_demo"}


def test_a_conference_that_exists_is_refused():
    ConferenceFactory(slug="demo")

    said = refusal("--conference", "demo", "--delegates", "9")

    assert said == "There is a conference called demo already."
    assert not Delegate.objects.exists()


@pytest.mark.parametrize("slug", ["admin", "hai chữ", "x" * 61])
def test_a_slug_that_no_form_would_take_is_refused(slug):
    assert refusal("--conference", slug, "--delegates", "9").startswith(f"{slug}: ")
    assert not Conference.objects.exists()


@pytest.mark.parametrize("number", [-1, 0, 50_001])
def test_a_number_out_of_reach_is_refused(number):
    said = refusal("--conference", "demo", f"--delegates={number}")

    assert said == "The number of delegates must lie between 1 and 50000."


@pytest.mark.parametrize("number", [-1, 121])
def test_more_talks_than_the_days_hold_are_refused(number):
    said = refusal("--conference", "demo", "--delegates", "9", f"--talks={number}")

    assert said == "The number of talks must lie between 0 and 120."

"""Long papers take minutes, and people are deleted meanwhile."""

import pytest

from delegates.badges.cards import cards_of
from delegates.badges.job import print_in_background
from delegates.badges.printing import badges_of, print_badges
from delegates.badges.slips import slips_of
from delegates.models import Delegate
from delegates.services.badge import revoke_tokens
from delegates.services.print_log import record_print
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory
from tests.factories.jobs import PrintJobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def design():
    return BadgeDesignFactory()


@pytest.fixture
def people(design):
    return DelegateFactory.create_batch(3, conference=design.conference)


def test_who_was_deleted_meanwhile_is_counted_but_not_named(design, people):
    ids = [each.pk for each in people]
    people[1].delete()

    log = record_print(conference=design.conference, kind="badges", delegate_ids=ids)

    assert log.count == 3
    assert set(log.delegates.all()) == {people[0], people[2]}


def test_papers_leave_out_who_was_deleted_meanwhile(people):
    ids = [each.pk for each in people]
    people[1].delete()

    badges = badges_of(ids, with_photo=False)

    left = [people[0], people[2]]
    assert [badge.code for badge in badges] == [each.code for each in left]
    assert list(cards_of(ids)) == [each.pk for each in left]
    assert {row.code for slip in slips_of(ids) for row in slip.rows} == {e.code for e in left}


def test_a_volume_of_which_nobody_is_left_is_not_written(design, people, tmp_path, monkeypatch):
    """Deleted while the volume before it was painted."""
    monkeypatch.setattr("delegates.badges.printing.VOLUME", 2)
    ids = [each.pk for each in people]

    def delete_the_last(done, total):
        Delegate.objects.filter(pk=ids[2]).delete()

    files = print_badges(
        delegate_ids=ids,
        design=design,
        out=tmp_path / "badges.pdf",
        opened=lambda path: path.open("wb"),
        on_progress=delete_the_last,
    )

    assert [file.name for file in files] == ["badges-1.pdf"]
    assert set(design.conference.prints.get().delegates.all()) == set(people[:2])


def test_a_badge_revoked_while_its_paper_is_painted_is_printed_anew(design, people, tmp_path):
    """What was read before is on paper already."""

    def revoke(done, total):
        revoke_tokens(delegates=Delegate.objects.filter(pk=people[0].pk), reason="mất thẻ")

    print_badges(
        delegate_ids=[each.pk for each in people],
        design=design,
        out=tmp_path / "badges.pdf",
        opened=lambda path: path.open("wb"),
        on_progress=revoke,
    )

    assert list(Delegate.objects.unprinted()) == [people[0]]


@pytest.mark.parametrize("kind", ["badges", "cards"])
def test_a_job_of_which_nobody_is_left_says_so(design, kind, settings, tmp_path):
    settings.JOBS_DIR = tmp_path
    job = PrintJobFactory(
        conference=design.conference,
        arguments={"kind": kind, "delegates": [12345], "design": design.pk},
    )

    print_in_background.func(str(job.pk))

    job.refresh_from_db()
    assert (job.state, job.error) == (
        "failed",
        "Không có đại biểu nào phù hợp, nên không có gì để in.",
    )
    assert not design.conference.prints.exists()

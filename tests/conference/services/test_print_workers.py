"""Jobs and the processes that run them: one is killed, two share a queue."""

import signal
from pathlib import Path

import pytest

from tests.conference.services.site import PATIENCE, Site

pytestmark = pytest.mark.django_db(transaction=True)

ASK_FOR_ONE = """
from conference.services.print_job import start_print_job
from tests.conference.services.site import print_slowly
from tests.factories.conference import ConferenceFactory, UserFactory
answer = str(start_print_job(
    owner=UserFactory(), conference=ConferenceFactory(), title="Thẻ", task=print_slowly,
    arguments={},
).pk)
"""
ASK_FOR_BADGES = """
from conference.services.print_job import start_print_job
from delegates.badges.job import print_in_background
from tests.factories.conference import UserFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory
design = BadgeDesignFactory(slug="chung", conference__slug="hai-nguoi-in")
owner = UserFactory(username="hai-nguoi-in")
people = DelegateFactory.create_batch(16, conference=design.conference)
arguments = dict(kind="badges", delegates=[each.pk for each in people], design=design.pk)
answer = [str(start_print_job(
    owner=owner, conference=design.conference, title="Thẻ", task=print_in_background,
    arguments=arguments,
).pk) for _job in range(6)]
"""
#: The job once it is so, or as it is when patience is at an end.
WAIT = """
from conference.models import PrintJob
end = time.monotonic() + {patience}
while not PrintJob.objects.filter(pk="{pk}", {so}).exists() and time.monotonic() < end:
    time.sleep(0.1)
job = PrintJob.objects.get(pk="{pk}")
answer = [job.state, job.attempts, job.pages_done, job.pages_total, str(job.folder / job.filename)]
"""
#: The owner looks at the page, and looks again, after the time a worker may be silent for.
LOOK = """
from datetime import timedelta
from django.utils import timezone
from conference.models import PrintJob
from conference.models.print_job import STALE_AFTER
from conference.services.print_job import take_up_if_stale
long_ago = timezone.now() - STALE_AFTER - timedelta(seconds=1)
PrintJob.objects.filter(pk="{pk}").update(heartbeat=long_ago)
answer = [take_up_if_stale(PrintJob.objects.get(pk="{pk}")).state for _look in range(2)]
"""
#: How often each was printed, and by whom.
TELL = """
from delegates.models import PrintLog
from django_tasks_db.models import DBTaskResult
tasks = DBTaskResult.objects.filter(task_path__endswith="print_in_background")
answer = [
    PrintLog.objects.filter(kind="badges", design__slug="chung").count(),
    sorted(name for task in tasks for name in task.worker_ids),
]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def site(folder):
    return Site(folder)


def wait(site, pk, so):
    return site.does(WAIT.format(patience=PATIENCE, pk=pk, so=so))


def test_what_a_killed_worker_left_is_printed_by_another(site):
    pk = site.does(ASK_FOR_ONE)
    with site.worker("first") as worker:
        before = wait(site, pk, "pages_done=1")
        worker.send_signal(signal.SIGKILL)
        worker.wait()

    looked = site.does(LOOK.format(pk=pk))
    with site.worker("second"):
        (*after, file) = wait(site, pk, 'state="done"')

    assert before[:4] == ["running", 1, 1, 2]
    assert looked == ["waiting", "waiting"]
    assert after == ["done", 2, 2, 2]
    assert Path(file).read_bytes() == b"%PDF"


def test_two_workers_share_the_queue_and_print_each_job_once(site):
    with site.worker("one"), site.worker("other"):
        jobs = [wait(site, pk, 'state="done"') for pk in site.does(ASK_FOR_BADGES)]

    assert [job[:4] for job in jobs] == [["done", 1, 4, 4]] * 6
    prints, workers = site.does(TELL)
    assert (prints, len(workers), set(workers)) == (6, 6, {"one", "other"})

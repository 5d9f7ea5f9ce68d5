"""Two conferences with a row of every kind in each, and everybody who might knock."""

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.db import models

from conference.models import PrintJob
from sessions.queries.draft import draft_programme
from sessions.queries.published import snapshot_of
from tests.architecture.rows import MAKERS, OURS
from tests.factories.conference import ConferenceFactory, RoleFactory, UserFactory
from tests.factories.delegates import BadgeDesignFactory
from tests.factories.jobs import PrintJobFactory

#: Rows of no conference: names of provinces and workplaces tell nothing of anybody.
SHARED = {"conference.organisation", "conference.province", "auth.user"}
#: From least to most: each may what those before it may.
VISITORS = ["anonymous", "stranger", "viewer", "staff", "organiser", "superuser"]
#: Stands in every text of the foreign conference, so that no page can show any of it unnoticed.
MARK = "TUYETMAT"
APPS = ["conference", "delegates", "agenda", "auth"]


class World:
    """`own` and `foreign` are rows by model label; roles hold at the own conference alone."""

    def __init__(self):
        self.own = self._rows(ConferenceFactory(slug="cua-minh"))
        self.foreign = self._rows(ConferenceFactory(slug="cua-nguoi"))
        for row in self.foreign.values():
            mark(row)
        self.users = {
            kind: RoleFactory(conference=self.own["conference.conference"], kind=kind).user
            for kind in ("viewer", "staff", "organiser")
        }
        self.users["anonymous"] = AnonymousUser()
        self.users["stranger"] = UserFactory(is_staff=True)
        self.users["superuser"] = UserFactory(is_superuser=True, is_staff=True)

    def _rows(self, conference):
        BadgeDesignFactory(conference=conference)
        made = {label: MAKERS[label](conference) for label in OURS if label != "conference.role"}
        made["conference.role"] = RoleFactory(conference=conference, kind="viewer")
        made |= {"conference.conference": conference, "auth.user": UserFactory()}
        _give_files(made)
        _publish(made["agenda.publication"])
        return made

    def log_in(self, client, visitor):
        """Nobody is at the foreign conference to begin with, not even a superuser."""
        if visitor != "anonymous":
            client.force_login(self.users[visitor])
        if visitor == "superuser":
            client.post("/admin/switch/", {"conference": self.own["conference.conference"].pk})


def _give_files(rows):
    rows["delegates.delegate"].photo.save("photo.jpg", ContentFile(b"jpeg"))
    rows["agenda.presentation"].slides.save("talk.pdf", ContentFile(b"%PDF"))


def _publish(publication):
    """Everything that has been made is on public pages."""
    publication.snapshot = snapshot_of(draft_programme(publication.conference))
    publication.save()


def finished_job(owner, conference) -> PrintJob:
    job = PrintJobFactory(owner=owner, conference=conference, state="done", filename="a.pdf")
    job.folder.mkdir(parents=True)
    (job.folder / job.filename).write_bytes(b"%PDF")
    return job


def mark(row):
    """Put MARK into every text of the row that takes it; shared rows stay as they are."""
    if row._meta.label_lower in SHARED:
        return
    texts = {
        field.name: f"{MARK} {row.pk}"
        for field in row._meta.fields
        if isinstance(field, (models.CharField, models.TextField))
        and not (field.choices or field.unique or field.name in UNMARKED)
        and (field.max_length or 99) >= 20
        and field.editable
    }
    if texts:
        type(row).objects.filter(pk=row.pk).update(**texts)
        row.refresh_from_db()


#: What has a form of its own.
UNMARKED = {
    "slug",
    "time_zone",
    "email",
    "phone",
    "focal_point_phone",
    "guide_phone",
    "contact_phone",
    "clip_url",
    "map_url",
    "photo",
    "slides",
    "colour",
}


def everything() -> dict:
    """All that our tables hold, to compare; sessions and logs of logging in are not ours."""
    tables = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    return {model: list(model._default_manager.order_by("pk").values()) for model in tables}

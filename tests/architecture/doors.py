"""Every address, who is let in at the least, and how one asks: the tables of the matrix."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType

from conference.models import Conference
from tests.architecture.world import VISITORS

ANYBODY, STRANGER, VIEWER, STAFF, ORGANISER, SUPERUSER = VISITORS

#: What the admin shows of a model, by the least who may: list and rows, add, change, delete,
#: history. V is a viewer, S staff, O an organiser, A a superuser, - nobody.
ADMIN = {
    "conference.conference": "VAOAO",
    "conference.organisation": "VOAAA",
    "conference.povertymodel": "VOOOO",
    "conference.province": "VAAAA",
    "conference.role": "AAAAA",
    "conference.theme": "VOOOO",
    "conference.venue": "VOOOO",
    "delegates.badgedesign": "VOOOO",
    "delegates.category": "VOOOO",
    "delegates.delegate": "VSSOO",
    "delegates.delegation": "VOOOO",
    "delegates.printlog": "O---O",
    "agenda.allowancerate": "VOOOO",
    "agenda.attendance": "VSSSO",
    "agenda.bus": "VOOOO",
    "agenda.fieldvisit": "VOOOO",
    "agenda.passenger": "VSSSO",
    "agenda.presentation": "VOOOO",
    "agenda.publication": "V---O",
    "agenda.session": "VOOOO",
    "auth.user": "AAAAA",
}
LEAST = {"V": VIEWER, "S": STAFF, "O": ORGANISER, "A": SUPERUSER, "-": "nobody"}
#: Public lists of all public conferences.
WITH_EVERY_CONFERENCE = {"agenda:conferences"}
#: Redirects of the admin's own, which read no row.
WITHOUT_ROWS = {"admin:<path:object_id>/", "admin:(?P<url>.*)$"}


@dataclass(frozen=True)
class Door:
    """An address, who is let in at the least, and how one asks."""

    name: str
    least: str
    args: tuple = ()
    method: str = "get"
    data: Any = None


def doors_of(rows, job):
    """Those that are no pages of a model in the admin."""
    content_type = ContentType.objects.get_for_model(Conference)
    conference, delegate = rows["conference.conference"], rows["delegates.delegate"]
    slug = (conference.slug,)
    session, talk = (*slug, rows["agenda.session"].pk), (*slug, rows["agenda.presentation"].pk)
    delegation = (*slug, rows["delegates.delegation"].pk)
    design = (*slug, rows["delegates.badgedesign"].pk)
    model = rows["conference.povertymodel"]
    version = rows["agenda.publication"].version
    choice = {"app_label": "agenda", "model_name": "passenger", "field_name": "delegate"}
    return [
        Door("healthz", ANYBODY),
        Door("readyz", ANYBODY),
        Door("login", ANYBODY),
        Door("logout", ANYBODY, method="post"),
        Door("agenda:root", ANYBODY),
        Door("agenda:home", ANYBODY, slug),
        Door("agenda:agenda", ANYBODY, slug),
        Door("agenda:conferences", ANYBODY),
        Door("agenda:talk", ANYBODY, talk),
        Door("agenda:slides", ANYBODY, talk),
        Door("agenda:visit", ANYBODY, (*slug, rows["agenda.fieldvisit"].pk)),
        Door("agenda:models", ANYBODY, slug),
        Door("agenda:model", ANYBODY, (*slug, model.pk)),
        Door("agenda:model-photo", ANYBODY, (*slug, Path(model.photos.get().image.name).stem)),
        Door("agenda:speakers", ANYBODY, slug),
        Door("agenda:manifest", ANYBODY, slug),
        Door("agenda:worker", ANYBODY),
        Door("agenda:robots", ANYBODY),
        Door("agenda:sitemap-index", ANYBODY),
        Door("agenda:sitemap", ANYBODY, slug),
        Door("agenda:agenda-ics", ANYBODY, slug),
        Door("agenda:agenda-json", ANYBODY, slug),
        Door("agenda:agenda-xml", ANYBODY, slug),
        Door("agenda:changes", ANYBODY, slug),
        Door("agenda:picture", ANYBODY, slug),
        Door("agenda:talk-picture", ANYBODY, talk),
        Door("agenda:delegate-page", ANYBODY, (delegate.token,)),
        Door("agenda:delegate-calendar", ANYBODY, (delegate.token,)),
        Door("agenda:staff", STRANGER),
        Door("agenda:printing", STAFF, slug),
        Door("agenda:print-agenda", STAFF, slug),
        Door("agenda:agenda-workbook", STAFF, slug),
        Door("agenda:print-delegates", STAFF, slug, "post"),
        Door("agenda:payment-list", STAFF, slug),
        Door("agenda:payment-list", STAFF, slug, "post", {"action": "save"}),
        Door("agenda:invitations", STAFF, slug),
        Door("agenda:invitations", STAFF, slug, "post"),
        Door("agenda:certificates", STAFF, slug),
        Door("agenda:certificates", STAFF, slug, "post"),
        Door("agenda:print-sheet", STAFF, slug, "post", {"subject": "day:2023-10-04"}),
        Door("agenda:print-bus-signs", STAFF, slug, "post"),
        Door("agenda:publish", ORGANISER, slug),
        Door("agenda:restore-publication", ORGANISER, (*slug, version)),
        Door("agenda:restore-publication", ORGANISER, (*slug, version), "post"),
        Door("agenda:open-conference", ORGANISER, slug, "post"),
        Door("agenda:copy-conference", ORGANISER, slug),
        Door("agenda:copy-conference", ORGANISER, slug, "post"),
        Door("agenda:edit-agenda", ORGANISER, slug),
        Door("agenda:reorder-sessions", ORGANISER, (*slug, conference.starts_on), "post"),
        Door("agenda:reorder-talks", ORGANISER, session, "post"),
        Door("agenda:shift-session", ORGANISER, session, "post"),
        Door("agenda:shift-talk", ORGANISER, talk, "post"),
        Door("agenda:move-talk", ORGANISER, talk, "post"),
        Door("agenda:buses", VIEWER, slug),
        Door("agenda:bus", VIEWER, (*slug, rows["agenda.bus"].pk)),
        Door("agenda:buses", STAFF, slug, "post"),
        Door("agenda:bus", STAFF, (*slug, rows["agenda.bus"].pk), "post"),
        Door("delegates:print-badges", STAFF, slug),
        Door("delegates:print-badges", STAFF, slug, "post"),
        Door("delegates:print-badges-picture", STAFF, slug),
        Door("delegates:print-log", STAFF, slug),
        Door("delegates:print-log-entry", STAFF, (*slug, rows["delegates.printlog"].pk)),
        Door("delegates:revoke", STAFF, (*slug, delegate.pk)),
        Door("delegates:revoke", STAFF, (*slug, delegate.pk), "post"),
        Door("delegates:preview-design", ORGANISER, design, "post"),
        Door("delegates:design-test-page", STAFF, design),
        Door("delegates:design-picture", VIEWER, design),
        Door("delegates:export-delegates", STAFF, slug, "post"),
        Door("delegates:suggestions", STAFF, slug, data={"field": "position", "q": "a"}),
        Door("delegates:delegation-order", ORGANISER, delegation),
        Door("delegates:delegation-order", ORGANISER, delegation, "post"),
        Door("delegates:photo", VIEWER, (*slug, delegate.pk)),
        Door("delegates:own-photo", ANYBODY, (delegate.token,)),
        Door("conference:print-job", STAFF, (job.pk,)),
        Door("conference:print-job-download", STAFF, (job.pk,)),
        Door("agenda:media", VIEWER, (delegate.photo.name,)),
        Door("admin:index", VIEWER),
        Door("admin:jsi18n", VIEWER),
        Door("admin:login", ANYBODY),
        Door("admin:logout", ANYBODY, method="post"),
        Door("admin:password_change", VIEWER),
        Door("admin:password_change_done", VIEWER),
        Door("admin:autocomplete", VIEWER, data=choice | {"term": ""}),
        Door("admin:switch", VIEWER, method="post", data={"conference": conference.pk}),
        Door("admin:app_list", VIEWER, ("delegates",)),
        Door("admin:view_on_site", VIEWER, (content_type.pk, conference.pk)),
        Door("admin:auth_user_password_change", SUPERUSER, (rows["auth.user"].pk,)),
    ]


def admin_doors(rows):
    """The pages of every model that the admin registers."""
    for label, letters in ADMIN.items():
        row, prefix = rows[label], "admin:" + label.replace(".", "_")
        view, add, change, delete, history = (LEAST[letter] for letter in letters)
        yield Door(f"{prefix}_changelist", view)
        yield Door(f"{prefix}_add", add)
        yield Door(f"{prefix}_change", view, (row.pk,))
        yield Door(f"{prefix}_change", change, (row.pk,), "post")
        yield Door(f"{prefix}_delete", delete, (row.pk,))
        yield Door(f"{prefix}_delete", delete, (row.pk,), "post")
        yield Door(f"{prefix}_history", history, (row.pk,))
        if hasattr(row, "history"):
            state = row.history.first().pk
            yield Door(f"{prefix}_simple_history", history, (row.pk, state))
            reverter = max(history, change, key=VISITORS.index)
            yield Door(f"{prefix}_simple_history", reverter, (row.pk, state), "post")

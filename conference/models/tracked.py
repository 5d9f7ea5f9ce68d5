"""Rows whose derived columns and history stay true on every write path.

Django's `bulk_create`, `bulk_update`, `update` and `save(update_fields=…)` neither call `save()`
nor send signals, so stored search keys and django-simple-history go stale by default.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

_actor = ContextVar("actor", default="")
_reason = ContextVar("reason", default=None)


def current_actor() -> str:
    """Who acts where no user is logged in: an import, a command, a focal point's link."""
    return _actor.get()


@contextmanager
def acting_as(name: str):
    """Write `name` into the history of every change made inside the block."""
    token = _actor.set(name)
    try:
        yield
    finally:
        _actor.reset(token)


@contextmanager
def for_reason(text: str):
    """Write `text` into the history of every bulk change made inside the block: at most 100."""
    token = _reason.set(text or None)
    try:
        yield
    finally:
        _reason.reset(token)


class ActorHistory(models.Model):
    """What our history rows hold beside django-simple-history's own columns."""

    history_actor = models.CharField(
        _("acting as"), max_length=100, blank=True, default=current_actor, editable=False
    )

    class Meta:
        abstract = True


def history(**kwargs) -> HistoricalRecords:
    """A history that also knows actors who are not users."""
    return HistoricalRecords(bases=[ActorHistory], verbose_name=_("earlier state"), **kwargs)


class TrackedQuerySet(models.QuerySet):
    """Bulk writes that derive columns and write history as `save()` does."""

    @transaction.atomic
    def bulk_create(self, objs, *args, **kwargs):
        if kwargs.get("ignore_conflicts") or kwargs.get("update_conflicts"):
            # Which rows were written cannot be told, so their history could not be true.
            raise NotImplementedError("Conflicts are resolved by services, row by row.")
        objs = list(objs)
        for obj in objs:
            obj.derive()
        created = super().bulk_create(objs, *args, **kwargs)
        self._remember(created, update=False)
        return created

    @transaction.atomic
    def update(self, **values):
        """`bulk_update` comes through here too: Django builds it on `update`."""
        if set(values) <= set(self.model.derived):
            return super().update(**values)
        keys = list(self.order_by().values_list("pk", flat=True))
        count = super().update(**values)
        rows = self._read_again(keys)
        if self.model.depends_on(values):
            for row in rows:
                row.derive()
            self.model.objects.bulk_update(rows, self.model.derived, batch_size=500)
        self._remember(rows, update=True)
        return count

    update.alters_data = True

    def _read_again(self, keys):
        """The rows with these keys, in portions that SQLite accepts."""
        portions = (keys[start : start + 500] for start in range(0, len(keys), 500))
        return [row for keys in portions for row in self.model.objects.filter(pk__in=keys)]

    def _remember(self, rows, *, update):
        self.model.history.bulk_history_create(
            rows, batch_size=500, update=update, default_change_reason=_reason.get()
        )


class Tracked(models.Model):
    """A row with a history; subclasses may name columns that are derived from others."""

    derived: tuple[str, ...] = ()
    derived_from: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def save(self, **kwargs):
        self.derive()
        written = kwargs.get("update_fields")
        if written is not None and self.depends_on(written):
            kwargs["update_fields"] = {*written, *self.derived}
        super().save(**kwargs)

    def derive(self) -> None:
        """Set the columns named in `derived` from those named in `derived_from`."""

    @classmethod
    def depends_on(cls, names) -> bool:
        """Whether writing the columns `names` makes derived columns stale."""
        return not set(names).isdisjoint(cls.derived_from)

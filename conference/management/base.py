from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from conference.models import Conference
from conference.models.tracked import acting_as


class ConferenceCommand(BaseCommand):
    """A command about one conference: `--conference SLUG`, and its own name in the history."""

    def add_arguments(self, parser):
        parser.add_argument("--conference", required=True, metavar="SLUG")

    def handle(self, *, conference, **options):
        try:
            found = Conference.objects.get(slug=conference)
        except Conference.DoesNotExist:
            raise CommandError(f"There is no conference called {conference}.") from None
        with acting_as(self.name()):
            self.run(found, **options)

    @contextmanager
    def writing(self, path: Path):
        """A file to write that takes its name only when all is written: never half a paper."""
        unfinished = path.with_name(f".{path.name}.part")
        try:
            with unfinished.open("wb") as target:
                yield target
            unfinished.replace(path)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from None
        finally:
            unfinished.unlink(missing_ok=True)

    def name(self) -> str:
        return type(self).__module__.rpartition(".")[2]

    def run(self, conference: Conference, **options):
        """What the command does; raises CommandError with one line for whoever typed it."""
        raise NotImplementedError

from pathlib import Path

from django.core.management.base import CommandError

from conference.management.base import ConferenceCommand
from sessions.feeds.calendar import agenda_calendar
from sessions.feeds.schedule import schedule_json, schedule_xml
from sessions.queries.edition import latest_edition

WRITINGS = {".ics": agenda_calendar, ".json": schedule_json, ".xml": schedule_xml}


class Command(ConferenceCommand):
    help = "Write the published agenda as a calendar (.ics) or c3voc schedule (.json, .xml)."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("out", type=Path, metavar="OUT.(ics|json|xml)")

    def run(self, conference, *, out, **options):
        writing = WRITINGS.get(out.suffix.lower())
        if writing is None:
            raise CommandError(f"{out}: the name must end with {', '.join(WRITINGS)}.")
        edition = latest_edition(conference)
        if edition.version is None:
            raise CommandError(f"The agenda of {conference.slug} has not been published yet.")
        with self.writing(out) as target:
            target.write(writing(edition))
        self.stdout.write(str(out))

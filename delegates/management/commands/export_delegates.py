from pathlib import Path

from conference.management.base import ConferenceCommand
from delegates.exports.delegate import export_delegates
from delegates.models import Delegate


class Command(ConferenceCommand):
    help = "Write the conference's delegates to an Excel workbook."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("out", type=Path, metavar="OUT.xlsx")

    def run(self, conference, *, out, **options):
        delegates = Delegate.objects.for_conference(conference)
        with self.writing(out) as target:
            log = export_delegates(conference=conference, delegates=delegates, target=target)
        self.stdout.write(f"{out}: {log.count} delegates")

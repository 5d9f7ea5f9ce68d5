from pathlib import Path

from conference.management.base import ConferenceCommand
from sessions.queries.agenda_paper import agenda_paper
from sessions.sheets.agenda import agenda_pdf


class Command(ConferenceCommand):
    help = "Print the agenda as a PDF: as published or, before that, as a draft."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("out", type=Path, metavar="OUT.pdf")

    def run(self, conference, *, out, **options):
        with self.writing(out) as target:
            target.write(agenda_pdf(agenda_paper(conference)))
        self.stdout.write(str(out))

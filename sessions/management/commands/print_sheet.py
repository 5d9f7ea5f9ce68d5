from pathlib import Path

from django.core.management.base import CommandError

from conference.management.base import ConferenceCommand
from sessions.sheets.printing import GROUPINGS, UnknownSheetError, choose_sheet, print_sheet


class Command(ConferenceCommand):
    help = "Print the attendance sheet of a day, a session or a bus as a PDF."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("out", type=Path, metavar="OUT.pdf")
        subject = parser.add_mutually_exclusive_group(required=True)
        subject.add_argument("--session", metavar="ID")
        subject.add_argument("--day", metavar="YYYY-MM-DD")
        subject.add_argument("--bus", metavar="ID")
        parser.add_argument("--group-by", choices=GROUPINGS, default="province")

    def run(self, conference, *, out, group_by, **options):
        kind = next(kind for kind in ("session", "day", "bus") if options[kind])
        try:
            sheet = choose_sheet(conference, kind=kind, value=options[kind], group_by=group_by)
        except UnknownSheetError as unknown:
            raise CommandError(f"{conference.slug} has no {kind} {unknown}.") from None
        with self.writing(out) as target:
            print_sheet(conference=conference, sheet=sheet, target=target)
        self.stdout.write(str(out))

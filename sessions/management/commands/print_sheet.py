from pathlib import Path
from typing import get_args

from django.core.management.base import CommandError

from conference.management.base import ConferenceCommand
from sessions.models.sheet_print import new_sheet_id
from sessions.queries.sheet import OPTIONAL_COLUMNS, USUAL, Arrangement, Half
from sessions.queries.sheet_rows import GroupBy, OrderBy
from sessions.sheets.choice import SheetChoice, UnknownSheetError, choose_sheet
from sessions.sheets.layout import lay_out_sheet
from sessions.sheets.printing import export_sheet, print_sheet


class Command(ConferenceCommand):
    help = "Print the attendance sheet of a day, a session, a visit or a bus: OUT.pdf or OUT.xlsx."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("out", type=Path, metavar="OUT.pdf")
        subject = parser.add_mutually_exclusive_group(required=True)
        subject.add_argument("--session", metavar="ID")
        subject.add_argument("--day", metavar="YYYY-MM-DD")
        subject.add_argument("--visit", metavar="ID")
        subject.add_argument("--bus", metavar="ID")
        parser.add_argument("--half", choices=get_args(Half), help="With --day: that half of it.")
        parser.add_argument("--group-by", choices=get_args(GroupBy), default=USUAL.group_by)
        parser.add_argument("--order-by", choices=get_args(OrderBy), default=USUAL.order_by)
        parser.add_argument(
            "--columns",
            nargs="*",
            choices=OPTIONAL_COLUMNS,
            default=list(USUAL.columns),
            help="Beside number, name and signature; the list of a bus always has phones.",
        )
        parser.add_argument("--blank-rows", type=int, metavar="N", help="Unless given, 5 to 10.")
        parser.add_argument("--no-marks", action="store_true", help="Nothing for a scanner.")

    def run(self, conference, *, out, **options):
        choice = self._choice(**options)
        try:
            sheet = choose_sheet(conference, choice)
        except UnknownSheetError as unknown:
            kind = next(kind for kind in ("session", "day", "visit", "bus") if options[kind])
            raise CommandError(f"{conference.slug} has no {kind} {unknown}.") from None
        with self.writing(out) as target:
            if out.suffix == ".xlsx":
                export_sheet(conference=conference, sheet=sheet, target=target)
            else:
                laid = lay_out_sheet(sheet, sheet_id=choice.sheet_id)
                print_sheet(conference=conference, choice=choice, laid=laid, target=target)
        self.stdout.write(str(out))

    def _choice(self, *, half, no_marks, **options) -> SheetChoice:
        kind = next(kind for kind in ("session", "day", "visit", "bus") if options[kind])
        if half and kind != "day":
            raise CommandError("--half goes with --day.")
        if (options["blank_rows"] or 0) < 0:
            raise CommandError("--blank-rows is 0 or more.")
        return SheetChoice(
            kind=half or kind,
            value=options[kind],
            arrangement=Arrangement(
                group_by=options["group_by"],
                order_by=options["order_by"],
                columns=tuple(options["columns"]),
                blank_rows=options["blank_rows"],
            ),
            sheet_id="" if no_marks else new_sheet_id(),
        )

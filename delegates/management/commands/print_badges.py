from pathlib import Path

from django.core.management.base import CommandError

from conference.management.base import ConferenceCommand
from delegates.badges.places import TooMuchError
from delegates.badges.printing import print_badges
from delegates.badges.selection import UnknownChoiceError, select_delegates
from delegates.models import BadgeDesign
from delegates.services.badge import NoBadgeDesignError, design_of


class Command(ConferenceCommand):
    help = "Print badges as a PDF; over a thousand as volumes OUT-1.pdf, OUT-2.pdf …"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("out", type=Path, metavar="OUT.pdf")
        parser.add_argument("--province", default="", metavar="SLUG")
        parser.add_argument("--category", default="", metavar="SLUG")
        parser.add_argument("--unprinted", action="store_true")
        parser.add_argument("--design", default="", metavar="SLUG")
        parser.add_argument("--paper", choices=BadgeDesign.Paper.values)

    def run(self, conference, *, out, province, category, unprinted, design, paper, **options):
        delegate_ids = self.chosen(conference, province, category, unprinted)
        design = self.design(conference, design)
        try:
            files = print_badges(
                conference=conference,
                delegate_ids=delegate_ids,
                design=design,
                paper=paper or design.paper,
                out=out,
                opened=self.writing,
            )
        except TooMuchError:
            raise CommandError(f"Paper {paper} has no room for all texts of {design}.") from None
        for file in files:
            self.stdout.write(str(file))

    def chosen(self, conference, province, category, unprinted) -> list[int]:
        try:
            delegates = select_delegates(
                conference, province=province, category=category, unprinted=unprinted
            )
        except UnknownChoiceError as unknown:
            raise CommandError(f"{conference.slug} has no {unknown}.") from None
        delegate_ids = list(delegates.values_list("pk", flat=True))
        if not delegate_ids:
            raise CommandError("No delegate matches: nothing to print.")
        return delegate_ids

    def design(self, conference, slug):
        try:
            return design_of(conference=conference, slug=slug)
        except NoBadgeDesignError:
            raise CommandError(
                f"{conference.slug} has no badge design {slug or 'by default'}."
            ) from None

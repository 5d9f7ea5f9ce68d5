from pathlib import Path

from django.core.management.base import CommandError

from conference.management.base import ConferenceCommand
from delegates.badges.papers import print_paper
from delegates.badges.places import TooMuchError
from delegates.badges.printing import print_badges
from delegates.badges.selection import Choice, UnknownChoiceError, select_delegates
from delegates.models import BadgeDesign, Delegate, PrintLog
from delegates.services.badge import NoBadgeDesignError, design_of


class Command(ConferenceCommand):
    help = "Print badges as a PDF; over a thousand as volumes OUT-1.pdf, OUT-2.pdf …"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        states = [Delegate.State.REGISTERED.value, Delegate.State.CONFIRMED.value]
        parser.add_argument("out", type=Path, metavar="OUT.pdf")
        for name in ("--province", "--delegation", "--category"):
            parser.add_argument(name, default="", metavar="SLUG")
        parser.add_argument("--state", default="", choices=states)
        parser.add_argument("--bus", type=int, metavar="ID")
        parser.add_argument("--unprinted", action="store_true")
        parser.add_argument("--changed", action="store_true", help="since their badge was printed")
        parser.add_argument("--order", choices=["rank", "name"], default="rank")
        parser.add_argument("--design", default="", metavar="SLUG")
        parser.add_argument("--paper", choices=BadgeDesign.Paper.values)
        parser.add_argument(
            "--cover-slips",
            action="store_true",
            help="also write OUT-slips.pdf, a slip for each delegation to hand its badges over by",
        )

    def run(self, conference, *, out, design, paper, cover_slips, **options):
        delegate_ids = self.chosen(conference, options)
        design = self.design(conference, design)
        paper = paper or design.paper
        try:
            files = print_badges(
                delegate_ids=delegate_ids,
                design=design,
                paper=paper,
                out=out,
                opened=self.writing,
            )
        except TooMuchError:
            raise CommandError(f"Paper {paper} has no room for all texts of {design}.") from None
        if cover_slips:
            files += self.slips(conference, delegate_ids, out)
        for file in files:
            self.stdout.write(str(file))

    def chosen(self, conference, options) -> list[int]:
        try:
            delegates = select_delegates(conference, self.choice(options))
        except UnknownChoiceError as unknown:
            raise CommandError(f"{conference.slug} has no {unknown}.") from None
        delegate_ids = list(delegates.values_list("pk", flat=True))
        if not delegate_ids:
            raise CommandError("No delegate matches: nothing to print.")
        return delegate_ids

    def choice(self, options) -> Choice:
        """Both `--unprinted` and `--changed`: whoever needs a badge."""
        only = {
            (True, True): "needed",
            (True, False): "unprinted",
            (False, True): "changed",
            (False, False): "",
        }[options["unprinted"], options["changed"]]
        names = ("province", "delegation", "category", "state", "bus", "order")
        return Choice(only=only, **{name: options[name] for name in names})

    def slips(self, conference, delegate_ids, out) -> list[Path]:
        return print_paper(
            kind=PrintLog.Kind.SLIPS,
            conference=conference,
            delegate_ids=delegate_ids,
            design=None,
            out=out.with_stem(f"{out.stem}-slips"),
            opened=self.writing,
        )

    def design(self, conference, slug):
        try:
            return design_of(conference=conference, slug=slug)
        except NoBadgeDesignError:
            raise CommandError(
                f"{conference.slug} has no badge design {slug or 'by default'}."
            ) from None

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from conference.models.tracked import acting_as
from sessions.seed.demo import LARGEST, MOST_TALKS, TALKS, demo_plan
from sessions.seed.loader import ConferenceExistsError, load_conference


class Command(BaseCommand):
    help = "Make an invented conference of any size, with agenda, visits and buses."

    def add_arguments(self, parser):
        parser.add_argument("--conference", required=True, metavar="SLUG")
        parser.add_argument("--delegates", required=True, type=int, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--talks", type=int, default=TALKS, metavar="N")

    def handle(self, *, conference, delegates, seed, talks, **options):
        if not 1 <= delegates <= LARGEST:
            raise CommandError(f"The number of delegates must lie between 1 and {LARGEST}.")
        if not 0 <= talks <= MOST_TALKS:
            raise CommandError(f"The number of talks must lie between 0 and {MOST_TALKS}.")
        plan = demo_plan(slug=conference, delegates=delegates, seed=seed, talks=talks)
        try:
            with acting_as("load_demo"):
                load_conference(plan, report=self.stdout.write)
        except ConferenceExistsError as error:
            raise CommandError(f"There is a conference called {error} already.") from None
        except ValidationError as error:
            raise CommandError(f"{conference}: {' '.join(error.messages)}") from None

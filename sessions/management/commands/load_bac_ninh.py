from django.core.management.base import BaseCommand

from conference.models.tracked import acting_as
from sessions.seed.bac_ninh.plan import BAC_NINH
from sessions.seed.loader import ConferenceExistsError, load_conference


class Command(BaseCommand):
    help = "Load the conference of 04–06/10/2023 in Bắc Ninh, once; what exists stays as it is."

    def handle(self, **options):
        try:
            with acting_as("load_bac_ninh"):
                load_conference(BAC_NINH, report=self.stdout.write)
        except ConferenceExistsError as error:
            self.stdout.write(f"{error} is already loaded: nothing is changed.")

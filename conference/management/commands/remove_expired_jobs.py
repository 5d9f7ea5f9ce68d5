from django.core.management.base import BaseCommand

from conference.services.print_job import remove_expired_jobs


class Command(BaseCommand):
    help = "Delete the results of print jobs older than a day; run it daily."

    def handle(self, **options):
        remove_expired_jobs()

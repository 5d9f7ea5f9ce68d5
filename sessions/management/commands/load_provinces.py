from django.core.management.base import BaseCommand

from sessions.seed.provinces import ensure_provinces


class Command(BaseCommand):
    help = "Make the provinces from 2008 on with their mergers of 2025; what exists stays."

    def handle(self, **options):
        self.stdout.write(f"{len(ensure_provinces())} provinces until 2025, and what they became")

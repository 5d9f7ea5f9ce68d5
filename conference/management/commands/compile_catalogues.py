from django.core.management.base import BaseCommand

from conference.management import catalogue


class Command(BaseCommand):
    help = "Compile the translations in locale/, which Django reads compiled only."
    requires_system_checks = []

    def handle(self, **options):
        catalogue.compile_all()

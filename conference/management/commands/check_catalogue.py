from django.core.management.base import BaseCommand, CommandError

from conference.management import catalogue


class Command(BaseCommand):
    help = "Fail unless locale/vi says in Vietnamese everything that the code says."
    requires_system_checks = []

    def handle(self, **options):
        messages = catalogue.merged(catalogue.read(catalogue.OURS), catalogue.extracted())
        wrong = [
            f"{message.id!r} {fault}."
            for message in messages
            if message.id
            for fault in catalogue.faults(message)
        ]
        if wrong:
            raise CommandError("\n".join([*wrong, "Translate these in locale/vi."]))
        if catalogue.OURS.read_bytes() != catalogue.as_po(messages):
            raise CommandError("locale/vi is not what the code says: run `make messages`.")

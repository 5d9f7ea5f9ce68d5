from django.core.management.base import BaseCommand

from conference.management import catalogue


class Command(BaseCommand):
    help = "Bring locale/vi up to what the code says; new messages wait there to be translated."
    requires_system_checks = []

    def handle(self, **options):
        messages = catalogue.merged(catalogue.read(catalogue.OURS), catalogue.extracted())
        catalogue.OURS.parent.mkdir(parents=True, exist_ok=True)
        catalogue.OURS.write_bytes(catalogue.as_po(messages))
        missing = sum(any(catalogue.faults(message)) for message in messages if message.id)
        self.stdout.write(f"{len(messages)} messages, {missing} to be translated.")

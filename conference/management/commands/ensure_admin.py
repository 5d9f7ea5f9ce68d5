import os
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string

NAME = "admin"


class Command(BaseCommand):
    help = "Make the first superuser, once, with a random password that var/ keeps."

    def handle(self, **options):
        path = Path(settings.VAR_DIR) / "admin-password.txt"
        users = get_user_model().objects
        if users.filter(username=NAME).exists():
            self.stdout.write(f"Log in as {NAME}; the first password was kept in {path}")
            return
        password = get_random_string(16)
        # Kept first: an account whose password nobody knows would be of no use.
        keep_secret(path, f"{password}\n")
        users.create_superuser(NAME, password=password)
        self.stdout.write(f"Log in as {NAME} with the password {password} (kept in {path})")


def keep_secret(path: Path, text: str) -> None:
    """Write a file that was never readable by anybody else, not even for a moment."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)

"""Absolute addresses: what leaves the site must lead back from anywhere."""

from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from conference.models import Conference


def absolute(path: str) -> str:
    """The path with the site's own scheme and host, never those of a request."""
    return settings.SITE_URL + path


def address(name: str, *args) -> str:
    """The absolute address of the page of this name, in the language that is asked for."""
    return absolute(reverse(name, args=args))


def address_in(language: str, name: str, *args) -> str:
    """The same in that language, whoever asks."""
    with translation.override(language):
        return address(name, *args)


def site_host() -> str:
    """The host by which identifiers are told from those of every other site."""
    return urlsplit(settings.SITE_URL).hostname


def day_address(conference: Conference, day: date) -> str:
    """Where the agenda tells of this day."""
    return f"{address('agenda:agenda', conference.slug)}#day-{day:%Y-%m-%d}"

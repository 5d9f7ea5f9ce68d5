"""What a user can see of Django and the other installed packages is in Vietnamese.

The gaps are computed from the packages as installed, so that an upgrade that brings a new message
fails here until locale/upstream/ has it.
"""

from pathlib import Path

import django
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.utils.translation.trans_real import DjangoTranslation

from conference.management.catalogue import PLACEHOLDER, said_in

OURS = {"conference", "delegates", "sessions"}
UPSTREAM = Path(settings.BASE_DIR) / "locale" / "upstream"
PACKAGES = {"django": Path(django.__file__).parent / "conf"} | {
    config.name: Path(config.path) for config in apps.get_app_configs() if config.name not in OURS
}


def catalogue(folder, language, domain):
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    with path.open("rb") as file:
        return [m for m in read_po(file, locale=language, domain=domain) if m.id]


def has_catalogue(package, language, domain):
    return (package / "locale" / language / "LC_MESSAGES" / f"{domain}.po").exists()


def messages_of(package, domain):
    """The (context, msgid) pairs of a package: its English catalogue, or else its sources."""
    if has_catalogue(package, "en", domain):
        return [(m.context, m.id) for m in catalogue(package / "locale", "en", domain)]
    return messages_in_sources(package) if domain == "django" else []


def messages_in_sources(package):
    for path in [*package.rglob("*.py"), *package.rglob("*.html")]:
        yield from said_in(path)


def translations(domain):
    """All Vietnamese there is, ours over theirs, as Django merges it."""
    folders = [p / "locale" for p in PACKAGES.values() if has_catalogue(p, "vi", domain)]
    return {
        (message.context, msgid): message
        for folder in [*folders, UPSTREAM]
        for message in catalogue(folder, "vi", domain)
        if all(message.string if message.pluralizable else [message.string]) and not message.fuzzy
        for msgid in {message.id, message.id[0] if message.pluralizable else message.id}
    }


@pytest.mark.parametrize("domain", ["django", "djangojs"])
@pytest.mark.parametrize("name", PACKAGES)
def test_no_message_of_an_installed_package_is_left_in_english(name, domain):
    translated = translations(domain)

    assert [key for key in messages_of(PACKAGES[name], domain) if key not in translated] == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_every_translation_of_ours_keeps_the_placeholders(domain):
    for message in catalogue(UPSTREAM, "vi", domain):
        (msgid, *_plural), (msgstr,) = (
            (message.id, message.string)
            if message.pluralizable
            else ([message.id], [message.string])
        )
        assert sorted(PLACEHOLDER.findall(msgstr)) == sorted(PLACEHOLDER.findall(msgid)), msgid


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_nothing_is_translated_that_no_package_says(domain):
    said = {key for package in PACKAGES.values() for key in messages_of(package, domain)}

    stale = [m.id for m in catalogue(UPSTREAM, "vi", domain) if (m.context, m.id) not in said]

    assert stale == []


@pytest.fixture
def merged(tmp_path, settings):
    """Django's own merger of catalogues, given ours freshly compiled."""
    compiled = tmp_path / "vi" / "LC_MESSAGES" / "django.mo"
    compiled.parent.mkdir(parents=True)
    with (UPSTREAM / "vi/LC_MESSAGES/django.po").open("rb") as po, compiled.open("wb") as mo:
        write_mo(mo, read_po(po, locale="vi"))
    settings.LOCALE_PATHS = [tmp_path]
    return DjangoTranslation("vi")


def test_django_prefers_our_words_to_its_own(merged):
    assert merged.gettext("Save") == "Lưu"
    assert merged.gettext("Password reset unsuccessful") == "Chưa đặt lại được mật khẩu"
    assert merged.gettext("No") == "Không"


@pytest.mark.parametrize("count", [1, 2])
def test_plurals_need_one_form(merged, count):
    assert merged.ngettext("entry", "entries", count) == "mục"


def test_a_clock_that_is_behind_is_called_slow():
    said = {msgid: str(message.string) for (_, msgid), message in translations("djangojs").items()}

    assert "nhanh hơn" in said["Note: You are %s hour ahead of server time."]
    assert "chậm hơn" in said["Note: You are %s hour behind server time."]


def test_help_texts_name_no_technique_of_logging_in():
    texts = {str(message.string) for message in translations("django").values()}

    assert not [text for text in texts if "SSO" in text or "LDAP" in text]

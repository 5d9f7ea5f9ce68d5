import pytest
from babel.messages.catalog import Catalog
from django.core.management import CommandError, call_command

from conference.management import catalogue


@pytest.fixture
def ours(monkeypatch, tmp_path):
    """A catalogue file in place of locale/vi, holding what the real one holds."""
    path = tmp_path / "django.po"
    path.write_bytes(catalogue.OURS.read_bytes())
    monkeypatch.setattr(catalogue, "OURS", path)
    return path


def message(msgid, msgstr):
    return Catalog().add(msgid, msgstr)


def test_messages_of_python_and_of_templates_are_found():
    found = catalogue.extracted()

    assert "conference/apps.py" in dict(found["Conference"].locations)
    assert any(place.startswith("templates/") for m in found for place, _line in m.locations)


def test_collecting_again_changes_nothing(ours):
    call_command("make_catalogues")
    once = ours.read_bytes()

    call_command("make_catalogues")

    assert ours.read_bytes() == once


def test_a_message_that_is_new_waits_for_its_translation(ours):
    kept = catalogue.read(ours)
    found = catalogue.extracted()
    found.add("A new sentence")
    found.add(("a new thing", "%(n)d new things"))

    read_back = ours.with_name("new.po")
    read_back.write_bytes(catalogue.as_po(catalogue.merged(kept, found)))

    new = [m.id for m in catalogue.read(read_back) if m.id and any(catalogue.faults(m))]
    assert new == ["A new sentence", ("a new thing", "%(n)d new things")]
    assert list(catalogue.faults(found["A new sentence"])) == ["has no translation"]


def test_a_message_that_gets_a_plural_is_translated_anew():
    kept, found = Catalog(locale="vi"), Catalog(locale="vi")
    kept.add("a badge", "thẻ")
    found.add(("a badge", "%(n)d badges"))

    assert any(catalogue.faults(catalogue.merged(kept, found)["a badge"]))


def test_a_message_never_translated_fails_the_check(ours):
    po = ours.read_text()
    translated = 'msgid "Conference"\nmsgstr "Hội nghị"'
    assert translated in po
    ours.write_text(po.replace(translated, 'msgid "Conference"\nmsgstr ""'))

    with pytest.raises(CommandError, match="'Conference' has no translation"):
        call_command("check_catalogue")


def test_a_message_that_nothing_says_any_more_fails_the_check(ours):
    ours.write_text(ours.read_text() + '\nmsgid "Nothing says this"\nmsgstr "Không"\n')

    with pytest.raises(CommandError, match="make messages"):
        call_command("check_catalogue")


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("%(count)s pages", "trang"),
        ("{name} is full", "{ten} đã đầy"),
        (("%(n)d badge", "%(n)d badges"), ("thẻ",)),
        ("Room", ""),
    ],
)
def test_a_translation_without_its_placeholders_is_a_fault(msgid, msgstr):
    assert list(catalogue.faults(message(msgid, msgstr)))


@pytest.mark.parametrize(
    ("msgid", "msgstr"),
    [
        ("%(count)s of %(total)s", "%(total)s – %(count)s"),
        (("a badge", "%(n)d badges"), ("%(n)d thẻ",)),
    ],
)
def test_placeholders_may_change_their_order(msgid, msgstr):
    assert not list(catalogue.faults(message(msgid, msgstr)))


def test_compiled_catalogues_are_what_django_reads(settings, tmp_path):
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Room"\nmsgstr "Phòng"\n')
    settings.LOCALE_PATHS = [tmp_path]

    call_command("compile_catalogues")

    assert (folder / "django.mo").read_bytes().count("Phòng".encode()) == 1

from collections import Counter
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from django.apps import apps
from django.utils import timezone
from PIL import Image

from conference.models import Conference
from conference.models.english import Bilingual
from delegates.models import Category, Delegate, Delegation
from sessions.models import Bus, FieldVisit, Passenger, Presentation, Publication, Session, Speaker
from sessions.queries.draft import draft_programme
from sessions.queries.published import snapshot_of
from sessions.seed.bac_ninh.agenda import OPENING_SPEAKERS
from sessions.seed.bac_ninh.plan import BAC_NINH
from sessions.seed.english import ENGLISH_MARK
from sessions.seed.plan import MARK


def speakers_of(kind):
    return Speaker.objects.filter(presentation__session__kind=kind)


def own_models(left_out):
    """Our models but for those left out and histories."""
    for label in ("conference", "delegates", "agenda"):
        for model in apps.get_app_config(label).get_models():
            if model not in left_out and not model.__name__.startswith("Historical"):
                yield model


def test_the_conference_runs_from_4_to_6_october_2023(bac_ninh):
    assert (bac_ninh.starts_on, bac_ninh.ends_on) == (date(2023, 10, 4), date(2023, 10, 6))
    assert Conference.objects.current() == bac_ninh


def test_the_conference_opens_on_the_morning_of_its_first_day(bac_ninh):
    opening = timezone.localtime(Session.objects.get(kind="opening").starts_at, bac_ninh.tz)

    assert opening.date() == bac_ninh.starts_on
    assert opening.time() < time(12)


def test_both_decisions_four_objectives_and_four_themes_are_told(bac_ninh):
    assert "90/QĐ-TTg" in bac_ninh.legal_basis
    assert "654/QĐ-LĐTBXH ngày 18/5/2023" in bac_ninh.legal_basis
    assert len(bac_ninh.objectives.splitlines()) == 4
    assert bac_ninh.themes.count() == 4


def test_ninety_six_delegates_come_from_four_provinces_and_the_hosts(bac_ninh):
    sizes = Counter(Delegate.objects.values_list("delegation__province__slug", flat=True))

    assert sum(sizes.values()) == 96
    assert sum(size for province, size in sizes.items() if province) > 90
    assert set(sizes) == {"ha-noi", "hung-yen", "bac-ninh", "bac-giang", None}


def test_hosts_and_guests_come_as_delegations_of_their_own(bac_ninh):
    kinds = Delegate.objects.filter(delegation__province=None)

    assert set(kinds.values_list("delegation__name", "category__slug")) == {
        ("Ban Tổ chức", "ban-to-chuc"),
        ("Khách mời", "bao-cao-vien"),
        ("Khách mời", "khach-moi"),
    }
    assert len(set(kinds.values_list("full_name", flat=True))) == 4


def test_the_words_are_those_of_official_papers(bac_ninh):
    told = str(snapshot_of(draft_programme(bac_ninh)))

    assert f"Thời gian {MARK}" in told
    assert "Ban Tổ chức" in told
    assert "Ban tổ chức" not in told
    assert "Trưởng thôn, " not in told
    assert bac_ninh.venues.get().address == "tỉnh Bắc Ninh"


def test_every_kind_of_delegate_is_there(bac_ninh):
    assert not Category.objects.filter(delegates=None).exists()


def test_each_province_has_a_head_a_deputy_and_a_contact_within_its_quota(bac_ninh):
    for delegation in Delegation.objects.exclude(province=None).with_counts():
        duties = Counter(delegation.delegates.values_list("duty", flat=True))
        assert (duties["head"], duties["deputy"]) == (1, 1)
        assert delegation.coming <= delegation.quota
        assert MARK in delegation.focal_point_name
        assert delegation.focal_point_phone


def test_the_two_real_speakers_open_with_their_real_titles(bac_ninh):
    told = [(speaker.name, speaker.affiliation) for speaker in speakers_of("opening")]

    assert told == [(speaker.name, speaker.affiliation) for speaker in OPENING_SPEAKERS]
    assert [name for name, _affiliation in told] == ["TS. Nguyễn Thị Vân", "Ông Đoàn Xuân Thanh"]
    assert MARK not in str(told)


def test_no_delegate_bears_the_name_of_a_real_speaker(bac_ninh):
    real = ["Nguyễn Thị Vân", "Đoàn Xuân Thanh"]

    assert not Delegate.objects.filter(full_name__in=real).exists()


def test_what_the_facts_do_not_give_is_marked(bac_ninh):
    for session in Session.objects.all():
        assert MARK in session.title + session.notes
    for talk in Presentation.objects.exclude(session__kind="opening"):
        assert MARK in talk.title
    for speaker in Speaker.objects.exclude(presentation__session__kind="opening"):
        assert MARK in speaker.affiliation
    assert MARK in bac_ninh.venues.get().name
    assert not Delegate.objects.exclude(notes__contains="Dữ liệu mẫu").exists()


def test_four_blocks_of_talks_have_a_theme_and_a_clip_each(bac_ninh):
    blocks = Session.objects.filter(kind="talks")

    assert [block.theme.position for block in blocks] == [1, 2, 3, 4]
    for block in blocks:
        assert block.presentations.exclude(clip_url="").count() == 1
        assert block.presentations.filter(clip_url="").count() == 2


def test_speakers_are_the_highest_of_their_kind_in_their_delegation(bac_ninh):
    for speaker in Speaker.objects.exclude(delegate=None).select_related("delegate"):
        same = Delegate.objects.filter(
            delegation=speaker.delegate.delegation_id, category=speaker.delegate.category_id
        )
        assert speaker.delegate.rank == min(same.values_list("rank", flat=True))


def test_every_delegate_has_a_seat_and_visits_both_models(bac_ninh):
    assert Passenger.objects.count() == Delegate.objects.count()
    for bus in Bus.objects.with_seats_taken():
        assert bus.seats_taken <= bus.seats
        assert set(bus.stops.values_list("visit", flat=True)) == set(
            FieldVisit.objects.values_list("pk", flat=True)
        )


def test_buses_rotate_so_that_no_visit_receives_more_than_it_can(bac_ninh):
    for visit in FieldVisit.objects.all():
        guests = Counter()
        for stop in visit.stops.select_related("bus"):
            guests[stop.arrives_at] += stop.bus.passengers.count()
        assert len(guests) == 2
        assert max(guests.values()) <= visit.capacity


def test_stops_lie_within_the_sessions_of_the_visits(bac_ninh):
    hours = set(Session.objects.filter(kind="visit").values_list("starts_at", "ends_at"))

    for visit in FieldVisit.objects.all():
        assert set(visit.stops.values_list("arrives_at", "departs_at")) == hours


def test_sessions_of_one_room_do_not_overlap(bac_ninh):
    ordered = list(Session.objects.order_by("starts_at"))

    for earlier, later in pairwise(ordered):
        assert earlier.ends_at <= later.starts_at


def test_talks_fit_into_their_sessions(bac_ninh):
    for talk in Presentation.objects.exclude(starts_at=None).select_related("session"):
        assert talk.starts_at + timedelta(minutes=talk.minutes) <= talk.session.ends_at


def test_some_units_have_very_long_names(bac_ninh):
    names = set(Delegate.objects.values_list("organisation_name", flat=True))

    assert len([name for name in names if len(name) > 85]) >= 8
    assert any(name.startswith("Ban Thường trực Ủy ban Mặt trận Tổ quốc") for name in names)
    assert any(name.startswith("Phòng giao dịch Ngân hàng Chính sách") for name in names)


def test_some_have_no_phone_and_some_a_drawn_portrait(bac_ninh):
    assert 5 <= Delegate.objects.filter(phone="").count() <= 30
    portrayed = Delegate.objects.exclude(photo="")
    assert 10 <= portrayed.count() <= 15
    for delegate in portrayed:
        with Image.open(delegate.photo.path) as image:
            assert (image.format, image.size) == ("JPEG", (300, 400))


def test_every_row_passes_the_checks_of_forms(bac_ninh):
    written_by_services_alone = [Publication]
    rows = [row for model in own_models(written_by_services_alone) for row in model.objects.all()]

    for row in rows:
        row.full_clean()

    assert len(rows) > 300


def test_the_public_reads_the_loaded_agenda(bac_ninh):
    publication = Publication.objects.get()

    assert publication.version == 1
    assert publication.snapshot == snapshot_of(draft_programme(bac_ninh))


@pytest.mark.parametrize("model", [Delegate, Delegation, Passenger, Speaker])
def test_every_person_has_one_line_of_history(bac_ninh, model):
    lines = list(model.history.values_list("history_type", "history_actor"))

    assert lines == [("+", "a test")] * model.objects.count()


def test_every_text_that_can_stand_in_english_does(bac_ninh):
    bilingual = [model for model in own_models(left_out=()) if issubclass(model, Bilingual)]
    missing = [
        text
        for model in bilingual
        for row in model.objects.all()
        for name, text in texts_of(row).items()
        if text and name not in row.english
    ]

    assert len(bilingual) == 10
    assert missing == []


def texts_of(row) -> dict[str, str]:
    """The Vietnamese of every field that has a twin in English."""
    names = [field.name.removesuffix("_en") for field in row._meta.fields if "_en" in field.name]
    return {name: getattr(row, name) for name in names}


def test_what_is_marked_as_a_sample_is_marked_in_english_too(bac_ninh):
    for talk in Presentation.objects.all():
        assert (MARK in talk.title) == (ENGLISH_MARK in talk.title_en)
    for speaker in Speaker.objects.all():
        assert (MARK in speaker.affiliation) == (ENGLISH_MARK in speaker.affiliation_en)
    for session in Session.objects.all():
        assert (MARK in session.notes) == (ENGLISH_MARK in session.notes_en)


def test_no_english_is_kept_for_what_nobody_plans_any_more(bac_ninh):
    told = {
        line.removesuffix(MARK).rstrip()
        for model in own_models(left_out=())
        if issubclass(model, Bilingual)
        for row in model.objects.all()
        for text in texts_of(row).values()
        for line in text.splitlines()
    }

    assert set(BAC_NINH.english) - told == set()

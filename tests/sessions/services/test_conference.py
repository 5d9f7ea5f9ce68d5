from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from conference.models import Conference
from delegates.models import BadgeDesign, Category, Delegate, Delegation
from sessions.models import AllowanceRate, Bus, FieldVisit, Presentation, Session
from sessions.services.conference import BackwardDatesError, SlugInUseError, copy_conference
from tests.factories.conference import ConferenceFactory, RoomFactory, ThemeFactory, UserFactory
from tests.factories.delegates import BadgeDesignFactory, CategoryFactory
from tests.factories.sessions import (
    AllowanceRateFactory,
    AttendanceFactory,
    PassengerFactory,
    SessionFactory,
    SpeakerFactory,
)

pytestmark = pytest.mark.django_db

NEXT = {
    "title": "Hội nghị nhân rộng mô hình giảm nghèo vùng Tây Nguyên",
    "short_title": "Đắk Lắk 2024",
    "slug": "dak-lak-2024",
    "starts_on": date(2024, 3, 5),
    "place": "Đắk Lắk",
}


@pytest.fixture
def source():
    """Three days, 4 to 6 October 2023."""
    return ConferenceFactory(
        slug="bac-ninh-2023",
        governing_body="BỘ LAO ĐỘNG\nTHƯƠNG BINH VÀ XÃ HỘI",
        legal_basis="Quyết định số 90/QĐ-TTg",
        objectives="Khơi dậy ý chí",
        contact_name="Lê Thị Mẫu",
        contact_phone="0912345678",
    )


@pytest.fixture
def user():
    return UserFactory()


def at(conference, day, clock):
    """A moment on one of the conference's days, in its own zone."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2023, 10, day, hour, minute, tzinfo=conference.tz)


def session_on(conference, day, start="8:00", end="9:30", **values):
    times = {"starts_at": at(conference, day, start), "ends_at": at(conference, day, end)}
    return SessionFactory(conference=conference, **times, **values)


def times_of(conference):
    return [
        f"{session.starts_at.astimezone(conference.tz):%d/%m/%Y %H:%M}"
        for session in conference.sessions.all()
    ]


def test_a_copy_is_a_draft_with_its_own_names_days_and_place(source, user):
    copy = copy_conference(source=source, user=user, **NEXT)

    copy.refresh_from_db()
    assert copy.state == Conference.State.DRAFT
    assert copy.dates == [date(2024, 3, 5), date(2024, 3, 6), date(2024, 3, 7)]
    own = {name: getattr(copy, name) for name in NEXT}
    assert own == NEXT


def test_the_heading_of_papers_the_objectives_and_the_contact_are_the_same(source, user):
    copy = copy_conference(source=source, user=user, **NEXT)

    kept = [
        "governing_body",
        "host",
        "legal_basis",
        "objectives",
        "contact_name",
        "contact_phone",
        "time_zone",
    ]
    assert [getattr(copy, name) for name in kept] == [getattr(source, name) for name in kept]


def test_categories_come_along_as_they_are(source, user):
    CategoryFactory(
        conference=source,
        group="community",
        name="Trưởng thôn",
        slug="truong-thon",
        badge_label="CỘNG ĐỒNG",
        colour="#117733",
        position=3,
    )
    names = ["group", "name", "slug", "badge_label", "colour", "position"]

    copy = copy_conference(source=source, user=user, **NEXT)

    assert list(copy.categories.values(*names)) == list(source.categories.values(*names))
    assert Category.objects.count() == 2


def test_badge_designs_come_along_and_the_default_stays_the_default(source, user):
    BadgeDesignFactory(conference=source, slug="chung", is_default=True)
    BadgeDesignFactory(conference=source, slug="a6", is_default=False, paper="a6", show_photo=True)
    names = ["name", "slug", "paper", "show_photo", "is_default"]

    copy = copy_conference(source=source, user=user, **NEXT)

    assert list(copy.badge_designs.values(*names)) == list(source.badge_designs.values(*names))
    assert BadgeDesign.objects.count() == 4


def test_allowance_rates_and_who_signs_come_along(source, user):
    AllowanceRateFactory(conference=source, name="Hỗ trợ tiền ăn", amount=150_000)
    source.signer = "Nguyễn Văn Ký"

    copy = copy_conference(source=source, user=user, **NEXT)

    assert copy.allowance_rates.get().amount == 150_000
    assert copy.signer == "Nguyễn Văn Ký"
    assert AllowanceRate.objects.count() == 2


def test_sessions_point_at_the_copies_of_their_themes(source, user):
    themes = ThemeFactory.create_batch(2, conference=source, description="Mô tả")
    session_on(source, 4, theme=themes[1])
    session_on(source, 5, theme=None)

    copy = copy_conference(source=source, user=user, **NEXT)

    first, second = copy.sessions.all()
    assert first.theme == copy.themes.get(title=themes[1].title)
    assert second.theme is None
    assert set(copy.themes.values_list("title", "description", "position")) == set(
        source.themes.values_list("title", "description", "position")
    )
    assert source.themes.count() == 2


def test_sessions_move_to_the_new_days_at_the_same_clock_times(source, user):
    session_on(source, 4, "8:00", "8:30", kind="opening", title="Khai mạc")
    session_on(source, 6, "16:30", "17:15", kind="closing", title="Bế mạc")

    copy = copy_conference(source=source, user=user, **NEXT)

    assert times_of(copy) == ["05/03/2024 08:00", "07/03/2024 16:30"]
    assert list(copy.sessions.values_list("kind", "title")) == [
        ("opening", "Khai mạc"),
        ("closing", "Bế mạc"),
    ]
    lengths = [session.ends_at - session.starts_at for session in copy.sessions.all()]
    assert [length.seconds // 60 for length in lengths] == [30, 45]


def test_clock_times_are_kept_where_clocks_are_put_forward_in_between(user):
    source = ConferenceFactory(time_zone="Europe/Berlin")
    session_on(source, 4, "8:00")  # in summer

    copy = copy_conference(source=source, user=user, **NEXT)  # in winter

    assert copy.tz == ZoneInfo("Europe/Berlin")
    assert times_of(copy) == ["05/03/2024 08:00"]


def test_sessions_of_days_that_a_shorter_conference_lacks_are_left_out(source, user):
    session_on(source, 4)
    session_on(source, 5)
    session_on(source, 6)

    copy = copy_conference(source=source, user=user, ends_on=date(2024, 3, 6), **NEXT)

    assert times_of(copy) == ["05/03/2024 08:00", "06/03/2024 08:00"]
    assert source.sessions.count() == 3


def test_a_longer_conference_has_every_session(source, user):
    session_on(source, 6)

    copy = copy_conference(source=source, user=user, ends_on=date(2024, 3, 9), **NEXT)

    assert times_of(copy) == ["07/03/2024 08:00"]


def test_rooms_chairs_notes_and_talks_of_sessions_are_not_copied(source, user):
    room = RoomFactory(venue__conference=source)
    session = session_on(source, 4, room=room, chair="TS. Nguyễn Thị Mẫu", notes="Mang thẻ")
    SpeakerFactory(presentation__session=session)

    copy = copy_conference(source=source, user=user, **NEXT)

    assert copy.sessions.values("room", "chair", "notes").get() == {
        "room": None,
        "chair": "",
        "notes": "",
    }
    assert Presentation.objects.count() == 1


def test_nothing_of_people_places_and_buses_is_copied(source, user):
    AttendanceFactory(session=session_on(source, 4))
    PassengerFactory(bus__conference=source)
    RoomFactory(venue__conference=source)
    kinds = [Delegation, Delegate, Bus, FieldVisit]
    before = [kind.objects.count() for kind in kinds]

    copy = copy_conference(source=source, user=user, **NEXT)

    assert [kind.objects.count() for kind in kinds] == before
    assert not copy.venues.exists()
    assert not copy.publications.exists()
    assert not copy.prints.exists()


def test_who_copies_organises_the_copy(source, user):
    copy = copy_conference(source=source, user=user, **NEXT)

    role = copy.roles.get()
    assert (role.user, role.kind) == (user, "organiser")
    assert role.history.count() == 1


def test_a_superuser_needs_no_role(source):
    copy = copy_conference(source=source, user=UserFactory(is_superuser=True), **NEXT)

    assert not copy.roles.exists()


@pytest.mark.parametrize("slug", ["bac-ninh-2023", "staff"])
def test_a_slug_in_use_or_of_the_sites_own_is_refused(source, user, slug):
    with pytest.raises(SlugInUseError, match=slug):
        copy_conference(source=source, user=user, **NEXT | {"slug": slug})

    assert list(Conference.objects.all()) == [source]


def test_asking_twice_makes_one_copy(source, user):
    copy_conference(source=source, user=user, **NEXT)

    with pytest.raises(SlugInUseError):
        copy_conference(source=source, user=user, **NEXT)

    assert Conference.objects.count() == 2


def test_days_that_run_backward_are_refused(source, user):
    with pytest.raises(BackwardDatesError):
        copy_conference(source=source, user=user, ends_on=date(2024, 3, 4), **NEXT)

    assert Conference.objects.count() == 1


def test_a_copy_that_breaks_off_leaves_nothing(source, user):
    session_on(source, 4)
    nobody = UserFactory.build()  # not saved: the role, which comes last, cannot be written

    with pytest.raises(ValueError, match="unsaved"):
        copy_conference(source=source, user=nobody, **NEXT)

    assert list(Conference.objects.all()) == [source]
    assert Session.objects.count() == 1

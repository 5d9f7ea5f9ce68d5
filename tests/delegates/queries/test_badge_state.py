"""What the log of prints tells about each badge."""

from datetime import date

import pytest
from django.utils import timezone

from conference.models import Conference
from delegates.models import BadgeDesign, Category, Delegate, Delegation
from delegates.queries.badge_state import digests_of, with_badge_state
from delegates.services.badge import revoke_tokens
from delegates.services.print_log import record_print
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory
from tests.factories.sessions import PassengerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def design():
    return BadgeDesignFactory(show_photo=True)


@pytest.fixture
def delegate(design):
    return DelegateFactory(conference=design.conference)


def print_badge(delegate, design):
    digests = digests_of([delegate.pk], design)
    return record_print(
        conference=design.conference,
        kind="badges",
        delegate_ids=[delegate.pk],
        design=design,
        digests=digests,
    )


def state_of(delegate):
    conference = Conference.objects.get(delegations=delegate.delegation_id)
    return with_badge_state(Delegate.objects.all(), conference).get(pk=delegate.pk).badge_state


def change(rows, **values):
    rows.objects.update(**values)


CHANGES = {
    "name": lambda: change(Delegate, full_name="Trần Thị Mẫu"),
    "form of address": lambda: change(Delegate, honorific="TS."),
    "position": lambda: change(Delegate, position="Phó Giám đốc"),
    "unit": lambda: change(Delegate, organisation_name="Sở Lao động"),
    "photo": lambda: change(Delegate, photo="photos/b.jpg"),
    "delegation's name": lambda: change(Delegation, name="Đoàn khác"),
    "category's label": lambda: change(Category, badge_label="KHÁCH MỜI"),
    "category's colour": lambda: change(Category, colour="#ffffff"),
    "conference's name": lambda: change(Conference, short_title="Hội nghị khác"),
    "conference's place": lambda: change(Conference, place="Hà Nội"),
    "conference's end": lambda: change(Conference, ends_on=date(2023, 10, 7)),
    "design's paper": lambda: change(BadgeDesign, paper="a6"),
    "design's photo": lambda: change(BadgeDesign, show_photo=False),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_badge_has_changed_once_anything_on_it_would_be_another(delegate, design, what):
    print_badge(delegate, design)
    before = state_of(delegate)

    CHANGES[what]()

    assert (before, state_of(delegate)) == ("printed", "changed")


UNSEEN = {
    "phone": lambda: change(Delegate, phone="0912345678"),
    "notes": lambda: change(Delegate, notes="ăn chay"),
    "rank": lambda: change(Delegate, rank=3),
    "state": lambda: change(Delegate, state="confirmed"),
    "design's name": lambda: change(BadgeDesign, name="Mẫu mới", slug="moi"),
    "category's name": lambda: change(Category, name="Loại khác"),
    "printer's shift": lambda: change(BadgeDesign, offset_x="1.5", offset_y="-1.5"),
    "printer's scale": lambda: change(BadgeDesign, scale="99.0"),
    "how the sheet is turned": lambda: change(BadgeDesign, duplex_edge="short"),
}


@pytest.mark.parametrize("what", UNSEEN)
def test_what_no_badge_tells_changes_none(delegate, design, what):
    print_badge(delegate, design)

    UNSEEN[what]()

    assert state_of(delegate) == "printed"


def test_another_address_of_the_site_changes_every_badge(delegate, design, settings):
    """Its QR leads nowhere any more."""
    print_badge(delegate, design)

    settings.SITE_URL = "https://khac.example.vn"

    assert state_of(delegate) == "changed"


def test_a_badge_of_which_no_digest_was_kept_counts_as_printed(delegate, design):
    record_print(
        conference=design.conference, kind="badges", delegate_ids=[delegate.pk], design=design
    )

    assert state_of(delegate) == "printed"


def test_a_photo_counts_where_the_design_shows_it_only(delegate):
    plain = BadgeDesignFactory(conference=delegate.delegation.conference, is_default=False)
    print_badge(delegate, plain)

    change(Delegate, photo="photos/b.jpg")

    assert state_of(delegate) == "printed"


def test_the_same_letters_in_other_boxes_are_a_change(delegate, design):
    """No space moves with the word: the boxes themselves have to be told apart."""
    change(Delegate, position="Phó", organisation_name="Giám")
    print_badge(delegate, design)

    change(Delegate, position="PhóGiám", organisation_name="")

    assert state_of(delegate) == "changed"


def test_the_last_print_counts(delegate, design):
    print_badge(delegate, design)
    change(Delegate, position="Phó Giám đốc")
    print_badge(delegate, design)
    printed = state_of(delegate)

    change(Delegate, position="")  # as on the first badge, which has been thrown away

    assert (printed, state_of(delegate)) == ("printed", "changed")


def test_nobody_has_a_badge_before_the_first_print_or_after_it_was_revoked(delegate, design):
    record_print(conference=design.conference, kind="sheet", delegate_ids=[delegate.pk])
    before = state_of(delegate)
    print_badge(delegate, design)
    revoke_tokens(delegates=Delegate.objects.all(), reason="mất thẻ")

    assert (before, state_of(delegate)) == ("none", "revoked")


def test_a_badge_revoked_while_it_was_printed_is_not_valid(delegate, design):
    read_at = timezone.now()
    digests = digests_of([delegate.pk], design)
    revoke_tokens(delegates=Delegate.objects.all(), reason="mất thẻ")
    record_print(
        conference=design.conference,
        kind="badges",
        delegate_ids=[delegate.pk],
        design=design,
        digests=digests,
        read_at=read_at,
    )

    assert state_of(delegate) == "revoked"


def test_what_a_deleted_design_looked_like_is_not_known(delegate, design):
    print_badge(delegate, design)
    design.delete()

    assert state_of(delegate) == "printed"


@pytest.mark.parametrize("count", [1, 3])
def test_states_take_as_many_queries_for_three_as_for_one(design, django_assert_num_queries, count):
    DelegateFactory.create_batch(count, conference=design.conference)

    with django_assert_num_queries(2):  # the designs, the delegates
        rows = list(with_badge_state(Delegate.objects.all(), design.conference))

    assert [row.badge_state for row in rows] == ["none"] * count


def test_a_digest_is_told_for_each_in_bulk(design, django_assert_num_queries):
    people = DelegateFactory.create_batch(3, conference=design.conference)
    ids = [each.pk for each in people]

    with django_assert_num_queries(1):
        digests = digests_of(ids, design)

    assert (set(digests), len(set(digests.values()))) == (set(ids), 3)


def test_what_a_design_leaves_out_is_no_change(delegate):
    parts = [[name, "normal"] for name in ("given_name", "full_name", "qr", "label")]
    sparse = BadgeDesignFactory(
        conference=delegate.delegation.conference, is_default=False, parts=parts
    )
    print_badge(delegate, sparse)

    change(Delegate, position="Phó Giám đốc")

    assert state_of(delegate) == "printed"


def test_a_back_with_the_own_bus_changes_with_the_seat(delegate):
    conference = delegate.delegation.conference
    with_bus = BadgeDesignFactory(conference=conference, is_default=False, back="bus")
    print_badge(delegate, with_bus)

    PassengerFactory(bus__conference=conference, delegate=delegate)

    assert state_of(delegate) == "changed"


def test_a_long_print_that_is_logged_last_is_not_the_last_badge(delegate, design):
    """Its badge was read, and worthless, before the new one was asked for."""
    read_at = timezone.now()
    digests = digests_of([delegate.pk], design)
    revoke_tokens(delegates=Delegate.objects.all(), reason="mất thẻ")
    delegate.refresh_from_db()
    print_badge(delegate, design)
    record_print(
        conference=design.conference,
        kind="badges",
        delegate_ids=[delegate.pk],
        design=design,
        digests=digests,
        read_at=read_at,
    )

    assert state_of(delegate) == "printed"
    assert list(Delegate.objects.printed()) == [delegate]
    assert not Delegate.objects.unprinted().exists()

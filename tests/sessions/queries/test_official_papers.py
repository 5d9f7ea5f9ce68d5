"""Whom delegate lists, letters and certificates name."""

import pytest

from delegates.models import Delegation
from sessions.models import Invitation
from sessions.queries.certificate import attending, certificate_paper
from sessions.queries.delegate_list import delegate_list
from sessions.queries.invitation import invitation_of, invitation_paper
from tests.factories.conference import ConferenceFactory, RoomFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import AttendanceFactory, InvitationFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory(signing_body="TM. BAN TỔ CHỨC\nTRƯỞNG BAN", signer="Nguyễn Văn Ký")


def present(conference, **changes):
    delegate = DelegateFactory(conference=conference, **changes)
    AttendanceFactory(session__conference=conference, delegate=delegate)
    return delegate


def test_the_list_goes_by_delegation_and_rank(conference):
    second, first = (
        DelegationFactory(conference=conference, name=name, position=position)
        for name, position in (("Hưng Yên", 2), ("Hà Nội", 1))
    )
    for delegation, name, rank in ((second, "C", 1), (first, "B", 2), (first, "A", 1)):
        DelegateFactory(conference=conference, delegation=delegation, full_name=name, rank=rank)

    groups = delegate_list(conference).groups

    names = [(name, [person.name for person in people]) for name, people in groups]
    assert names == [("Hà Nội", ["A", "B"]), ("Hưng Yên", ["C"])]


def test_two_delegations_of_one_name_stay_two(conference):
    for slug, name in (("mot", "A"), ("hai", "B"), ("mot", "C")):
        delegation, _new = Delegation.objects.get_or_create(
            conference=conference, slug=slug, defaults={"name": "Hội Nông dân"}
        )
        DelegateFactory(conference=conference, delegation=delegation, full_name=name)

    groups = delegate_list(conference).groups

    assert sorted([person.name for person in people] for _name, people in groups) == [
        ["A", "C"],
        ["B"],
    ]


def test_a_resident_s_place_stands_for_the_workplace(conference):
    DelegateFactory(conference=conference, place_name="thôn Hạ")
    official = {"organisation_name": "Sở Mẫu", "place_name": "Bắc Ninh"}
    DelegateFactory(conference=conference, **official)

    people = [person for _name, group in delegate_list(conference).groups for person in group]

    assert [(each.unit, each.place) for each in people] == [
        ("thôn Hạ", "thôn Hạ"),
        ("Sở Mẫu", "Bắc Ninh"),
    ]


def test_who_signs_is_the_conference_s(conference):
    letterhead = delegate_list(conference).letterhead

    assert letterhead.signing_body == ("TM. BAN TỔ CHỨC", "TRƯỞNG BAN")
    assert letterhead.signer == "Nguyễn Văn Ký"


@pytest.mark.parametrize(
    ("honorific", "address"),
    [("", "Ông/Bà"), ("Bà", "Bà"), ("Ông", "Ông"), ("TS.", "Ông/Bà TS.")],
)
def test_a_guest_is_addressed_politely(conference, honorific, address):
    delegate = DelegateFactory(conference=conference, honorific=honorific)

    paper = invitation_paper(conference, Invitation(), delegate_ids=[delegate.pk])

    assert [guest.address for guest in paper.guests] == [address]


def test_letters_are_for_those_who_come_to_this_conference(conference):
    coming = DelegateFactory(conference=conference)
    cancelled = DelegateFactory(conference=conference, state="cancelled")
    people = [coming.pk, cancelled.pk, DelegateFactory().pk]

    assert invitation_paper(conference, Invitation(), delegate_ids=people).delegate_ids == [
        coming.pk
    ]


def test_a_proposal_names_the_room_of_the_first_session(conference):
    room = RoomFactory(venue__conference=conference, name="Hội trường A", venue__name="Nhà văn hóa")
    SessionFactory(conference=conference, room=room)

    proposed = invitation_of(conference)

    assert (proposed.time, proposed.place) == (
        "08h00, ngày 04 tháng 10 năm 2023",
        "Hội trường A, Nhà văn hóa",
    )


def test_without_an_agenda_the_proposal_says_day_and_town(conference):
    proposed = invitation_of(conference)

    assert (proposed.time, proposed.place) == ("ngày 04 tháng 10 năm 2023", "Bắc Ninh")


def test_what_was_written_last_is_used_again(conference):
    written = InvitationFactory(conference=conference)

    assert invitation_of(conference) == written


def test_certificates_are_for_recorded_attendance_alone(conference):
    there, absent = present(conference), DelegateFactory(conference=conference)

    paper = certificate_paper(conference, delegate_ids=[there.pk, absent.pk])

    assert [holder.delegate_id for holder in paper.holders] == [there.pk]


def test_who_was_at_two_sessions_stands_once(conference):
    delegate = present(conference)
    AttendanceFactory(session__conference=conference, delegate=delegate)

    assert list(attending(conference)) == [delegate]


@pytest.mark.parametrize("count", [1, 3])
def test_each_paper_takes_one_query_for_all_its_people(
    conference, count, django_assert_num_queries
):
    people = [present(conference).pk for _ in range(count)]

    with django_assert_num_queries(3):
        assert delegate_list(conference).count == count
        assert len(certificate_paper(conference, delegate_ids=people).holders) == count
        assert len(invitation_paper(conference, Invitation(), delegate_ids=people).guests) == count

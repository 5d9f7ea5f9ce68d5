import pytest

from sessions.queries.draft import affiliation_of, draft_programme
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SpeakerFactory


@pytest.mark.parametrize(
    ("position", "unit", "told"),
    [
        (
            "Phó Chủ tịch",
            "Ủy ban nhân dân xã Quang Trung",
            "Phó Chủ tịch Ủy ban nhân dân xã Quang Trung",
        ),
        ("Trưởng thôn", "Thôn Hạ, xã Đông Cứu", "Trưởng thôn Hạ, xã Đông Cứu"),
        (
            "Chủ tịch Ủy ban nhân dân xã",
            "Ủy ban nhân dân xã Quang Trung",
            "Chủ tịch Ủy ban nhân dân xã Quang Trung",
        ),
        ("Chủ tịch", "Hội Nông dân", "Chủ tịch Hội Nông dân"),
        ("Trưởng thôn", "", "Trưởng thôn"),
        ("", "Thôn Hạ", "Thôn Hạ"),
        ("", "", ""),
    ],
)
def test_position_and_unit_are_joined_without_comma_or_doubled_words(position, unit, told):
    assert affiliation_of(position, unit) == told


@pytest.mark.django_db
def test_a_speaker_who_is_a_delegate_is_told_with_position_and_unit():
    delegate = DelegateFactory(position="Trưởng thôn", organisation_name="Thôn Hạ")
    conference = delegate.delegation.conference
    SpeakerFactory(
        presentation__session__conference=conference, delegate=delegate, name="", affiliation=""
    )

    (talk,) = draft_programme(conference).days[0].sessions[0].presentations

    assert talk.speakers[0].affiliation == "Trưởng thôn Hạ"

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from conference.models import PovertyModel
from tests.factories.conference import ConferenceFactory, RoomFactory, ThemeFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    FieldVisitFactory,
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
)

pytestmark = pytest.mark.django_db


def session_at(start, **values):
    return SessionFactory.build(
        conference=ConferenceFactory(),
        starts_at=start,
        ends_at=start + timedelta(hours=1),
        **values,
    )


@pytest.mark.parametrize(
    "start",
    [
        datetime(2023, 9, 18, 1, 0, tzinfo=UTC),  # the slip in the conference's own report
        datetime(2023, 10, 3, 16, 0, tzinfo=UTC),  # 23:00 of the day before, in Việt Nam
        datetime(2023, 10, 6, 16, 30, tzinfo=UTC),  # ends after midnight of the last day
    ],
)
def test_a_session_outside_its_conference_is_refused(start):
    with pytest.raises(ValidationError, match="04/10/2023"):
        session_at(start).clean()


@pytest.mark.parametrize(
    "start", [datetime(2023, 10, 3, 17, 0, tzinfo=UTC), datetime(2023, 10, 6, 15, 0, tzinfo=UTC)]
)
def test_a_session_at_the_edge_of_its_conference_is_taken(start):
    session_at(start).clean()


def test_the_database_refuses_a_session_that_ends_before_it_starts():
    start = datetime(2023, 10, 4, 1, 0, tzinfo=UTC)

    with pytest.raises(IntegrityError), transaction.atomic():
        SessionFactory(starts_at=start, ends_at=start)


def test_a_room_of_another_conference_is_refused():
    session = SessionFactory.build(conference=ConferenceFactory(), room=RoomFactory())

    with pytest.raises(ValidationError) as refused:
        session.clean()

    assert "room" in refused.value.error_dict


def test_a_theme_of_another_conference_is_refused():
    session = SessionFactory.build(conference=ConferenceFactory(), theme=ThemeFactory())

    with pytest.raises(ValidationError) as refused:
        session.clean()

    assert "theme" in refused.value.error_dict


def test_a_talk_outside_its_session_is_refused():
    talk = PresentationFactory()
    talk.starts_at = talk.session.ends_at

    with pytest.raises(ValidationError) as refused:
        talk.clean()

    assert "starts_at" in refused.value.error_dict


def test_a_speaker_from_another_conference_is_refused():
    speaker = SpeakerFactory.build(presentation=PresentationFactory(), delegate=DelegateFactory())

    with pytest.raises(ValidationError) as refused:
        speaker.clean()

    assert "delegate" in refused.value.error_dict


def test_a_visit_shows_no_model_of_another_conference():
    model = PovertyModel.objects.create(name="Mô hình", conference=ConferenceFactory())
    visit = FieldVisitFactory.build(conference=ConferenceFactory(), model=model)

    with pytest.raises(ValidationError) as refused:
        visit.clean()

    assert "model" in refused.value.error_dict

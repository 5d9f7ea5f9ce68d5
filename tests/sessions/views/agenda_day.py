"""A day of the agenda to edit, and what its pages tell."""

from datetime import UTC, datetime, timedelta

from tests.factories.sessions import SessionFactory

START = datetime(2023, 10, 4, 1, 0, tzinfo=UTC)  # 08:00 at the conference


def after(minutes):
    return START + timedelta(minutes=minutes)


def session_at(conference, start, end, **values):
    return SessionFactory(
        conference=conference, starts_at=after(start), ends_at=after(end), **values
    )


def page_of(conference, day="2023-10-04"):
    return f"/staff/{conference.slug}/agenda/?day={day}"


def path(session, tail):
    return f"/staff/{session.conference.slug}/agenda/{tail}"


def told(response):
    return [str(message) for message in response.context["messages"]]


def order_of(session):
    return ",".join(str(pk) for pk in session.presentations.values_list("pk", flat=True))


def talk(session, title):
    return session.presentations.get(title=title)


def starts(session):
    return [
        (talk.title, int((talk.starts_at - START).total_seconds() / 60))
        for talk in session.presentations.all()
    ]


def shift(client, session, noun, row, **values):
    fields = {"minutes": 10, "direction": "later", "seen_at": row.starts_at.isoformat()}
    return client.post(path(session, f"{noun}/{row.pk}/shift/"), fields | values)

"""The whole of the conference of 04–06/10/2023."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sessions.seed.plan import ConferencePlan

from .agenda import SESSIONS, TOUR
from .english import ENGLISH
from .facts import CONFERENCE, DELEGATIONS, SLUG, THEMES, VENUE

BAC_NINH = ConferencePlan(
    fields=CONFERENCE,
    deadline=datetime(2023, 9, 25, 17, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    themes=THEMES,
    venue=VENUE,
    delegations=DELEGATIONS,
    sessions=SESSIONS,
    tour=TOUR,
    english=ENGLISH,
    seed=SLUG,
    photo_every=8,
)

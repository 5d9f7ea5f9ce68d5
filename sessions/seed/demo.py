"""An invented conference of any size, to try the system and to measure it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from .plan import (
    MARK,
    ConferencePlan,
    DelegationPlan,
    SessionPlan,
    SpeakerPlan,
    TalkPlan,
    TourPlan,
    VenuePlan,
    VisitPlan,
)

#: Beyond it the numbers of one delegation or one visit no longer fit their columns.
LARGEST = 50_000
#: Beyond it a talk would have less than three minutes.
MOST_TALKS = 120
TALKS = 12

_ZONE = "Asia/Ho_Chi_Minh"
#: Before the Bắc Ninh conference, so that the site's first page goes on showing that one.
_FIRST_DAY, _LAST_DAY = date(2023, 9, 6), date(2023, 9, 8)
_PROVINCES = (
    ("ha-noi", "Hà Nội"),
    ("hung-yen", "Hưng Yên"),
    ("bac-ninh", "Bắc Ninh"),
    ("bac-giang", "Bắc Giang"),
)
_HALL = f"Hội trường {MARK}"
_THEMES = tuple((f"Chủ đề {number} {MARK}", "") for number in range(1, 5))


def demo_plan(*, slug: str, delegates: int, seed: int, talks: int = TALKS) -> ConferencePlan:
    """A three-day conference of `delegates` people, the same for the same seed.

    The talks come evenly to the sessions of the four themes, shorter the more they are.
    """
    return ConferencePlan(
        fields=_fields(slug, delegates),
        deadline=datetime(2023, 8, 30, 17, 0, tzinfo=ZoneInfo(_ZONE)),
        themes=_THEMES,
        venue=VenuePlan(f"Trung tâm Hội nghị {MARK}", "", rooms=((_HALL, None),)),
        delegations=_delegations(delegates),
        sessions=_sessions(talks),
        tour=_TOUR,
        seed=f"demo {seed}",
    )


def _fields(slug: str, delegates: int) -> dict[str, object]:
    return {
        "slug": slug,
        "title": f"Hội nghị thử nghiệm {delegates} đại biểu {MARK}",
        "short_title": f"Hội nghị thử nghiệm {MARK}",
        "host": f"Đơn vị tổ chức\n{MARK}",
        "objectives": f"Dùng thử và đo tốc độ của hệ thống {MARK}",
        "starts_on": _FIRST_DAY,
        "ends_on": _LAST_DAY,
        "time_zone": _ZONE,
        "place": "Bắc Ninh",
        "state": "published",
    }


def _delegations(delegates: int) -> list[DelegationPlan]:
    """One in fifty is a host or guest; the others come evenly from the provinces."""
    guests = delegates // 50
    share, left = divmod(delegates - guests, len(_PROVINCES))
    sizes = [share + (number < left) for number in range(len(_PROVINCES))]
    plans = [
        DelegationPlan(slug, name, size=size, quota=size)
        for (slug, name), size in zip(_PROVINCES, sizes, strict=True)
    ]
    hosts = guests // 2
    guests -= hosts
    return [
        *plans,
        DelegationPlan("ban-to-chuc", "Ban Tổ chức", size=hosts, quota=hosts),
        DelegationPlan("khach-moi", "Khách mời", size=guests, quota=guests),
    ]


def _talks(theme: int, number: int, starts: str, ends: str) -> list[TalkPlan]:
    """So many talks one after the other, at most 25 minutes every half hour."""
    # The first of Hà Nội is there at every size.
    speakers = [
        SpeakerPlan(delegation="ha-noi", category="so-ldtbxh"),
        SpeakerPlan(name=f"Báo cáo viên {MARK}"),
    ]
    first = _minutes(starts)
    share = min(30, (_minutes(ends) - first) // max(number, 1))
    return [
        TalkPlan(
            title=f"Tham luận {theme}.{place + 1} {MARK}",
            clock="{}:{:02}".format(*divmod(first + place * share, 60)),
            minutes=min(25, share),
            speakers=[speakers[(place + 1) % 2]],
        )
        for place in range(number)
    ]


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _session(day, starts, ends, kind, title, **more) -> SessionPlan:
    return SessionPlan(day, starts, ends, kind, f"{title} {MARK}", room=_HALL, **more)


def _themed(day, starts, ends, theme, talks: int) -> SessionPlan:
    """The session of a theme, with its share of all talks."""
    title = f"Tham luận: chủ đề {theme}"
    share = (talks + len(_THEMES) - theme) // len(_THEMES)
    talks = _talks(theme, share, starts, ends)
    return _session(day, starts, ends, "talks", title, theme=theme, talks=talks)


def _sessions(talks: int) -> tuple[SessionPlan, ...]:
    return (
        _session(0, "7:30", "8:00", "registration", "Đón tiếp đại biểu"),
        _session(0, "8:00", "9:00", "opening", "Khai mạc"),
        _themed(0, "9:20", "11:10", 1, talks),
        _session(0, "11:30", "13:30", "meal", "Ăn trưa"),
        _themed(0, "13:30", "15:15", 2, talks),
        _session(0, "15:15", "15:35", "break", "Giải lao"),
        _session(0, "15:35", "16:45", "discussion", "Thảo luận"),
        _session(1, "8:00", "9:20", "visit", "Tham quan thực tế: lượt thứ nhất"),
        _session(1, "9:50", "11:10", "visit", "Tham quan thực tế: lượt thứ hai"),
        _session(1, "11:45", "13:30", "meal", "Ăn trưa"),
        _themed(1, "13:45", "15:15", 3, talks),
        _session(1, "15:35", "16:45", "discussion", "Thảo luận"),
        _themed(2, "8:00", "9:30", 4, talks),
        _session(2, "9:50", "10:45", "discussion", "Thảo luận chung"),
        _session(2, "10:45", "11:30", "closing", "Bế mạc"),
    )


_TOUR = TourPlan(
    day=1,
    assembles="7:00",
    meeting_place=f"Trước hội trường {MARK}",
    seats=45,
    turns=(("8:00", "9:20"), ("9:50", "11:10")),
    visits=(
        VisitPlan(f"Điểm tham quan 1 {MARK}", "Bắc Ninh", ""),
        VisitPlan(f"Điểm tham quan 2 {MARK}", "Bắc Ninh", ""),
    ),
)

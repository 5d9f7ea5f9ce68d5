from datetime import date, datetime
from zoneinfo import ZoneInfo

from sessions.queries.agenda_paper import AgendaPaper
from sessions.queries.letterhead import Letterhead
from sessions.queries.programme import Day, PresentationEntry, Programme, SessionEntry, SpeakerEntry
from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import Group, SheetRow

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
SHEET_ID = "K7Q2M9XA"
LETTERHEAD = Letterhead(
    governing_body=("BỘ LAO ĐỘNG –", "THƯƠNG BINH VÀ XÃ HỘI"),
    host=("TRUNG TÂM ĐÀO TẠO", "BỒI DƯỠNG CÁN BỘ"),
    place="Bắc Ninh",
    title="Hội nghị “Nhân rộng mô hình giảm nghèo”",
)
UNITS = [
    "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Quyết Thắng, huyện Gia Bình, Bắc Ninh",
    "Phòng Lao động – Thương binh và Xã hội huyện Sơn Động",
    "thôn Hạ",
]


def a_row(number: int) -> SheetRow:
    return SheetRow(
        delegate_id=number + 1,
        name=f"Nguyễn Thị Mẫu {number}",
        position="Ủy viên Ban Chấp hành" if number % 4 else "Trưởng thôn",
        unit=UNITS[number % 3],
        phone="0912345678",
    )


def a_sheet(*sizes: int, **changes) -> Sheet:
    """A day's sheet of as many provinces as sizes, each with so many rows."""
    values = {
        "letterhead": LETTERHEAD,
        "subject": ("Ngày 04 tháng 10 năm 2023", "Địa điểm: Hội trường"),
        "day": date(2023, 10, 4),
        "signatures": ("Ký nhận sáng", "Ký nhận chiều"),
        "groups": tuple(
            Group(f"Tỉnh Số {n}", tuple(a_row(100 * n + row) for row in range(size)))
            for n, size in enumerate(sizes)
        ),
    }
    return Sheet(**values | changes)


def an_entry(number: int, *, day: int = 4, **changes) -> SessionEntry:
    values = {
        "id": number,
        "kind": "talks",
        "title": f"Phiên {number}",
        "starts_at": datetime(2023, 10, day, 8, 0, tzinfo=ZONE),
        "ends_at": datetime(2023, 10, day, 9, 30, tzinfo=ZONE),
        "room": "Hội trường",
        "theme": "",
        "chair": "Ban Tổ chức",
        "notes": "",
        "presentations": (),
    }
    return SessionEntry(**values | changes)


def a_talk(title: str, **changes) -> PresentationEntry:
    values = {
        "id": 1,
        "title": title,
        "abstract": "",
        "starts_at": datetime(2023, 10, 4, 8, 10, tzinfo=ZONE),
        "minutes": 20,
        "clip_url": "",
        "speakers": (SpeakerEntry("TS. Người Mẫu", "Sở Mẫu"),),
    }
    return PresentationEntry(**values | changes)


def a_paper(*days: tuple[SessionEntry, ...], **changes) -> AgendaPaper:
    """An agenda of the given days' sessions, or of one opening with a talk."""
    days = days or ((an_entry(1, title="Khai mạc", presentations=(a_talk("Phát biểu"),)),),)
    values = {
        "letterhead": LETTERHEAD,
        "programme": Programme(
            days=tuple(Day(entries[0].starts_at.date(), entries) for entries in days), visits=()
        ),
        "first_day": date(2023, 10, 4),
        "last_day": date(2023, 10, 6),
        "venue": "Trung tâm Hội nghị",
        "is_draft": False,
    }
    return AgendaPaper(**values | changes)

from datetime import date

from sessions.queries.letterhead import Letterhead
from sessions.queries.sheet import Group, Row, Sheet

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


def a_row(number: int) -> Row:
    return Row(
        delegate_id=number,
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

"""Invented people, for a conference that has nobody yet."""

from conference.models import Conference

from .backside import Back, BackLine
from .badge import Badge
from .context import occasion_of

#: Longer than most, but as there are.
_LONG = {
    "given_name": "Phương",
    "full_name": "PGS.TS. Công Tằng Tôn Nữ Thị Quỳnh Phương",
    "position": "Phó Chủ tịch Hội đồng nhân dân kiêm Trưởng Ban Kinh tế – Xã hội",
    "organisation": "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội",
    "delegation": "Bộ Lao động – Thương binh và Xã hội",
    "label": "ĐẠI BIỂU ĐỊA PHƯƠNG",
}
_SHORT = {
    "given_name": "An",
    "full_name": "Lê An",
    "position": "Bí thư",
    "organisation": "Tỉnh đoàn",
    "delegation": "Bắc Ninh",
    "label": "ĐẠI BIỂU",
}


def samples(conference: Conference, address: str) -> tuple[Badge, Badge]:
    """Somebody with a long name, and somebody with a short one."""
    back = Back("MẶT SAU", (BackLine("Nội dung mặt sau của từng đại biểu."),))
    alike = {
        "event": conference.short_title,
        "occasion": occasion_of(conference),
        "colour": "#1f4e79",
        "code": "ABC234",
        "url": address,
        "back": back,
    }
    return Badge(**_LONG, **alike), Badge(**_SHORT, **alike)

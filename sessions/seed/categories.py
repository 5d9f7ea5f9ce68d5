"""The two groups of delegates with their kinds, and hosts and guests.

Residents share one badge label and colour: a badge never tells who is poor. White text on each
colour has a contrast of at least 4.5 to 1.
"""

from conference.models import Conference
from delegates.models import Category

_OFFICIAL, _COMMUNITY, _GUEST = "official", "community", "guest"
_BLUE, _TEAL, _GREEN, _OLIVE = "#1f4e79", "#0b5f66", "#2e6b2e", "#5c5a12"
_RED, _PURPLE, _BROWN = "#a31621", "#5b2a86", "#7a4a10"

#: (group, slug, name, badge label, colour), in the order of lists.
CATEGORIES = (
    (_GUEST, "ban-to-chuc", "Ban Tổ chức", "BAN TỔ CHỨC", _RED),
    (_GUEST, "khach-moi", "Khách mời", "KHÁCH MỜI", _PURPLE),
    (_GUEST, "bao-cao-vien", "Báo cáo viên", "BÁO CÁO VIÊN", _BROWN),
    (
        _OFFICIAL,
        "so-ldtbxh",
        "Sở Lao động – Thương binh và Xã hội: lãnh đạo, cán bộ giảm nghèo",
        "ĐẠI BIỂU",
        _BLUE,
    ),
    (_OFFICIAL, "ngan-hang-csxh", "Ngân hàng Chính sách xã hội", "ĐẠI BIỂU", _BLUE),
    (_OFFICIAL, "khuyen-nong", "Trung tâm Khuyến nông tỉnh", "ĐẠI BIỂU", _BLUE),
    (
        _OFFICIAL,
        "phong-ldtbxh",
        "Phòng Lao động – Thương binh và Xã hội cấp huyện",
        "ĐẠI BIỂU",
        _BLUE,
    ),
    (_OFFICIAL, "ubnd-xa", "Lãnh đạo Ủy ban nhân dân cấp xã", "ĐẠI BIỂU", _BLUE),
    (_OFFICIAL, "mat-tran-xa", "Mặt trận Tổ quốc cấp xã", "ĐẠI BIỂU", _TEAL),
    (_OFFICIAL, "hoi-phu-nu", "Hội Liên hiệp Phụ nữ", "ĐẠI BIỂU", _TEAL),
    (_OFFICIAL, "chu-thap-do", "Hội Chữ thập đỏ", "ĐẠI BIỂU", _TEAL),
    (_OFFICIAL, "to-chuc-thanh-vien", "Tổ chức thành viên", "ĐẠI BIỂU", _TEAL),
    (_COMMUNITY, "truong-thon", "Trưởng thôn, bản, ấp", "TRƯỞNG THÔN", _OLIVE),
    (_COMMUNITY, "nguoi-dan-mo-hinh", "Người dân thực hiện mô hình", "NGƯỜI DÂN", _GREEN),
    (_COMMUNITY, "nguoi-dan", "Người dân học tập mô hình", "NGƯỜI DÂN", _GREEN),
)


def create_categories(conference: Conference) -> dict[str, Category]:
    """Every category of CATEGORIES for the conference, by slug."""
    rows = [
        Category(
            conference=conference,
            group=group,
            slug=slug,
            name=name,
            badge_label=label,
            colour=colour,
            position=position,
        )
        for position, (group, slug, name, label, colour) in enumerate(CATEGORIES, start=1)
    ]
    return {row.slug: row for row in Category.objects.bulk_create(rows)}

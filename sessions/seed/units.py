"""Kinds of unit that send delegates, in the order in which a delegation is put together."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UnitKind:
    """`name` and `place` may hold {province}, {district}, {commune} and {village}.

    `posts` are (rank, position): the first delegate of the kind has the first, and so on round.
    """

    category: str
    name: str
    place: str
    posts: tuple[tuple[int, str], ...]
    honorifics: tuple[str, ...] = ("Ông", "Bà")


_AT_DISTRICT = "huyện {district}"
_AT_COMMUNE = "xã {commune}, huyện {district}"
_AT_VILLAGE = "thôn {village}, xã {commune}, huyện {district}"
# The same for both kinds of residents: what is printed must not tell who is poor.
_RESIDENTS = (
    (90, "Người dân"),
    (90, "Thành viên tổ hợp tác"),
    (90, "Thành viên hợp tác xã"),
)

UNIT_KINDS = (
    UnitKind(
        "so-ldtbxh",
        "Sở Lao động – Thương binh và Xã hội {province}",
        "",
        (
            (10, "Phó Giám đốc"),
            (20, "Phó Trưởng phòng Bảo trợ xã hội"),
            (60, "Chuyên viên phụ trách công tác giảm nghèo"),
        ),
    ),
    UnitKind(
        "ngan-hang-csxh",
        "Phòng giao dịch Ngân hàng Chính sách xã hội huyện {district}, "
        "chi nhánh Ngân hàng Chính sách xã hội {province}",
        _AT_DISTRICT,
        ((30, "Phó Giám đốc"), (60, "Cán bộ tín dụng")),
    ),
    UnitKind(
        "khuyen-nong",
        "Trung tâm Khuyến nông {province}",
        "",
        ((20, "Trưởng phòng Kỹ thuật"), (60, "Khuyến nông viên")),
    ),
    UnitKind(
        "phong-ldtbxh",
        "Phòng Lao động – Thương binh và Xã hội huyện {district}, {province}",
        _AT_DISTRICT,
        ((30, "Phó Trưởng phòng"), (60, "Chuyên viên")),
    ),
    UnitKind(
        "ubnd-xa",
        "Ủy ban nhân dân xã {commune}, huyện {district}",
        _AT_COMMUNE,
        ((40, "Phó Chủ tịch"), (65, "Công chức Văn hóa – xã hội")),
    ),
    UnitKind(
        "mat-tran-xa",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam "
        "xã {commune}, huyện {district}, {province}",
        _AT_COMMUNE,
        ((45, "Phó Chủ tịch"), (70, "Ủy viên")),
    ),
    UnitKind(
        "hoi-phu-nu",
        "Hội Liên hiệp Phụ nữ xã {commune}, huyện {district}",
        _AT_COMMUNE,
        ((45, "Chủ tịch"), (70, "Ủy viên Ban Chấp hành")),
        honorifics=("Bà",),
    ),
    UnitKind(
        "chu-thap-do",
        "Hội Chữ thập đỏ huyện {district}, {province}",
        _AT_DISTRICT,
        ((40, "Phó Chủ tịch"), (70, "Tình nguyện viên")),
    ),
    UnitKind(
        "to-chuc-thanh-vien",
        "Hội Nông dân xã {commune}, huyện {district}",
        _AT_COMMUNE,
        ((45, "Phó Chủ tịch"), (70, "Ủy viên Ban Chấp hành")),
    ),
    UnitKind(
        "truong-thon",
        "Thôn {village}, xã {commune}, huyện {district}",
        _AT_COMMUNE,
        ((80, "Trưởng thôn"),),
    ),
    UnitKind("nguoi-dan-mo-hinh", "", _AT_VILLAGE, _RESIDENTS),
    UnitKind("nguoi-dan", "", _AT_VILLAGE, _RESIDENTS),
)

HOST_KINDS = (
    UnitKind(
        "ban-to-chuc",
        "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội",
        "",
        ((15, "Thành viên Ban Tổ chức"), (50, "Thư ký Ban Tổ chức")),
    ),
)

GUEST_KINDS = (
    UnitKind(
        "bao-cao-vien",
        "Trường Đại học Lao động – Xã hội",
        "",
        ((25, "Giảng viên"),),
    ),
    UnitKind(
        "khach-moi",
        "Bộ Lao động – Thương binh và Xã hội",
        "",
        ((25, "Chuyên viên"),),
    ),
)

#: Those who come without a province, by the slug of their delegation.
KINDS_WITHOUT_PROVINCE = {"ban-to-chuc": HOST_KINDS, "khach-moi": GUEST_KINDS}

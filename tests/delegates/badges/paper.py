"""Badges printed for tests, and where their ink went."""

from dataclasses import dataclass, fields, replace
from io import BytesIO

import pypdfium2

from delegates.badges.badge import Badge
from delegates.badges.layout import LaidOut, lay_out_badge
from delegates.badges.render import render_badges

MM = 25.4 / 72
#: The texts of a badge in the order in which they are printed.
TEXTS = [field.name for field in fields(LaidOut) if field.name not in {"badge", "ink"}]

PLAIN = Badge(
    event="Hội nghị nhân rộng mô hình giảm nghèo",
    occasion="Bắc Ninh, 04–06/10/2023",
    given_name="Vân",
    full_name="TS. Nguyễn Thị Vân",
    position="Phó Hiệu trưởng",
    organisation="Trường Đại học Lao động – Xã hội",
    delegation="Ban Tổ chức",
    label="ĐẠI BIỂU",
    colour="#1f4e79",
    code="ABC234",
    url="https://hoinghi.example.vn/d/uXq0Y2m9T3C7sK1fB5hL-w/",
)

#: As long as the columns of the database allow, or longer than any real one.
LONGEST = replace(
    PLAIN,
    event="Hội nghị học tập, trao đổi kinh nghiệm, nhân rộng các mô hình giảm nghèo hay nhất"[:80],
    occasion="Thành phố Hồ Chí Minh, 30/12/2023–02/01/2024",
    given_name="Nghiêng-Nguyễn",
    full_name="Phó Giáo sư, Tiến sĩ Công Tằng Tôn Nữ Thị Quỳnh Như Hoàng Phương Ẩn Ngọc Nghiêng",
    position="Phó Chủ tịch Hội đồng nhân dân kiêm Trưởng Ban Chỉ đạo các chương trình mục tiêu "
    "quốc gia về xây dựng nông thôn mới và giảm nghèo bền vững giai đoạn 2021–2025",
    organisation="Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Đại Đồng Thành, huyện Thuận "
    "Thành, tỉnh Bắc Ninh và Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội "
    "thuộc Bộ Lao động – Thương binh và Xã hội của nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    delegation="Đoàn đại biểu các tỉnh đồng bằng sông Hồng, trung du và miền núi phía Bắc",
    label="NGƯỜI DÂN CÓ MÔ HÌNH GIẢM NGHÈO TIÊU BIỂU",
)


@dataclass(frozen=True)
class Box:
    """In millimetres from the left bottom of the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def touches(self, other: "Box") -> bool:
        apart = (
            self.right <= other.left
            or other.right <= self.left
            or self.top <= other.bottom
            or other.top <= self.bottom
        )
        return not apart


def printed(badges, paper="a6") -> bytes:
    target = BytesIO()
    render_badges(badges, target, paper=paper)
    return target.getvalue()


def ink_of(badge: Badge) -> dict[str, Box]:
    """The box of each text's ink on A6, of the QR, the photo and the label's band of colour."""
    page = pypdfium2.PdfDocument(printed([badge]))[0]
    boxes = iter(_letters(page))
    laid_out = lay_out_badge(badge)
    texts = {name: "".join(getattr(laid_out, name).lines) for name in TEXTS}
    texts["code"] = badge.code
    order = [*TEXTS[:-1], "code", TEXTS[-1]]
    found = {name: _around(boxes, texts[name]) for name in order if texts[name]}
    assert next(boxes, None) is None
    return found | _pictures(page)


def _letters(page):
    text = page.get_textpage()
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if letter.strip():
            yield letter, text.get_charbox(index)


def _around(boxes, text) -> Box:
    expected = "".join(text.split())
    letters, bounds = zip(*(next(boxes) for _ in expected), strict=True)
    assert "".join(letters) == expected
    return _box(bounds)


def _pictures(page) -> dict[str, Box]:
    images = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    boxes = sorted((_box([image.get_bounds()]) for image in images), key=lambda box: box.left)
    paths = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    (band,) = (box for path in paths if 10 < (box := _box([path.get_bounds()])).height < 20)
    return dict(zip(["qr", "photo"], boxes, strict=False)) | {"band": band}


def _box(bounds) -> Box:
    lefts, bottoms, rights, tops = zip(*bounds, strict=True)
    return Box(min(lefts) * MM, min(bottoms) * MM, max(rights) * MM, max(tops) * MM)

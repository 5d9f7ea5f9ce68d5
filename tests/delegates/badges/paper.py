"""Badges printed for tests, and where their ink went."""

from dataclasses import dataclass, replace
from io import BytesIO

import pypdfium2

from delegates.badges.backside import Back, BackLine
from delegates.badges.badge import Badge
from delegates.badges.geometry import FORMATS
from delegates.badges.layout import lay_out_badge
from delegates.badges.look import BadgePart, Look
from delegates.badges.render import render_badges
from delegates.badges.stack import stack_of

MM = 25.4 / 72
A6 = Look(paper="a6")
PAPERS = list(FORMATS)
#: The texts of a badge in the order in which they are printed.
TEXTS = [part.name for part in A6.parts if part.name != "qr"]

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


#: As many lines as three full days have.
AGENDA = Back(
    "CHƯƠNG TRÌNH",
    tuple(
        line
        for day in ("Thứ Tư, 04/10/2023", "Thứ Năm, 05/10/2023", "Thứ Sáu, 06/10/2023")
        for line in [
            BackLine(day, is_heading=True),
            *[
                BackLine(
                    f"Phiên {number}: Kinh nghiệm của địa phương (Hội trường lớn)", f"{hour}:00"
                )
                for number, hour in enumerate(("07", "08", "09", "10", "14", "16"), start=1)
            ],
        ]
    ),
)


@dataclass(frozen=True)
class Ink:
    """In millimetres from the left upper corner of the badge."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def touches(self, other: "Ink") -> bool:
        apart = (
            self.right <= other.left
            or other.right <= self.left
            or self.bottom <= other.top
            or other.bottom <= self.top
        )
        return not apart

    def is_within(self, other: "Ink") -> bool:
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def grown(self, by: float) -> "Ink":
        return Ink(self.left - by, self.top - by, self.right + by, self.bottom + by)


def printed(badges, look=A6) -> bytes:
    target = BytesIO()
    render_badges(badges, target, look=look)
    return target.getvalue()


def rooms_of(badge: Badge, look=A6) -> dict[str, Ink]:
    """Where each text, the QR and the photo belong."""
    stack = stack_of(look, has_photo=bool(badge.photo))
    boxes = dict(lay_out_badge(badge, look).boxes)
    boxes |= {"qr": stack.qr, "photo": stack.photo, "logo": stack.logo}
    return {
        name: Ink(box.left, box.top, box.right, box.bottom) for name, box in boxes.items() if box
    }


def ink_of(badge: Badge, look=A6) -> dict[str, Ink]:
    """The box of each text's ink, of the QR and of the photo, on the first badge of a page."""
    return {name: _around(boxes) for name, boxes in letters_of(badge, look).items()}


def letters_of(badge: Badge, look=A6) -> dict[str, list[Ink]]:
    """The box of each letter, by text; the QR and the photo are one each."""
    with pypdfium2.PdfDocument(printed([badge], look)) as document:
        page = document[0]
        at = _Corner(page.get_height(), look)
        letters = iter(list(_letters(page)))
        fitted = lay_out_badge(badge, look).fitted
        texts = {name: "".join(each.lines) for name, each in fitted.items() if each.lines}
        found = {
            name: [at.box([bounds]) for bounds in _bounds(letters, text)]
            for name, text in texts.items()
        }
        assert next(letters, None) is None
        return found | {name: [box] for name, box in _pictures(page, at, look).items()}


def _around(boxes: list[Ink]) -> Ink:
    return Ink(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


class _Corner:
    """Turns PDF's points into millimetres from the corner of the first badge."""

    def __init__(self, height: float, look: Look):
        self.height, self.cell = height, FORMATS[look.paper].cell(0)

    def box(self, bounds) -> Ink:
        lefts, bottoms, rights, tops = zip(*bounds, strict=True)
        left, top = self.cell.left, self.cell.top
        return Ink(
            min(lefts) * MM - left,
            (self.height - max(tops)) * MM - top,
            max(rights) * MM - left,
            (self.height - min(bottoms)) * MM - top,
        )


def _letters(page):
    text = page.get_textpage()
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if letter.strip():
            yield letter, text.get_charbox(index)


def _bounds(letters, text):
    expected = "".join(text.split())
    found, bounds = zip(*(next(letters) for _ in expected), strict=True)
    assert "".join(found) == expected
    return bounds


def _pictures(page, at: _Corner, look: Look) -> dict[str, Ink]:
    """The QR is left of the photo, but on wide badges."""
    images = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    boxes = sorted((at.box([image.get_bounds()]) for image in images), key=lambda box: box.left)
    if FORMATS[look.paper].is_wide:
        boxes.reverse()
    names = ["qr", "photo"] if any(part.name == "qr" for part in look.parts) else ["photo"]
    return dict(zip(names, boxes, strict=False))


def without(*names, **sizes) -> tuple[BadgePart, ...]:
    """The usual texts but for some, or in other sizes."""
    return tuple(
        BadgePart(part.name, sizes.get(part.name, "normal"))
        for part in A6.parts
        if part.name not in names
    )

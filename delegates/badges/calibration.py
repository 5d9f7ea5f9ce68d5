"""A page that shows how far a printer is off, and says what to do about it."""

from collections.abc import Iterator
from io import BytesIO

from conference.lib.pdf.bulk_page import BulkPage
from conference.lib.pdf.element import Element
from conference.lib.pdf.measure import break_lines

from .drawing import Pen
from .fitting import BOLD, MEDIUM
from .geometry import FORMATS, Box, cut_marks
from .look import Look
from .render import moved, write_pages

#: From the edge of the paper to the frame, in mm.
INSET = 15
_LINE, _INK, _GREY = 0.25, "#000000", "#777777"


def frame_of(look: Look) -> Box:
    """The frame that is measured."""
    width, height = FORMATS[look.paper].page
    return Box(INSET, INSET, width - 2 * INSET, height - 2 * INSET)


def calibration_page(look: Look, name: str, *, may_change: bool) -> bytes:
    """The page for a design called `name`, as it is set now; a second one if it has backs.

    It tells whoever may not change the design to whom the numbers are told.
    """
    pages = [_page(look, _front_texts(look, name, may_change))]
    if look.back:
        pages.append(_page(look, _back_texts(look), is_back=True))
    pdf = BytesIO()
    write_pages(pages, pdf, look=look, title="Trang in thử")
    return pdf.getvalue()


def _page(look: Look, texts: list[tuple[str, bool]], *, is_back: bool = False) -> BulkPage:
    pen, (width, height) = Pen(look.scale), FORMATS[look.paper].page
    is_turned = is_back and look.turns_short_edge
    whole = moved(Box(0, 0, width, height), look, -1 if is_turned else 1)
    elements = [*_frame(pen, look), *_rulers(pen, look), *_texts(pen, look, texts)]
    elements += [pen.ground(mark, _GREY) for mark in _marks(look)]
    return BulkPage([pen.panel(whole, elements)], is_turned=is_turned)


def _marks(look: Look) -> list[Box]:
    """Those at the edges: the others would lie in the text."""
    width, height = FORMATS[look.paper].page
    return [
        mark
        for mark in cut_marks(FORMATS[look.paper])
        if not (INSET < mark.left < width - 2 * INSET and INSET < mark.top < height - 2 * INSET)
    ]


def _frame(pen: Pen, look: Look) -> Iterator[Element]:
    """Its outer edges are where they are said to be."""
    frame = frame_of(look)
    for box in (
        Box(frame.left, frame.top, frame.width, _LINE),
        Box(frame.left, frame.bottom - _LINE, frame.width, _LINE),
        Box(frame.left, frame.top, _LINE, frame.height),
        Box(frame.right - _LINE, frame.top, _LINE, frame.height),
    ):
        yield pen.ground(box, _INK)


def _rulers(pen: Pen, look: Look) -> Iterator[Element]:
    """Five centimetres along the inner edges of the frame, a line each millimetre."""
    frame = frame_of(look)
    for mm in range(51):
        length = 4 if mm % 10 == 0 else 2.6 if mm % 5 == 0 else 1.6
        yield pen.ground(Box(frame.left + mm, frame.top, 0.12, length), _INK)
        yield pen.ground(Box(frame.left, frame.top + mm, length, 0.12), _INK)
    for mm in range(10, 60, 10):
        across = Box(frame.left + mm - 4, frame.top + 4.2, 8, 3)
        down = Box(frame.left + 4.6, frame.top + mm - 1.5, 8, 3)
        yield _line(pen, across, str(mm), 6.5, "center")
        yield _line(pen, down, str(mm), 6.5, "left")


def _texts(pen: Pen, look: Look, texts: list[tuple[str, bool]]) -> Iterator[Element]:
    """Paragraphs, some of them headings, inside the frame and clear of the rulers."""
    frame = frame_of(look)
    size = 11 if frame.width > 100 else 7
    left, top = frame.left + 16, frame.top + 12
    for text, is_heading in texts:
        face, points = (BOLD, size * 1.3) if is_heading else (MEDIUM, size)
        lines = break_lines(text, face=face, size=points, width=frame.right - left - 5)
        leading = points * 0.48
        box = Box(left, top, frame.right - left - 4, leading * len(lines))
        yield pen.text(box, "\n".join(lines), face=face, size=points, leading=leading, align="left")
        top = box.bottom + leading * 0.5


def _line(pen: Pen, box: Box, text: str, size: float, align: str) -> Element:
    return pen.text(box, text, face=MEDIUM, size=size, leading=box.height, align=align)


def _front_texts(look: Look, name: str, may_change: bool) -> list[tuple[str, bool]]:
    frame = frame_of(look)
    return [
        (f"Trang in thử – {name}", True),
        ("Trước khi in: trong hộp thoại in, chọn tỷ lệ 100 % (“Kích thước thực”).", False),
        (
            f"1. Đo khung đen từ mép ngoài đến mép ngoài. Đúng: rộng {frame.width:g} mm, cao "
            f"{frame.height:g} mm. Nếu sai: Tỷ lệ mới = {_number(look.scale * 100)} × "
            f"{frame.width:g} : số mm đo được. {_SAVE if may_change else _TELL}",
            False,
        ),
        (
            f"2. Đo từ mép trái tờ giấy đến khung. Đúng: {INSET} mm. Nếu sai: Dịch sang phải mới "
            f"= {_number(look.left)} + {INSET} − số mm đo được.",
            False,
        ),
        (
            f"3. Đo từ mép trên tờ giấy đến khung. Đúng: {INSET} mm. Nếu sai: Dịch xuống mới = "
            f"{_number(look.down)} + {INSET} − số mm đo được.",
            False,
        ),
        (
            f"Đang đặt: dịch sang phải {_number(look.left)} mm, dịch xuống {_number(look.down)} "
            f"mm, tỷ lệ {_number(look.scale * 100)} %.",
            False,
        ),
        *([] if FORMATS[look.paper].per_page == 1 else [(_MARKS, False)]),
        *([(_DUPLEX, False)] if look.back else []),
    ]


_SAVE = "Lưu, in lại trang này rồi mới làm tiếp."
_TELL = (
    "Báo Ban Tổ chức (người được sửa mẫu thẻ) nhập số này, in lại trang này rồi mới làm tiếp; các "
    "số ở mục 2 và 3 cũng vậy."
)
_MARKS = "Các nét xám là dấu cắt của mẫu thẻ này: thẻ in ra phải nằm giữa chúng."
_DUPLEX = "4. In hai mặt, rồi giơ lên ánh sáng: hai khung phải trùng nhau. Xem tiếp ở mặt sau."


def _back_texts(look: Look) -> list[tuple[str, bool]]:
    set_edge, other = ("ngắn", "dài") if look.turns_short_edge else ("dài", "ngắn")
    return [
        ("Mặt sau", True),
        (
            "Cầm tờ giấy, lật sang ngang như lật trang sách. Dòng chữ này phải đứng xuôi; nếu "
            f"ngược đầu, đổi mục “Lật giấy” từ cạnh {set_edge} sang cạnh {other}, hoặc đổi cài "
            "đặt in hai mặt của máy in.",
            False,
        ),
    ]


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").replace("-", "−")

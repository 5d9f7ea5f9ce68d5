"""Badges as elements, each in its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from conference.lib.colour import ink_on
from conference.lib.pdf.element import Element

from .backside import BackFit, back_elements
from .badge import Badge
from .drawing import Pen
from .fitting import Fitted, fit
from .geometry import FORMATS, Box
from .look import Look
from .places import Stack, TextSlot
from .specs import measures_of
from .stack import stack_of


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A badge in its places; `fitted` and `boxes` go by the names of its texts.

    A text may be cut, which `fitted` says; `boxes` has those that are not empty.
    """

    front: tuple[Element, ...]
    back: tuple[Element, ...]
    fitted: dict[str, Fitted]
    boxes: dict[str, Box]
    back_fit: BackFit = BackFit.WHOLE


def lay_out_badge(badge: Badge, look: Look) -> LaidOut:
    """The badge in this look. Raises TooMuchError where the look has more than its paper holds."""
    stack = stack_of(look, has_photo=bool(badge.photo))
    fitted = {slot.name: fit(getattr(badge, slot.name), slot.place) for slot in stack.slots}
    boxes = {
        slot.name: _box(slot, stack, fitted) for slot in stack.slots if fitted[slot.name].lines
    }
    pen = Pen(look.scale)
    texts = [
        _text(pen, slot, boxes[slot.name], fitted[slot.name], badge, look)
        for slot in stack.slots
        if slot.name in boxes
    ]
    back, back_fit = back_elements(badge.back, look, pen)
    front = (*_pictures(pen, badge, look, stack), *texts)
    return LaidOut(front, back, fitted, boxes, back_fit)


def _box(slot: TextSlot, stack: Stack, fitted: dict[str, Fitted]) -> Box:
    """What the lines take of the slot; the label takes all of it."""
    own = fitted[slot.name]
    height = len(own.lines) * slot.spec.steps[own.step].leading
    top = slot.box.top
    if slot.follows:
        before = next(each for each in stack.slots if each.name == slot.follows)
        text = fitted[before.name]
        top -= before.left_over(len(text.lines), before.spec.steps[text.step])
    if slot.name == "label":
        return slot.box
    if slot.spec.is_centred:
        top += (slot.box.height - height) / 2
    return Box(slot.box.left, top, slot.box.width, height)


def _text(pen: Pen, slot: TextSlot, box: Box, fitted: Fitted, badge: Badge, look: Look) -> Element:
    step = slot.spec.steps[fitted.step]
    more, leading = "", step.leading
    if slot.name == "event":
        more = f"color:{look.accent}"
    elif slot.name == "code":
        more = f"letter-spacing:{pen.mm(step.size * 0.046)}"
    elif slot.name == "label":
        more = _label_style(pen, badge.colour, look)
        # A frame lies within the label, and its letters in the frame.
        leading = box.height - (2 * _frame_of(look) if look.is_framed else 0)
    return pen.text(
        box,
        fitted.text,
        face=slot.spec.face,
        size=step.size,
        leading=leading,
        align=slot.align,
        more=more,
    )


def _frame_of(look: Look) -> float:
    """How thick the line is around a label without a ground of colour, in mm."""
    return 0.3 if FORMATS[look.paper].is_wide else 0.9


def _label_style(pen: Pen, colour: str, look: Look) -> str:
    if look.is_framed:
        return f"border:{pen.mm(_frame_of(look))} solid {colour};background:#ffffff"
    return f"background:{colour};color:{ink_on(colour)}"


def _pictures(pen: Pen, badge: Badge, look: Look, stack: Stack) -> Iterator[Element]:
    form = FORMATS[look.paper]
    if look.background:
        whole = Box(0, 0, form.width, form.height)
        yield pen.emblem(whole, look.background, fit="cover")
    for rule, colour in zip(stack.rules, (look.accent, look.second), strict=False):
        yield pen.ground(rule, colour)
    if look.logo:
        yield pen.emblem(stack.logo, look.logo, fit="contain")
    if stack.qr:
        if look.background:
            yield pen.ground(stack.qr.grown(measures_of(look.paper).quiet), "#ffffff")
        yield pen.picture(stack.qr, f"qr:{badge.url}")
    if stack.photo and badge.photo:
        yield pen.picture(stack.photo, badge.photo)

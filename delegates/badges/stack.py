"""A design as places: its texts one below the other, those after the QR beside it."""

from dataclasses import dataclass, replace
from functools import lru_cache

from .geometry import FORMATS, Box
from .look import SIZES, Look
from .places import Stack, TextSlot, TooMuchError
from .specs import BadgeMeasures, measures_of

HEAD = ("event", "occasion")
#: May stand beside the pictures.
BESIDE = ("delegation", "code", "position", "organisation", "full_name")
#: So much smaller may all texts become together, where there are many.
SMALLEST = 0.78


@dataclass(frozen=True, slots=True)
class _Unit:
    """What takes a part of the height: a text, the lines below the head, or the pictures."""

    name: str
    height: float
    gap: float = 0.0
    beside: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def stack_of(look: Look, *, has_photo: bool) -> Stack:
    """The places of a design, for a badge with a photo or without. Raises TooMuchError."""
    return _Stacking(look, has_photo).stack()


class _Stacking:
    def __init__(self, look: Look, has_photo: bool):
        self.look, self.form = look, FORMATS[look.paper]
        self.has_photo = look.photo and has_photo
        self.has_qr = any(part.name == "qr" for part in look.parts)
        # Places are the same for all: only the texts beside a photo are narrower.
        self.has_row = look.photo or self.has_qr
        self.measures: BadgeMeasures = measures_of(look.paper)
        self.specs = {
            part.name: self.measures.texts[part.name].times(SIZES[part.size])
            for part in look.parts
            if part.name != "qr"
        }

    def stack(self) -> Stack:
        units = self._spread(self._fitted(self._units()))
        top, slots, rules, row = self.measures.top, [], (), None
        for unit in units:
            top += unit.gap
            box = Box(
                self.measures.side, top, self.form.width - 2 * self.measures.side, unit.height
            )
            if unit.name == "rule":
                rules = self._rules(box)
            elif unit.name == "pictures":
                row = box
                slots += self._beside(unit, box)
            else:
                slots += self._texts(unit, box)
            top = box.bottom
        return self._with_pictures(tuple(_following(slots)), rules, row)

    # What stands below what

    def _units(self) -> list[_Unit]:
        names = [part.name for part in self.look.parts]
        head = [name for name in names if name in HEAD][: _leading(names)]
        units = [self._unit(name) for name in head]
        if head:
            units.append(_Unit("rule", self.measures.rule))
        elif self.look.logo:
            units.append(_Unit("rule", self.measures.logo + 2))
        return units + self._body(names[len(head) :])

    def _body(self, names: list[str]) -> list[_Unit]:
        if self.form.is_wide:
            return self._lines(names)
        if not self.has_row:
            return [self._unit(name) for name in names]
        start = self._row_at(names)
        following = names[start + 1 :] if self.has_qr else names[start:]
        beside = self._that_fit(following)
        row = _Unit("pictures", self.measures.qr, self.measures.quiet, beside)
        after = [self._unit(name) for name in following[len(beside) :]]
        if after:
            after[0] = replace(after[0], gap=max(after[0].gap, self.measures.quiet))
        return [*(self._unit(name) for name in names[:start]), row, *after]

    def _row_at(self, names: list[str]) -> int:
        """The pictures stand where the QR does, without one where delegation or label do."""
        wanted = ["qr"] if self.has_qr else ["delegation", "code", "label"]
        return min(names.index(name) for name in wanted if name in names)

    def _that_fit(self, names: list[str]) -> tuple[str, ...]:
        beside, height = [], 0.0
        for name in names:
            height += self.specs[name].height if name in BESIDE else 1000
            if height * SMALLEST > self.measures.qr:
                break
            beside.append(name)
        return tuple(beside)

    def _lines(self, names: list[str]) -> list[_Unit]:
        """On wide badges the code ends the delegation's line; pictures lie in the corner."""
        units = []
        for name in names:
            if name == "code" and units and units[-1].name == "delegation":
                height = max(units[-1].height, self.specs["code"].height)
                units[-1] = replace(units[-1], height=height, beside=("code",))
            elif name != "qr":
                units.append(self._unit(name))
        return units

    def _unit(self, name: str) -> _Unit:
        return _Unit(name, self.specs[name].height, self.specs[name].gap)

    # How high each is

    def _fitted(self, units: list[_Unit]) -> list[_Unit]:
        """All texts smaller alike, where together they are too high."""
        texts = sum(unit.height for unit in units if unit.name in self.specs)
        factor = min(1.0, (texts + self._spare(units)) / texts)
        if factor < SMALLEST:
            raise TooMuchError
        if factor == 1.0:
            return units
        named = {unit.name for unit in units} | {name for unit in units for name in unit.beside}
        rows = {name for unit in units if unit.name == "pictures" for name in unit.beside}
        for name in (named - rows) & self.specs.keys():
            self.specs[name] = self.specs[name].times(factor)
        return [
            replace(unit, height=unit.height * factor) if unit.name in self.specs else unit
            for unit in units
        ]

    def _spread(self, units: list[_Unit]) -> list[_Unit]:
        """What is left makes the given name larger, then the white between the texts."""
        spare = self._spare(units)
        name = "given_name"
        if spare > 0.01 and name in self.specs:
            height = self.specs[name].height
            factor = min(self.measures.growth, 1 + spare / height)
            self.specs[name] = self.specs[name].times(factor)
            units = [
                replace(unit, height=height * factor) if unit.name == name else unit
                for unit in units
            ]
            spare = max(0.0, self._spare(units))
        body = [unit for unit in units if unit.name not in (*HEAD, "rule")]
        more = spare / len(body) if body and spare > 0.01 else 0
        return [replace(unit, gap=unit.gap + more) if unit in body else unit for unit in units]

    def _spare(self, units: list[_Unit]) -> float:
        room = self.form.height - self.measures.top - self.measures.bottom
        return room - sum(unit.gap + unit.height for unit in units)

    # Where each lies

    def _texts(self, unit: _Unit, box: Box) -> list[TextSlot]:
        box = self._clear_of_corner(box)
        if unit.name in HEAD and self.look.logo:
            inset = self.measures.logo + 3
            box = replace(box, left=box.left + inset, width=box.width - inset)
        align = "left" if unit.name in self._at_the_left() else "center"
        if not unit.beside:
            return [TextSlot(unit.name, box, self.specs[unit.name], align)]
        end = self.specs["code"].steps[0].size * 1.9
        first = replace(box, width=box.width - end)
        last = Box(box.right - end, box.top, end, self.specs["code"].height)
        return [
            TextSlot(unit.name, first, self.specs[unit.name], align),
            TextSlot("code", last, self.specs["code"], "right"),
        ]

    def _at_the_left(self) -> set[str]:
        """On wide badges, beside their pictures; with a photo the given name as well."""
        if not self.form.is_wide:
            return set()
        centred = {*HEAD, "label"} if self.look.photo else {*HEAD, "label", "given_name"}
        return self.specs.keys() - centred

    def _clear_of_corner(self, box: Box) -> Box:
        """Wide badges have their pictures in the lower right corner."""
        pictures = self._corner() if self.form.is_wide and self.has_row else []
        reach = [each for each in pictures if box.bottom > each.top - self.measures.quiet + 0.01]
        if not reach:
            return box
        right = min(each.left for each in reach) - self.measures.quiet
        return replace(box, width=right - box.left)

    def _corner(self) -> list[Box]:
        right = self.form.width - self.measures.side
        bottom = self.form.height - self.measures.bottom
        boxes = []
        if self.has_qr:
            side = self.measures.qr
            boxes.append(Box(right - side, bottom - side, side, side))
            right -= side + self.measures.quiet
        if self.has_photo:
            width, height = self.measures.photo
            boxes.append(Box(right - width, bottom - height, width, height))
        return boxes

    def _beside(self, unit: _Unit, box: Box) -> list[TextSlot]:
        left, right = box.left, box.right
        if self.has_qr:
            left += self.measures.qr + 1.5 * self.measures.quiet
        if self.has_photo:
            right -= self.measures.photo[0] + 0.75 * self.measures.quiet
        heights = sum(self.specs[name].height for name in unit.beside)
        factor = min(1.0, box.height / heights) if unit.beside else 1.0
        slots, top = [], box.top
        for name in unit.beside:
            spec = self.specs[name].times(factor)
            place = Box(left, top, right - left, spec.height)
            slots.append(TextSlot(name, place, spec, "left"))
            top = place.bottom
        return slots

    def _rules(self, box: Box) -> tuple[Box, ...]:
        thick, thin = 0.36 * box.height, 0.21 * box.height
        if box.height > 2 * self.measures.rule:
            return ()  # a logo alone
        return (replace(box, height=thick), replace(box, top=box.bottom - thin, height=thin))

    def _with_pictures(self, slots, rules, row: Box | None) -> Stack:
        if self.form.is_wide:
            corner = self._corner()
            qr = corner.pop(0) if self.has_qr else None
            photo = corner[0] if corner else None
        else:
            side = self.measures.qr
            qr = Box(row.left, row.top, side, side) if self.has_qr else None
            width, height = self.measures.photo
            photo = Box(row.right - width, row.top, width, height) if self.has_photo else None
        return Stack(slots, rules, qr, photo, self._logo(slots))

    def _logo(self, slots) -> Box | None:
        if not self.look.logo:
            return None
        side = self.measures.logo
        head = [slot.box for slot in slots if slot.name in HEAD]
        if not head or slots[0].name not in HEAD:
            return Box((self.form.width - side) / 2, self.measures.top, side, side)
        middle = (head[0].top + head[-1].bottom) / 2
        return Box(self.measures.side, max(self.measures.top - 0.5, middle - side / 2), side, side)


def _leading(names: list[str]) -> int:
    """How many texts of the head the order begins with."""
    return next((n for n, name in enumerate(names) if name not in HEAD), len(names))


def _following(slots: list[TextSlot]) -> list[TextSlot]:
    """An organisation right below a position moves up by what that leaves."""
    moved = []
    for slot in slots:
        is_below = (
            moved
            and slot.name == "organisation"
            and moved[-1].name == "position"
            and moved[-1].box.left == slot.box.left
        )
        moved.append(replace(slot, follows="position") if is_below else slot)
    return moved

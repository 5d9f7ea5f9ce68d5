"""Delegations and their invented delegates as rows, in bulk."""

from collections.abc import Iterable, Mapping

from django.core.files.base import ContentFile

from conference.models import Conference, Organisation, Province
from delegates.models import Category, Delegate, Delegation

from .people import SeedPerson, fictional_phone, invent_people
from .plan import MARK, ConferencePlan, DelegationPlan
from .portrait import portrait
from .provinces import title_of
from .units import KINDS_WITHOUT_PROVINCE, UNIT_KINDS

_PAYROLLS = {
    Category.Group.OFFICIAL: Delegate.Payroll.YES,
    Category.Group.GUEST: Delegate.Payroll.YES,
    Category.Group.COMMUNITY: Delegate.Payroll.NO,
}
NOTE = "Dữ liệu mẫu: người này không có thật."


def create_delegations(
    conference: Conference, plan: ConferencePlan, provinces: Mapping[str, Province]
) -> list[Delegation]:
    rows = [
        Delegation(
            conference=conference,
            slug=each.slug,
            name=each.name,
            province=provinces.get(each.slug),
            quota=each.quota,
            focal_point_name=f"Đầu mối đoàn {each.name} {MARK}",
            focal_point_phone=fictional_phone(position),
            deadline=plan.deadline,
            position=position,
        )
        for position, each in enumerate(plan.delegations, start=1)
    ]
    return Delegation.objects.bulk_create(rows)


def create_delegates(
    delegation: Delegation,
    plan: DelegationPlan,
    *,
    categories: Mapping[str, Category],
    seed: str,
    photo_every: int = 0,
) -> list[Delegate]:
    """As many invented delegates as planned; the first of a province leads its delegation."""
    people = _people(delegation, plan.size, seed)
    organisations = _organisations({person.unit for person in people}, delegation.province)
    delegates = [
        _delegate(person, delegation, categories[person.category], organisations.get(person.unit))
        for person in people
    ]
    if delegation.province:
        _appoint(delegates)
    if photo_every:
        _portray(delegates[::photo_every])
    return Delegate.objects.bulk_create(delegates)


def _people(delegation: Delegation, size: int, seed: str) -> list[SeedPerson]:
    province = delegation.province
    if province is None:
        slug = delegation.slug
        return invent_people(f"{seed} {slug}", size, KINDS_WITHOUT_PROVINCE[slug])
    return invent_people(seed, size, UNIT_KINDS, province.slug, title_of(province))


def _organisations(names: Iterable[str], province: Province | None) -> dict[str, Organisation]:
    """The catalogue's entries by name; residents have no unit, so no entry."""
    known = {row.name: row for row in Organisation.objects.filter(province=province)}
    missing = sorted(set(names) - set(known) - {""})
    rows = [Organisation(name=name, province=province) for name in missing]
    return known | {row.name: row for row in Organisation.objects.bulk_create(rows)}


def _delegate(
    person: SeedPerson,
    delegation: Delegation,
    category: Category,
    organisation: Organisation | None,
) -> Delegate:
    return Delegate(
        delegation=delegation,
        category=category,
        honorific=person.honorific,
        full_name=person.full_name,
        position=person.position,
        organisation_name=person.unit,
        organisation=organisation,
        place_name=person.place,
        phone=person.phone,
        rank=person.rank,
        payroll=_PAYROLLS[category.group],
        state=Delegate.State.CONFIRMED,
        notes=NOTE,
    )


def _appoint(delegates: list[Delegate]) -> None:
    """The first two lead the others: every kind's first post is its highest."""
    duties = (Delegate.Duty.HEAD, Delegate.Duty.DEPUTY)
    for delegate, duty in zip(delegates, duties, strict=False):
        delegate.duty = duty


def _portray(delegates: list[Delegate]) -> None:
    for number, delegate in enumerate(delegates):
        delegate.photo = ContentFile(portrait(number), name="portrait.jpg")

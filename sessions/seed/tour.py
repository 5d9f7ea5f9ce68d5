"""Field visits and the buses that take everybody to both, as rows in bulk."""

from collections.abc import Mapping, Sequence

from conference.models import Conference, PovertyModel, Province
from delegates.models import Delegate
from sessions.models import Bus, FieldVisit, Passenger, Stop

from .english import in_both
from .people import fictional_phone
from .plan import MARK, TourPlan, moment

#: Guides' phones start here: not those of focal points.
_FIRST_GUIDE = 100


def create_tour(
    conference: Conference,
    plan: TourPlan,
    province: Province,
    delegates: Sequence[Delegate],
    *,
    english: Mapping[str, str],
) -> list[Bus]:
    """Visits, an even number of buses with a seat for everybody, their stops and passengers."""
    pairs = -(-len(delegates) // (2 * plan.seats))
    models = _create_models(conference, plan, province, english)
    visits = _create_visits(plan, models, pairs * plan.seats, english)
    buses = _create_buses(conference, plan, 2 * pairs)
    _create_stops(conference, plan, buses, visits)
    _seat(delegates, buses)
    return buses


def _create_models(conference, plan: TourPlan, province, english) -> list[PovertyModel]:
    rows = [
        PovertyModel(
            conference=conference,
            name=visit.name,
            summary=visit.summary,
            place_name=visit.place,
            province=province,
        )
        for visit in plan.visits
    ]
    return PovertyModel.objects.bulk_create(in_both(rows, english))


def _create_visits(plan: TourPlan, models, capacity: int, english) -> list[FieldVisit]:
    rows = [
        FieldVisit(
            conference=model.conference,
            name=visit.name,
            place_name=visit.place,
            description=visit.summary,
            model=model,
            capacity=capacity,
        )
        for visit, model in zip(plan.visits, models, strict=True)
    ]
    return FieldVisit.objects.bulk_create(in_both(rows, english))


def _create_buses(conference, plan: TourPlan, number: int) -> list[Bus]:
    width = len(str(number))  # “Xe 02” comes before “Xe 10”
    return Bus.objects.bulk_create(
        Bus(
            conference=conference,
            name=f"Xe {each:0{width}}",
            seats=plan.seats,
            guide=f"Hướng dẫn viên xe {each} {MARK}",
            guide_phone=fictional_phone(_FIRST_GUIDE + each),
            meeting_place=plan.meeting_place,
            assembles_at=moment(conference.starts_on, plan.day, plan.assembles, conference.tz),
        )
        for each in range(1, number + 1)
    )


def _create_stops(conference, plan: TourPlan, buses: list[Bus], visits: list[FieldVisit]) -> None:
    """Every other bus goes round the other way, so that half of the people are at each site."""
    hours = [
        [moment(conference.starts_on, plan.day, clock, conference.tz) for clock in turn]
        for turn in plan.turns
    ]
    Stop.objects.bulk_create(
        Stop(bus=bus, visit=visit, arrives_at=arrival, departs_at=departure)
        for number, bus in enumerate(buses)
        for visit, (arrival, departure) in zip(
            visits if number % 2 == 0 else visits[::-1], hours, strict=True
        )
    )


def _seat(delegates: Sequence[Delegate], buses: Sequence[Bus]) -> None:
    """Fill the buses evenly, in the order of delegations, so that people stay together."""
    Passenger.objects.bulk_create(
        Passenger(delegate=delegate, bus=buses[number * len(buses) // len(delegates)])
        for number, delegate in enumerate(delegates)
    )

"""One row of every model that the admin registers, at a given conference."""

from django.contrib import admin

from conference.models import Organisation
from sessions.models import Publication
from sessions.queries.draft import draft_programme
from sessions.queries.published import snapshot_of
from tests.factories import conference as places
from tests.factories import delegates, sessions


def organisation(conference):
    name = f"Đơn vị {Organisation.objects.count()}"
    return Organisation.objects.create(name=name, province=places.ProvinceFactory())


def poverty_model(conference):
    model = places.PovertyModelFactory(
        conference=conference,
        province=places.ProvinceFactory(),
        theme=places.ThemeFactory(conference=conference),
    )
    places.ModelPhotoFactory(model=model)
    return model


def publication(conference):
    version = Publication.objects.filter(conference=conference).count() + 1
    snapshot = snapshot_of(draft_programme(conference))
    return Publication.objects.create(conference=conference, version=version, snapshot=snapshot)


def printing(conference):
    from delegates.services.print_log import record_print

    return record_print(conference=conference, kind="badges", delegate_ids=[])


def badge_design(conference):
    return delegates.BadgeDesignFactory(conference=conference, is_default=False)


def session(conference):
    room = places.RoomFactory(venue=venue(conference))
    return sessions.SessionFactory(conference=conference, room=room)


def venue(conference):
    return places.VenueFactory(conference=conference, name=f"Địa điểm {conference.venues.count()}")


def field_visit(conference):
    return sessions.FieldVisitFactory(conference=conference, model=poverty_model(conference))


def passenger(conference):
    bus = sessions.BusFactory(conference=conference)
    return sessions.PassengerFactory(bus=bus)


def presentation(conference):
    """Its slides are released, so that its public pages are all there."""
    talk = sessions.PresentationFactory(session__conference=conference, slides_released=True)
    sessions.SpeakerFactory(presentation=talk)
    return talk


#: Maker by model label; a maker takes the conference, and makes another row at each call.
MAKERS = {
    "conference.conference": lambda conference: places.ConferenceFactory(),
    "conference.organisation": organisation,
    "conference.povertymodel": poverty_model,
    "conference.province": lambda conference: places.ProvinceFactory(),
    "conference.role": lambda conference: places.RoleFactory(conference=conference),
    "conference.theme": lambda conference: places.ThemeFactory(conference=conference),
    "conference.venue": venue,
    "delegates.badgedesign": badge_design,
    "delegates.category": lambda conference: delegates.CategoryFactory(conference=conference),
    "delegates.delegate": lambda conference: delegates.DelegateFactory(conference=conference),
    "delegates.delegation": lambda conference: delegates.DelegationFactory(conference=conference),
    "delegates.printlog": printing,
    "agenda.allowancerate": lambda conference: sessions.AllowanceRateFactory(conference=conference),
    "agenda.attendance": lambda conference: sessions.AttendanceFactory(
        session__conference=conference
    ),
    "agenda.bus": lambda conference: sessions.BusFactory(conference=conference),
    "agenda.fieldvisit": field_visit,
    "agenda.passenger": passenger,
    "agenda.presentation": presentation,
    "agenda.publication": publication,
    "agenda.session": session,
}
OURS = [
    model._meta.label_lower
    for model in admin.site._registry
    if model._meta.app_label in ("conference", "delegates", "agenda")
]

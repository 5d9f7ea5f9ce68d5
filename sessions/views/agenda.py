from dataclasses import replace

from django.shortcuts import render
from django.utils import timezone

from conference.lib.row_id import row_id
from sessions.models import Session
from sessions.queries.now import status_at
from sessions.queries.programme import Programme, in_days
from sessions.queries.reading import bus_with, is_of_theme, slots_of, theme_with

from .found import found
from .published_page import published_page

#: As links, more would bury the agenda below them: they are chosen from a list.
MOST_LINKS = 8


@published_page(choices={"theme": row_id, "bus": row_id})
def show(request, edition, theme=None, bus=None):
    """The agenda as last published: all of it, one theme of it, or what concerns one bus."""
    programme = edition.programme
    shown = _narrowed(programme, theme, bus)
    context = {
        "conference": edition.conference,
        "edition": edition,
        "programme": shown,
        "visits": [(visit, slots_of(shown, visit)) for visit in shown.visits],
        "status": status_at(edition.conference, programme.sessions, timezone.now()),
        "themes": programme.themes,
        "buses": programme.buses,
        "are_buses_listed": len(programme.buses) > MOST_LINKS,
        "theme": None if theme is None else found(theme_with(programme, theme)),
        "bus": None if bus is None else found(bus_with(programme, bus)),
    }
    return render(request, "agenda/agenda.html", context)


def _narrowed(programme: Programme, theme: int | None, bus: int | None) -> Programme:
    """Sessions of the theme without visits; or visits alone, with the stops of the bus."""
    if theme is not None:
        kept = [each for each in programme.sessions if is_of_theme(each, theme)]
        return replace(programme, days=in_days(kept), visits=())
    if bus is not None:
        kept = [each for each in programme.sessions if each.kind == Session.Kind.VISIT]
        visits = [
            replace(each, stops=tuple(stop for stop in each.stops if stop.bus_id == bus))
            for each in programme.visits
        ]
        stopping = tuple(each for each in visits if each.stops)
        return replace(programme, days=in_days(kept), visits=stopping)
    return programme

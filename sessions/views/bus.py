from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.lib.row_id import row_id
from conference.views.access import viewer
from delegates.models import Delegate
from sessions.forms.bus import PeopleForm, SeatingForm
from sessions.models import Bus
from sessions.queries.bus import bus_cards, on_board, seats_of, without_seat
from sessions.queries.crowding import crowded_visits
from sessions.services.bus import (
    BusFullError,
    CancelledDelegateError,
    Seating,
    seat_delegates,
    take_off,
)

#: A page stays light on a phone, even with 10,000 delegates and 250 buses.
PEOPLE_ON_A_PAGE = 100
BUSES_ON_A_PAGE = 20
#: Nobody reads more names in a message.
NAMES_TOLD = 5


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@viewer
def overview(request, conference):
    """Every bus, and who has no seat yet; on POST, the chosen board a bus."""
    if _acts(request) and _board(request, conference):
        return redirect(_same_list(request))
    buses = _buses(conference)
    context = {
        "buses": buses,
        "seats": seats_of(conference, buses),
        "crowded": crowded_visits(conference),
        **_people(request, conference, without_seat(conference)),
        **_cards(request, buses),
    }
    return render(request, "agenda/buses.html", {"conference": conference, **context})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@viewer
def detail(request, conference, pk):
    """One bus and its passengers; on POST, the chosen change buses, or one leaves this one."""
    bus = get_object_or_404(Bus.objects.for_conference(conference), pk=pk)
    if _acts(request):
        leaver = request.POST.get("off")
        is_done = _leave(request, bus, leaver) if leaver else _board(request, conference)
        if is_done:
            return redirect(_same_list(request))
    everyone = _buses(conference)
    (card,) = bus_cards([each for each in everyone if each == bus])
    others = [each for each in everyone if each != bus]
    context = {
        "card": card,
        "buses": others,
        **_people(request, conference, on_board(bus)),
        **_cards(request, others),
    }
    return render(request, "agenda/bus.html", {"conference": conference, **context})


def _acts(request) -> bool:
    """Whether the request writes; viewers may only look."""
    if request.method == "POST" and not request.scope.works:
        raise Http404
    return request.method == "POST"


def _buses(conference) -> list[Bus]:
    return list(Bus.objects.for_conference(conference).with_seats_taken())


def _people(request, conference, people) -> dict:
    """A page of the list, and whose boxes are ticked: a refused choice is not lost."""
    form = PeopleForm(request.GET, conference=conference)
    found = form.narrow(people).select_related("delegation")
    page = Paginator(found, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    chosen = request.POST.getlist("delegates")
    if request.method == "GET" and "all" in request.GET:
        chosen = [str(delegate.pk) for delegate in page]
    return {
        "people_form": form,
        "people": page,
        "chosen": set(chosen),
        "chosen_bus": request.POST.get("bus", ""),
    }


def _cards(request, buses) -> dict:
    page = Paginator(buses, BUSES_ON_A_PAGE).get_page(request.GET.get("buses"))
    return {"bus_page": page, "cards": bus_cards(page.object_list)}


def _same_list(request) -> str:
    """Where the user was, but with no box ticked."""
    asked = request.GET.copy()
    asked.pop("all", None)
    return f"{request.path}?{asked.urlencode()}" if asked else request.path


def _board(request, conference) -> bool:
    """Seat the chosen and tell it; or say why not, and return False."""
    form = SeatingForm(request.POST, conference=conference)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, errors[0])
        return False
    bus = form.cleaned_data["bus"]
    try:
        seating = seat_delegates(bus=bus, delegates=form.cleaned_data["delegates"])
    except BusFullError as refusal:
        messages.error(request, _too_many(bus, refusal))
        return False
    except CancelledDelegateError as refusal:
        text = _("Nobody was seated: %(names)s cancelled meanwhile. Please choose again.")
        messages.error(request, text % {"names": refusal})
        return False
    _tell(request, bus, seating)
    return True


def _too_many(bus: Bus, refusal: BusFullError) -> str:
    text = ngettext(
        "%(bus)s has %(left)d seat left, but you chose %(wanted)d people: nobody was seated.",
        "%(bus)s has %(left)d seats left, but you chose %(wanted)d people: nobody was seated.",
        refusal.left,
    )
    return text % {"bus": bus, "left": refusal.left, "wanted": refusal.wanted}


def _tell(request, bus: Bus, seating: Seating) -> None:
    if seating.seated:
        text = ngettext(
            "%(count)d delegate has a seat on %(bus)s now.",
            "%(count)d delegates have a seat on %(bus)s now.",
            len(seating.seated),
        )
        messages.success(request, text % {"count": len(seating.seated), "bus": bus})
    if seating.moved:
        text = ngettext(
            "%(count)d delegate moved from another bus to %(bus)s: %(names)s.",
            "%(count)d delegates moved from another bus to %(bus)s: %(names)s.",
            len(seating.moved),
        )
        values = {"count": len(seating.moved), "bus": bus, "names": _names(seating.moved)}
        messages.success(request, text % values)
    if not (seating.seated or seating.moved):
        messages.info(request, _("They have a seat on %(bus)s already.") % {"bus": bus})


def _names(delegates) -> str:
    names = [delegate.full_name for delegate in delegates[:NAMES_TOLD]]
    return ", ".join([*names, "…"] if len(delegates) > NAMES_TOLD else names)


def _leave(request, bus: Bus, key: str) -> bool:
    """Take the passenger off and tell it."""
    people = Delegate.objects.for_conference(bus.conference)
    delegate = get_object_or_404(people, pk=row_id(key))
    if take_off(bus=bus, delegate=delegate):
        text = _("%(name)s has no seat on %(bus)s any more.")
    else:
        text = _("%(name)s had left %(bus)s already.")
    messages.success(request, text % {"name": delegate, "bus": bus})
    return True

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.views.access import printing_staff
from delegates.models import Delegate, PrintLog
from delegates.services.delegate import set_payroll
from sessions.forms.payment_list import PaidDaysForm, PaymentForm
from sessions.models import AllowanceRate
from sessions.queries.payment_list import payment_list
from sessions.services.paid_days import set_paid_days

from .official import official_response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@printing_staff
def payment(request, conference):
    """Who is paid at a rate, for how many days; who is left out, and why; then the paper."""
    if not AllowanceRate.objects.filter(conference=conference).exists():
        return render(request, "agenda/payment_list.html", {"conference": conference})
    choice = _choice(request, conference)
    if not choice.is_valid():
        messages.error(request, _("Choose among what this conference has."))
        return redirect("agenda:payment-list", conference.slug)
    rate, delegation = choice.cleaned_data["rate"], choice.cleaned_data["delegation"]
    paper = payment_list(conference, rate, delegation=delegation)
    form = PaidDaysForm(request.POST or None, payment=paper)
    if request.method == "POST" and form.is_valid():
        _save(conference, rate, form)
        return _answer(request, conference, rate, delegation)
    context = {
        "conference": conference,
        "next": _next(request, conference, rate=rate, delegation=delegation),
        "rate": rate,
        "delegation": delegation,
        "payment": paper,
        "form": form,
    }
    return render(request, "agenda/payment_list.html", context)


def _choice(request, conference) -> PaymentForm:
    """What the address or the form says; the first rate if neither says anything."""
    asked = request.POST or request.GET
    if asked:
        return PaymentForm(asked, conference=conference)
    first = AllowanceRate.objects.filter(conference=conference).first()
    return PaymentForm({"rate": first.pk}, conference=conference)


def _next(request, conference, **shown) -> PaymentForm:
    """What shall be shown next, in the form of the days: nothing that was typed is lost by it."""
    return PaymentForm(request.POST or None, conference=conference, prefix="next", initial=shown)


@transaction.atomic
def _save(conference, rate, form) -> None:
    for payroll, delegates in form.payrolls().items():
        chosen = Delegate.objects.for_conference(conference).filter(pk__in=delegates)
        set_payroll(delegates=chosen, payroll=payroll)
    set_paid_days(rate=rate, days=form.days())


def _answer(request, conference, rate, delegation) -> HttpResponse:
    """The page again, or the paper that was asked for."""
    action = request.POST.get("action")
    if action == "show":
        rate, delegation = _shown_next(request, conference, rate, delegation)
    page = redirect(_address(conference, rate, delegation))
    if action not in ("pdf", "xlsx"):
        messages.success(request, _("Saved."))
        return page
    response = official_response(
        request,
        conference,
        PrintLog.Kind.PAYMENT,
        rate=rate.pk,
        delegation=delegation and delegation.pk,
        workbook=action == "xlsx",
    )
    return response or page


def _shown_next(request, conference, *shown) -> tuple:
    """Rate and delegation that were chosen, or those that were shown if the choice was odd."""
    chosen = _next(request, conference)
    return (
        (chosen.cleaned_data["rate"], chosen.cleaned_data["delegation"])
        if chosen.is_valid()
        else shown
    )


def _address(conference, rate, delegation) -> str:
    path = reverse("agenda:payment-list", args=[conference.slug])
    return f"{path}?rate={rate.pk}" + (f"&delegation={delegation.pk}" if delegation else "")

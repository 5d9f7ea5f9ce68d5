"""What organisers do to delegates they have ticked in the list."""

from django.contrib import admin, messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from conference.views.scope import scope_of
from delegates.models import Delegate
from delegates.services.badge import NoBadgeDesignError, design_of, revoke_tokens
from delegates.views.badge import badges_response
from delegates.views.export import export_response


@admin.action(permissions=["print"], description=_("Print badges"))
def print_selected_badges(modeladmin, request, delegates):
    conference = scope_of(request).conference
    try:
        design = design_of(conference=conference)
    except NoBadgeDesignError:
        messages.error(request, _("The conference has no default badge design yet."))
        return None
    chosen = _plain(delegates).coming().in_list_order()
    return badges_response(request, conference, delegates=chosen, design=design)


@admin.action(permissions=["print"], description=_("Export to Excel"))
def export_selected(modeladmin, request, delegates):
    return export_response(request, scope_of(request).conference, _plain(delegates))


@admin.action(
    permissions=["print"], description=_("Revoke badges and issue new codes for their pages")
)
def revoke_selected_tokens(modeladmin, request, delegates):
    count = revoke_tokens(delegates=_plain(delegates))
    messages.success(
        request,
        ngettext(
            "%(count)d badge revoked: print it anew.",
            "%(count)d badges revoked: print them anew.",
            count,
        )
        % {"count": count},
    )
    return redirect(request.get_full_path())


def _plain(delegates):
    """The same delegates without the list's own order and annotations."""
    return Delegate.objects.filter(pk__in=delegates.order_by().values("pk"))

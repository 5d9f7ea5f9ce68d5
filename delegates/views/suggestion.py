from django.http import Http404, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from conference.lib.row_id import row_id
from conference.views.access import working_beside
from delegates.queries.suggestions import SUGGESTED, suggestions


@require_safe
@working_beside
def suggested(request, conference):
    """What the box `field` held before and has the words of `q`, with a word to be read aloud."""
    field = request.GET.get("field", "")
    if field not in SUGGESTED:
        raise Http404
    found = suggestions(
        conference=conference,
        field=field,
        query=request.GET.get("q", ""),
        delegation=row_id(request.GET.get("delegation", "")),
    )
    return JsonResponse(
        {"suggestions": found, "status": _told(len(found))},
        headers={"Cache-Control": "no-store, private"},
    )


def _told(count: int) -> str:
    if not count:
        return _("No suggestion: what you type is taken as it is.")
    return ngettext("%(count)d suggestion", "%(count)d suggestions", count) % {"count": count}

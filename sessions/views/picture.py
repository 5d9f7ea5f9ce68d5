from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from conference.models import Conference
from sessions.feeds.picture import conference_picture, talk_picture
from sessions.queries.published import published_programme


@require_safe
def conference(request, slug):
    """What a messenger shows beside a link to the conference."""
    conference = get_object_or_404(Conference.objects.public(), slug=slug)
    return HttpResponse(conference_picture(conference), content_type="image/png")


@require_safe
def talk(request, slug, pk):
    """The same for one published talk."""
    conference = get_object_or_404(Conference.objects.public(), slug=slug)
    _publication, programme = published_programme(conference)
    for session in programme.sessions if programme else []:
        for entry in session.presentations:
            if entry.id == pk:
                content = talk_picture(conference, session, entry)
                return HttpResponse(content, content_type="image/png")
    raise Http404

from django.http import Http404, HttpResponse

from sessions.feeds.picture import conference_picture, talk_picture
from sessions.queries.reading import talk_with

from .published_page import published_page


@published_page
def conference(request, edition):
    """What a messenger shows beside a link to the conference."""
    return HttpResponse(conference_picture(edition.conference), content_type="image/png")


@published_page
def talk(request, edition, pk):
    """The same for one published talk."""
    placed = talk_with(edition.programme, pk)
    if placed is None:
        raise Http404
    content = talk_picture(edition.conference, placed.session, placed.talk)
    return HttpResponse(content, content_type="image/png")

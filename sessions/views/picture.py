from django.http import HttpResponse

from sessions.feeds.picture import conference_picture, talk_picture
from sessions.queries.reading import talk_with

from .found import found
from .published_page import published_page


@published_page
def conference(request, edition):
    """What a messenger shows beside a link to the conference."""
    return HttpResponse(conference_picture(edition.conference), content_type="image/png")


@published_page
def talk(request, edition, pk):
    """The same for one published talk."""
    placed = found(talk_with(edition.programme, pk))
    content = talk_picture(edition.conference, placed.session, placed.talk)
    return HttpResponse(content, content_type="image/png")

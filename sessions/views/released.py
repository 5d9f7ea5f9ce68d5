"""Files that the public may have: slides once they are released, photos of models."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from conference.models import Conference, ModelPhoto
from sessions.models import Presentation
from sessions.queries.edition import edition_of
from sessions.queries.reading import talk_with

from .found import found

#: The names of photos are never used again, so whoever has one need not ask for it again.
FOR_EVER = "public, max-age=31536000, immutable"


@require_safe
def slides(request, slug, pk):
    """The slides of a published talk, for as long as the speaker agrees."""
    edition = found(edition_of(slug))
    if not found(talk_with(edition.programme, pk)).talk.has_slides:
        raise Http404
    talk = get_object_or_404(Presentation, pk=pk, slides_released=True)
    return _file(talk.slides, as_attachment=True)


@require_safe
def model_photo(request, slug, name):
    """A photo as it was scaled when it was uploaded."""
    conference = get_object_or_404(Conference.objects.public(), slug=slug)
    photos = ModelPhoto.objects.filter(model__conference=conference)
    response = _file(get_object_or_404(photos, image=f"models/{name}.jpg").image)
    response["Cache-Control"] = FOR_EVER
    return response


def _file(file, **options) -> FileResponse:
    if not file or not file.storage.exists(file.name):
        raise Http404
    return FileResponse(file.open(), **options)

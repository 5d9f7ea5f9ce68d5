"""What holds for every answer of the application, in a few lines each."""

from django.conf import settings
from django.utils import translation


def language_of_path(get_response):
    """English below /en/, else Vietnamese: no cookie and no header decides, so pages can be shared.

    Django's own LocaleMiddleware would say of every page that it varies with Accept-Language.
    """

    def answer(request):
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return answer


def private_by_default(get_response):
    """A page that does not say who may keep it is for its reader alone."""

    def answer(request):
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return answer

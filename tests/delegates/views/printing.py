"""How tests ask for papers of delegates, and read them."""

from io import BytesIO

from pypdf import PdfReader

from delegates.models import Delegate


def get(client, chosen, path="", **choices):
    url = f"/staff/{chosen.conference.slug}/print/badges/{path}"
    return client.get(url, {"design": chosen.slug} | choices)


def post(client, chosen, **choices):
    url = f"/staff/{chosen.conference.slug}/print/badges/"
    return client.post(url, {"design": chosen.slug} | choices)


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def names_in(response):
    text = text_of(response.content)
    return {name for name in Delegate.objects.values_list("full_name", flat=True) if name in text}

"""What tests of pages share: how a page is read, and a delegate with an own page."""

import re

from sessions.services.publication import publish_agenda
from tests.factories.delegates import DelegateFactory


def text_of(response) -> str:
    """What a reader of the page sees, on one line."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def own_page(client, delegate):
    return client.get(f"/d/{delegate.token}/")


def delegate_with_everything():
    """A delegate of whom every part of the own page has something to tell."""
    told = {
        "delegation__name": "Đoàn Hưng Yên",
        "delegation__focal_point_name": "Hoàng Thị Đầu Mối",
        "delegation__focal_point_phone": "0977123456",
        "honorific": "Bà",
        "full_name": "Nguyễn Thị Mẫu",
        "position": "Phó Trưởng phòng",
        "organisation_name": "Sở Lao động",
        "phone": "0911222333",
        "email": "rieng@example.org",
        "notes": "Chỉ ban tổ chức biết",
    }
    return DelegateFactory(**told)


def change_title(session, title, *, at=None):
    """Publish the session under another title, now or as if at that moment."""
    session.title = title
    session.save()
    publication = publish_agenda(conference=session.conference)
    if at:
        publication.published_at = at
        publication.save()

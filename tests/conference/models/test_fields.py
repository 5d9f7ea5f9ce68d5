"""What fields of our own let in."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from conference.models import Venue
from tests.factories.conference import PovertyModelFactory, VenueFactory
from tests.factories.sessions import FieldVisitFactory, PresentationFactory

pytestmark = pytest.mark.django_db

FOREIGN = ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "ftp://example.org/"]
HOLDERS = [
    (VenueFactory, "map_url"),
    (FieldVisitFactory, "map_url"),
    (PresentationFactory, "clip_url"),
    (PovertyModelFactory, "clip_url"),
]


@pytest.mark.parametrize("address", FOREIGN)
@pytest.mark.parametrize(("factory", "field"), HOLDERS)
def test_a_link_that_does_not_lead_to_the_web_is_refused_however_it_is_written(
    factory, field, address
):
    row = factory()
    setattr(row, field, address)

    for write in (row.full_clean, row.save):
        with pytest.raises(ValidationError, match="https://"), transaction.atomic():
            write()
    with pytest.raises(ValidationError, match="https://"), transaction.atomic():
        type(row).objects.update(**{field: address})
    row.refresh_from_db()
    assert getattr(row, field) == ""


@pytest.mark.parametrize("address", ["https://example.org/a", "HTTP://example.org/", ""])
def test_a_link_to_the_web_is_kept(address):
    VenueFactory(map_url=f" {address} ").full_clean()

    assert Venue.objects.get().map_url == address

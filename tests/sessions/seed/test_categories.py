import pytest

from conference.lib.text import fold
from delegates.models import Category
from sessions.seed.categories import CATEGORIES, create_categories
from tests.factories.conference import ConferenceFactory


def luminance(colour):
    def linear(channel):
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", sorted({colour for *_rest, colour in CATEGORIES}))
def test_white_text_on_a_badges_colour_can_be_read(colour):
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5


def test_no_category_says_who_is_poor():
    for _group, slug, name, label, _colour in CATEGORIES:
        assert "ho ngheo" not in fold(f"{slug} {name} {label}")


@pytest.mark.django_db
def test_a_badge_does_not_tell_poor_residents_from_others():
    created = create_categories(ConferenceFactory())

    poor, other = created["nguoi-dan"], created["nguoi-dan-mo-hinh"]
    assert (poor.badge_label, poor.colour) == (other.badge_label, other.colour)


@pytest.mark.django_db
def test_both_groups_and_the_guests_have_categories_in_order():
    create_categories(ConferenceFactory())

    assert set(Category.objects.values_list("group", flat=True)) == set(Category.Group)
    assert [row.slug for row in Category.objects.all()] == [row[1] for row in CATEGORIES]

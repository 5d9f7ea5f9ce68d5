import pytest

from conference.models import Organisation
from delegates.queries.suggestions import suggestions
from tests.factories.conference import ConferenceFactory, ProvinceFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

WOMEN = "Hội Liên hiệp Phụ nữ xã Đại Bái"
BANK = "Ngân hàng Chính sách xã hội"
RED_CROSS = "Hội Chữ thập đỏ"


@pytest.fixture
def conference():
    return ConferenceFactory()


def used(conference, *names, field="organisation_name", **more):
    for name in names:
        DelegateFactory(conference=conference, **{field: name}, **more)


def units(conference, query="", **more):
    return suggestions(conference=conference, field="organisation_name", query=query, **more)


@pytest.mark.parametrize("query", ["hoi phu nu", "Phụ nữ", "dai bai", "HOI DAI", "lien hiep p"])
def test_a_unit_is_found_by_the_beginnings_of_its_words_without_marks(conference, query):
    used(conference, WOMEN, BANK)

    assert units(conference, query) == [WOMEN]


def test_the_middle_of_a_word_finds_nothing(conference):
    used(conference, WOMEN)

    assert units(conference, "iep") == []


def test_a_word_of_another_box_finds_no_unit(conference):
    used(conference, BANK, full_name="Hội Văn Nữ", position="Hội viên")

    assert units(conference, "vien") == []


def test_what_is_used_most_comes_first_and_equals_go_by_name(conference):
    used(conference, WOMEN, BANK, BANK, RED_CROSS)

    assert units(conference) == [BANK, RED_CROSS, WOMEN]


def test_what_the_delegation_itself_used_comes_before(conference):
    delegation = DelegationFactory(conference=conference)
    used(conference, BANK, BANK)
    used(conference, WOMEN, delegation=delegation)

    assert units(conference, delegation=delegation.pk) == [WOMEN, BANK]


def test_the_catalogue_follows_what_was_used(conference):
    Organisation.objects.create(name=BANK)
    Organisation.objects.create(name=RED_CROSS, province=ProvinceFactory())
    Organisation.objects.create(name=RED_CROSS, province=ProvinceFactory())
    used(conference, WOMEN)

    assert units(conference) == [WOMEN, RED_CROSS, BANK]


def test_units_of_another_conference_are_not_offered(conference):
    used(ConferenceFactory(), WOMEN)

    assert units(conference) == []


def test_ten_are_offered_at_most(conference):
    used(conference, *(f"Đơn vị {number}" for number in range(12)))

    assert len(units(conference, "don vi")) == 10


@pytest.mark.parametrize(
    ("field", "text", "query"),
    [("position", "Phó Chủ tịch", "chu t"), ("place_name", "xã Đại Bái, huyện Gia Bình", "gia b")],
)
def test_positions_and_places_are_offered_too(conference, field, text, query):
    used(conference, text, field=field)
    Organisation.objects.create(name=text)

    assert suggestions(conference=conference, field=field, query=query) == [text]

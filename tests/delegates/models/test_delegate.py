import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from delegates.models import Delegate
from delegates.models.code import CODE_ALPHABET
from delegates.services.print_log import record_print
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query",
    [
        "Nguyễn Thị Vân",
        "nguyen thi van",
        "VÂN",
        "van nguyen",
        "0912 345 678",
        "912345678",
        "+84 912 345 678",
        "lao động xã hội",
        "lao dong",
        "hiệu trưởng",
    ],
)
def test_a_delegate_is_found_by(query):
    vân = DelegateFactory(
        full_name="Nguyễn Thị Vân",
        phone="0912345678",
        organisation_name="Trường Đại học Lao động – Xã hội",
        position="Phó Hiệu trưởng",
    )
    DelegateFactory(full_name="Đoàn Xuân Thanh", phone="0987654321")

    assert list(Delegate.objects.search(query)) == [vân]


def test_a_delegate_is_found_by_the_code_on_the_badge():
    delegate = DelegateFactory()
    DelegateFactory()

    assert list(Delegate.objects.search(delegate.code.lower())) == [delegate]


def test_letters_inside_a_word_find_nobody():
    uông = DelegateFactory(full_name="Lê Văn Uông")
    DelegateFactory(organisation_name="Sở Thương binh", position="Trưởng phòng")

    assert list(Delegate.objects.search("uong")) == [uông]


@pytest.mark.parametrize("query", ["4321", "654 321"])
def test_a_delegate_is_found_by_the_last_digits_of_the_phone(query):
    delegate = DelegateFactory(phone="0987654321")
    DelegateFactory(phone="0912345678")

    assert list(Delegate.objects.search(query)) == [delegate]


@pytest.mark.parametrize("order", [[], ["sort_key", "pk"]])
def test_names_that_match_come_before_units_and_else_the_order_stays(order):
    for name, unit in [
        ("Bùi Văn An", "Trường Nguyễn Văn Uông"),
        ("Vũ Uông", "Quỹ Nguyễn Văn"),
        ("Nguyễn Văn Uông", ""),
        ("Nguyễn Văn Uông Bình", ""),
    ]:
        DelegateFactory(full_name=name, organisation_name=unit, position="")

    found = Delegate.objects.order_by(*order).search("nguyen van uong")

    assert [delegate.full_name for delegate in found] == [
        "Nguyễn Văn Uông Bình",
        "Nguyễn Văn Uông",
        "Bùi Văn An",
        "Vũ Uông",
    ]


def test_codes_are_made_of_letters_nobody_mistakes():
    code = DelegateFactory().code

    assert len(code) == 6
    assert set(code) <= set(CODE_ALPHABET)
    assert not set("01OILU") & set(CODE_ALPHABET)


def test_codes_given_in_bulk_are_distinct_and_unused(monkeypatch):
    used = DelegateFactory(code="AAAAAA")
    drawn = iter(["AAAAAA", "BBBBBB", "CCCCCC"])
    monkeypatch.setattr("delegates.models.delegate_queryset.new_code", lambda: next(drawn))
    people = [
        Delegate(delegation=used.delegation, category=used.category, full_name=name)
        for name in ("Một", "Hai")
    ]

    Delegate.objects.bulk_create(people)

    assert {person.code for person in people} == {"BBBBBB", "CCCCCC"}


def test_tokens_hold_128_random_bits():
    tokens = {DelegateFactory().token for _ in range(3)}

    assert len(tokens) == 3
    assert {len(token) for token in tokens} == {22}  # 16 bytes in base64


def test_phones_are_kept_as_ten_digits_with_the_zero_a_spreadsheet_dropped():
    delegate = DelegateFactory(phone="912.345.678")

    delegate.refresh_from_db()

    assert delegate.phone == "0912345678"


def test_a_phone_that_is_none_is_refused():
    with pytest.raises(ValidationError) as refused:
        DelegateFactory.build(phone="12").clean_fields()

    assert "phone" in refused.value.error_dict


def test_a_category_of_another_conference_is_refused():
    delegate = DelegateFactory.build(delegation=DelegationFactory(), category=CategoryFactory())

    with pytest.raises(ValidationError) as refused:
        delegate.clean()

    assert "category" in refused.value.error_dict


def test_a_delegation_has_one_head():
    head = DelegateFactory(duty="head")

    with pytest.raises(IntegrityError), transaction.atomic():
        DelegateFactory(delegation=head.delegation, category=head.category, duty="head")

    assert head.delegation.head == head


def test_lists_go_by_rank_and_then_by_given_name():
    delegation = DelegationFactory()
    category = CategoryFactory(conference=delegation.conference)
    for name, rank in [("Bùi Văn Đức", 100), ("Vũ Thị An", 100), ("Lê Văn Yên", 1)]:
        DelegateFactory(delegation=delegation, category=category, full_name=name, rank=rank)

    names = Delegate.objects.in_list_order().values_list("full_name", flat=True)

    assert list(names) == ["Lê Văn Yên", "Vũ Thị An", "Bùi Văn Đức"]


def test_unprinted_follows_from_the_log_of_badges_alone():
    conference = ConferenceFactory()
    printed, listed, new = DelegateFactory.create_batch(3, conference=conference)
    record_print(conference=conference, kind="badges", delegate_ids=[printed.pk])
    record_print(conference=conference, kind="sheet", delegate_ids=[listed.pk])

    assert set(Delegate.objects.unprinted()) == {listed, new}

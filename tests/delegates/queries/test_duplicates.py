import pytest

from delegates.queries.duplicates import lookalikes
from tests.factories.delegates import DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegation():
    return DelegationFactory()


def found(delegation, full_name="Đoàn Xuân Thanh", phone="", **more):
    people = lookalikes(full_name=full_name, phone=phone, delegation=delegation, **more)
    return [(each.delegate, each.same_name, each.same_phone) for each in people]


@pytest.mark.parametrize("name", ["Đoàn Xuân Thanh", "DOAN XUÂN  THÀNH", "doan xuan thanh"])
def test_a_name_is_the_same_without_its_marks(delegation, name):
    he = DelegateFactory(delegation=delegation, full_name=name, organisation_name="Sở")

    assert found(delegation) == [(he, True, False)]


@pytest.mark.parametrize("name", ["Đoàn Xuân Thanh Hà", "Lê Đoàn Xuân Thanh", "Đoàn Xuân Than"])
def test_a_longer_or_shorter_name_is_another(delegation, name):
    DelegateFactory(delegation=delegation, full_name=name)

    assert found(delegation) == []


def test_a_namesake_of_another_delegation_is_another_person(delegation):
    DelegateFactory(conference=delegation.conference, full_name="Đoàn Xuân Thanh")

    assert found(delegation) == []


def test_a_phone_is_looked_for_in_the_whole_conference(delegation):
    she = DelegateFactory(conference=delegation.conference, phone="0912345678")

    assert found(delegation, phone="0912345678") == [(she, False, True)]


def test_a_namesake_elsewhere_with_the_same_phone_is_found_by_the_phone(delegation):
    he = DelegateFactory(
        conference=delegation.conference, full_name="Đoàn Xuân Thanh", phone="0912345678"
    )

    assert found(delegation, phone="0912345678") == [(he, False, True)]


def test_another_conference_is_never_looked_into(delegation):
    DelegateFactory(phone="0912345678", full_name="Đoàn Xuân Thanh")

    assert found(delegation, phone="0912345678") == []


def test_those_without_a_phone_are_not_alike_for_that(delegation):
    DelegateFactory(delegation=delegation)

    assert found(delegation) == []


def test_her_own_row_is_not_another_person(delegation):
    he = DelegateFactory(delegation=delegation, full_name="Đoàn Xuân Thanh")

    assert found(delegation, besides=he.pk) == []


def test_somebody_who_cancelled_counts(delegation):
    he = DelegateFactory(delegation=delegation, full_name="Đoàn Xuân Thanh", state="cancelled")

    assert found(delegation) == [(he, True, False)]


def test_one_question_is_asked_however_many_there_are(delegation, django_assert_num_queries):
    DelegateFactory.create_batch(3, delegation=delegation, full_name="Đoàn Xuân Thanh")

    with django_assert_num_queries(1):
        people = lookalikes(full_name="Đoàn Xuân Thanh", phone="", delegation=delegation)
        assert [str(each.delegate.delegation) for each in people] == [delegation.name] * 3

"""Derived columns and history hold on every write path; Delegate stands for all tracked rows."""

import unicodedata

import pytest

from conference.lib.text import sort_key
from conference.models.tracked import acting_as
from delegates.models import Delegate
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db


def unsaved(names):
    delegation = DelegationFactory()
    category = CategoryFactory(conference=delegation.conference)
    return [Delegate(delegation=delegation, category=category, full_name=name) for name in names]


def assert_true_to(delegate, name):
    delegate.refresh_from_db()
    assert delegate.full_name == name
    assert delegate.sort_key == sort_key(name)
    assert list(Delegate.objects.search(name)) == [delegate]
    assert delegate.history.latest().full_name == name


def test_save_derives_and_remembers():
    assert_true_to(DelegateFactory(full_name="Nguyễn Thị Vân"), "Nguyễn Thị Vân")


def test_save_of_one_named_field_derives_and_remembers():
    delegate = DelegateFactory(full_name="Nguyễn Thị Vân")

    delegate.full_name = "Đoàn Xuân Thanh"
    delegate.save(update_fields=["full_name"])

    assert_true_to(delegate, "Đoàn Xuân Thanh")


def test_bulk_create_derives_and_remembers():
    vân, thanh = Delegate.objects.bulk_create(unsaved(["Nguyễn Thị Vân", "Đoàn Xuân Thanh"]))

    assert_true_to(vân, "Nguyễn Thị Vân")
    assert_true_to(thanh, "Đoàn Xuân Thanh")


def test_bulk_update_derives_and_remembers():
    delegates = DelegateFactory.create_batch(2)
    delegates[0].full_name, delegates[1].full_name = "Nguyễn Thị Vân", "Đoàn Xuân Thanh"

    Delegate.objects.bulk_update(delegates, ["full_name"])

    assert_true_to(delegates[0], "Nguyễn Thị Vân")
    assert_true_to(delegates[1], "Đoàn Xuân Thanh")


def test_update_of_a_queryset_derives_and_remembers():
    delegate, other = DelegateFactory(), DelegateFactory(full_name="Trần Văn Mẫu")

    count = Delegate.objects.filter(pk=delegate.pk).update(full_name="Nguyễn Thị Vân")

    assert count == 1
    assert_true_to(delegate, "Nguyễn Thị Vân")
    assert_true_to(other, "Trần Văn Mẫu")
    assert [row.history_type for row in delegate.history.all()] == ["~", "+"]


def test_each_write_leaves_one_row_of_history():
    delegate = DelegateFactory()

    Delegate.objects.filter(pk=delegate.pk).update(full_name="Nguyễn Thị Vân", rank=1)
    Delegate.objects.bulk_update([delegate], ["rank"])

    assert delegate.history.count() == 3


def test_names_are_stored_composed_and_with_single_spaces_on_every_path():
    decomposed = unicodedata.normalize("NFD", "  Nguyễn\u00a0Thị   Vân ")
    created = DelegateFactory(full_name=decomposed)
    (bulk,) = Delegate.objects.bulk_create(unsaved([decomposed]))
    updated = DelegateFactory()
    Delegate.objects.filter(pk=updated.pk).update(full_name=decomposed)

    names = Delegate.objects.filter(pk__in=[created.pk, bulk.pk, updated.pk])

    assert list(names.values_list("full_name", flat=True)) == ["Nguyễn Thị Vân"] * 3


def test_a_query_for_a_decomposed_name_finds_the_composed_one():
    delegate = DelegateFactory(full_name="Nguyễn Thị Vân")

    found = Delegate.objects.get(full_name=unicodedata.normalize("NFD", "Nguyễn Thị Vân"))

    assert found == delegate


def test_history_names_the_actor_where_there_is_no_user():
    with acting_as("load_bac_ninh"):
        one = DelegateFactory()
        (many,) = Delegate.objects.bulk_create(unsaved(["Nguyễn Thị Vân"]))
    afterwards = DelegateFactory()

    assert one.history.get().history_actor == "load_bac_ninh"
    assert many.history.get().history_actor == "load_bac_ninh"
    assert afterwards.history.get().history_actor == ""


def test_history_keeps_no_token():
    assert "token" not in {field.name for field in Delegate.history.model._meta.fields}


def test_deletion_is_remembered():
    delegate = DelegateFactory()
    pk = delegate.pk

    Delegate.objects.filter(pk=pk).delete()

    assert Delegate.history.filter(id=pk).latest().history_type == "-"


def test_conflicts_are_refused_because_their_history_could_not_be_true():
    with pytest.raises(NotImplementedError):
        Delegate.objects.bulk_create(unsaved(["Nguyễn Thị Vân"]), ignore_conflicts=True)


@pytest.mark.parametrize(
    ("field", "value", "query"),
    [
        ("phone", "0912345678", "0912 345 678"),
        ("organisation_name", "Hội Chữ thập đỏ", "chu thap do"),
        ("position", "Trưởng thôn", "truong thon"),
        ("code", "ABC234", "abc234"),
    ],
)
def test_every_column_that_is_searched_stays_searchable(field, value, query):
    delegate = DelegateFactory()

    Delegate.objects.filter(pk=delegate.pk).update(**{field: value})

    assert list(Delegate.objects.search(query)) == [delegate]

"""Badges and files for many delegates: said first, logged, and never for whom they are not."""

import pytest

from delegates.models import Delegate
from delegates.services.print_log import record_print
from tests.delegates.admin.confirming import LIST, act, ask, confirm, consequences, said
from tests.factories.delegates import (
    BadgeDesignFactory,
    CategoryFactory,
    DelegateFactory,
    DelegationFactory,
)

pytestmark = pytest.mark.django_db


def test_those_ticked_are_shown_before_their_badges_are_printed(admin_client, people, design):
    response = ask(admin_client, "print_selected_badges", *people[:2])

    address = f"/staff/{design.conference.slug}/print/badges/"
    assert response["Location"] == f"{address}?person={people[0].pk}&person={people[1].pk}"


def test_the_page_before_printing_many_says_who_gets_a_badge(
    admin_client, conference, people, design, many
):
    Delegate.objects.filter(pk=people[0].pk).update(state="cancelled")
    record_print(conference=conference, kind="badges", delegate_ids=[people[1].pk])

    page = ask(admin_client, "print_selected_badges", *people)

    assert consequences(page) == [
        "In 2 thẻ.",
        "1 người đã hủy, không in thẻ.",
        "Trong đó 1 người đã có thẻ còn hiệu lực, nay in lại.",
        "Việc này được ghi vào nhật ký in.",
    ]


def test_badges_are_printed_for_those_not_printed_yet(
    admin_client, conference, people, design, many
):
    record_print(conference=conference, kind="badges", delegate_ids=[people[1].pk])

    response = act(admin_client, "print_selected_badges", *people, design=design.pk, unprinted="on")

    assert response["Content-Type"] == "application/pdf"
    assert set(conference.prints.first().delegates.all()) == {people[0], people[2]}


def test_many_badges_become_a_job_and_the_page_says_so(admin_client, conference, design):
    delegation = DelegationFactory(conference=conference)
    category = CategoryFactory(conference=conference)
    Delegate.objects.bulk_create(
        Delegate(full_name="Người Mẫu", delegation=delegation, category=category)
        for _number in range(801)
    )

    page = ask(admin_client, "print_selected_badges", Delegate.objects.first(), across=True)
    response = confirm(admin_client, page, design=design.pk)

    assert "hệ thống in trong nền" in " ".join(consequences(page))
    assert response["Location"].startswith("/staff/jobs/")


@pytest.mark.parametrize(
    ("paper", "back", "pages", "volume", "is_job"),
    [
        ("a6", "", 3, 1000, False),
        ("a6", "", 2, 1000, True),
        ("a6", "agenda", 5, 1000, True),
        ("a4", "agenda", 2, 1000, False),
        ("a4", "", 200, 2, True),  # few pages, but two files
    ],
)
def test_a_job_is_announced_exactly_where_there_is_one(
    admin_client, people, design, many, monkeypatch, paper, back, pages, volume, is_job
):
    type(design).objects.update(paper=paper, back=back)
    monkeypatch.setattr("delegates.badges.papers.PAGES_AT_ONCE", pages)
    monkeypatch.setattr("delegates.badges.printing.VOLUME", volume)

    page = ask(admin_client, "print_selected_badges", *people)
    response = confirm(admin_client, page, design=design.pk)

    assert ("hệ thống in trong nền" in " ".join(consequences(page))) is is_job
    assert response.headers.get("Location", "").startswith("/staff/jobs/") is is_job


def test_a_job_that_only_some_designs_need_is_announced_by_their_names(
    admin_client, conference, people, design, many, monkeypatch
):
    monkeypatch.setattr("delegates.badges.papers.PAGES_AT_ONCE", 2)
    BadgeDesignFactory(conference=conference, is_default=False, name="Mẫu lớn", paper="a6")

    page = ask(admin_client, "print_selected_badges", *people)

    assert (
        "Theo “Mẫu lớn” thì số trang nhiều: hệ thống in trong nền, có trang theo dõi tiến độ và "
        "tải về khi xong."
    ) in consequences(page)


def test_without_a_design_nothing_can_be_printed(admin_client, people):
    response = ask(admin_client, "print_selected_badges", *people)

    assert said(response) == ["Hãy thêm mẫu thẻ trong trang quản trị trước."]


def test_who_cancelled_gets_no_badge(admin_client, conference, design, many):
    delegate = DelegateFactory(conference=conference, state="cancelled")

    response = act(admin_client, "print_selected_badges", delegate, design=design.pk)

    assert response["Location"] == LIST
    assert not conference.prints.exists()


def test_the_export_holds_the_ticked_alone(admin_client, conference, people):
    page = ask(admin_client, "export_selected", people[0])
    assert not conference.prints.exists()

    response = confirm(admin_client, page)

    assert response["Content-Type"].endswith("spreadsheetml.sheet")
    assert list(conference.prints.get().delegates.all()) == [people[0]]
    response.close()


def test_the_export_says_that_the_cancelled_are_in_it(admin_client, people):
    Delegate.objects.filter(pk=people[0].pk).update(state="cancelled")

    page = ask(admin_client, "export_selected", *people)

    assert (
        consequences(page)[1] == "Trong đó 1 người đã hủy, vẫn có trong tệp và ghi rõ trạng thái."
    )


def test_a_revoked_badge_opens_nothing_any_more(admin_client, conference, people):
    record_print(conference=conference, kind="badges", delegate_ids=[people[0].pk])
    old = people[0].token

    page = ask(admin_client, "revoke_selected_tokens", people[0])
    assert admin_client.get(f"/d/{old}/").status_code == 200
    unreasoned = confirm(admin_client, page)
    assert list(unreasoned.context["form"].errors) == ["reason"]
    confirm(admin_client, page, reason="mất trên xe")

    assert people[0].history.first().history_change_reason == "mất trên xe"
    assert "1 thẻ đã in mất hiệu lực, cần in lại." in consequences(page)
    assert admin_client.get(f"/d/{old}/").status_code == 404

"""The page of letters of invitation."""

import pytest
from django.db import connection

from sessions.models import Invitation
from sessions.sheets.batch import write_batch
from tests.factories.delegates import CategoryFactory, DelegateFactory
from tests.factories.sessions import (
    InvitationFactory,
    SessionFactory,
)

from .papers import LETTER, address, errors_of, named_in_log, text_of, ticking

pytestmark = pytest.mark.django_db


def test_the_first_letter_is_proposed_from_the_agenda(staff, conference):
    SessionFactory(conference=conference)

    text = staff.get(address(conference, "invitations/")).context["text"]

    assert text["occasion"].value() == conference.title
    assert text["time"].value() == "08h00, ngày 04 tháng 10 năm 2023"
    assert not Invitation.objects.exists()


def test_letters_are_for_those_who_are_ticked(staff, conference):
    one = DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Mẫu")
    sent = LETTER | {"action": "pdf"} | ticking(conference, one)

    text = text_of(staff.post(address(conference, "invitations/"), sent))

    assert "Lò Văn Ín" in text
    assert "Nguyễn Thị Mẫu" not in text
    assert named_in_log(conference) == ("invitation", ["Lò Văn Ín"])
    assert conference.invitation.place == "Hội trường"


def test_letters_are_for_all_where_there_are_too_many_to_tick(staff, conference, monkeypatch):
    monkeypatch.setattr("sessions.forms.recipients.TICKED_AT_ONCE", 1)
    category = CategoryFactory(conference=conference)
    for name in ("Lò Văn Ín", "Nguyễn Thị Mẫu"):
        DelegateFactory(conference=conference, full_name=name, category=category)
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")
    sent = LETTER | {"action": "pdf", "category": category.pk}

    text_of(staff.post(address(conference, "invitations/"), sent))

    assert named_in_log(conference) == ("invitation", ["Lò Văn Ín", "Nguyễn Thị Mẫu"])


def test_showing_some_people_keeps_what_was_typed(staff, conference):
    DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Mẫu")
    sent = LETTER | {"action": "show", "q": "lo van", "place": "Nhà văn hóa"}

    context = staff.post(address(conference, "invitations/"), sent).context

    assert [each.full_name for each, _ticked in context["people"].shown] == ["Lò Văn Ín"]
    assert context["text"]["place"].value() == "Nhà văn hóa"
    assert not Invitation.objects.exists()


def test_a_letter_without_a_name_names_and_logs_nobody(staff, conference):
    text = text_of(staff.post(address(conference, "invitations/"), LETTER | {"action": "blank"}))

    assert "Ông/Bà ………" in text
    assert not conference.prints.exists()


def test_a_letter_that_runs_over_is_told_and_neither_logged_nor_kept(staff, conference):
    DelegateFactory(conference=conference)
    sent = LETTER | {"action": "pdf", "content": "\n".join(["Dài"] * 200)}

    response = staff.post(address(conference, "invitations/"), sent)

    assert "quá một trang" in str(response.context["text"].errors["content"])
    assert not conference.prints.exists()
    assert not Invitation.objects.exists()


def test_a_letter_without_a_place_is_mended_first(staff, conference):
    response = staff.post(
        address(conference, "invitations/"), LETTER | {"action": "pdf", "place": ""}
    )

    assert list(response.context["text"].errors) == ["place"]


def test_a_letter_that_runs_over_does_not_replace_the_good_one(staff, conference):
    InvitationFactory(conference=conference, content="Ngắn")
    sent = LETTER | {"action": "save", "content": "\n".join(["Dài"] * 200)}

    response = staff.post(address(conference, "invitations/"), sent)

    assert "quá một trang" in str(response.context["text"].errors["content"])
    assert Invitation.objects.get().content == "Ngắn"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("action", ["pdf", "blank"])
def test_nobody_who_writes_waits_while_letters_are_laid_out(staff, conference, action, monkeypatch):
    DelegateFactory(conference=conference)
    held = []

    def listening(*args, **options):
        held.append(connection.in_atomic_block)
        write_batch(*args, **options)

    monkeypatch.setattr("sessions.sheets.invitation.write_batch", listening)
    staff.post(address(conference, "invitations/"), LETTER | {"action": action})

    assert held == [False]


def test_nobody_ticked_is_told_and_text_boxes_and_ticks_stay(staff, conference):
    one = DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Mẫu")
    sent = LETTER | {"action": "pdf", "q": "lo van", "place": "Nhà văn hóa"} | ticking(conference)

    response = staff.post(address(conference, "invitations/"), sent)

    assert errors_of(response) == ["Chưa chọn đại biểu nào."]
    assert response.context["people"].shown == [(one, False)]
    assert response.context["people"]["q"].value() == "lo van"
    assert response.context["text"]["place"].value() == "Nhà văn hóa"
    assert not conference.prints.exists()


def test_the_text_is_saved_with_nobody_ticked(staff, conference):
    DelegateFactory(conference=conference)

    staff.post(
        address(conference, "invitations/"), LETTER | {"action": "save"} | ticking(conference)
    )

    assert Invitation.objects.get().place == "Hội trường"


def test_the_text_is_saved_alone(staff, conference):
    InvitationFactory(conference=conference, place="Nơi cũ")

    staff.post(address(conference, "invitations/"), LETTER | {"action": "save"})

    assert Invitation.objects.get().place == "Hội trường"
    assert not conference.prints.exists()

import pytest

from sessions.queries.addressee import Addressee
from sessions.sheets.invitation import LongInvitationError, write_invitations

from .decree import text_of_pages
from .official_samples import LONG_NAME, an_invitation, written
from .reading import open_pdf


def read(*guests, **changes):
    return text_of_pages(written(write_invitations, an_invitation(*guests, **changes)))


def test_a_letter_invites_one_person_to_what_and_when_and_where():
    text = read(Addressee(1, "Bà", "Nguyễn Thị Mẫu", "Trưởng thôn", "thôn Hạ"))

    assert "Kính mời: Bà Nguyễn Thị Mẫu Trưởng thôn Hạ" in text
    assert "Đến dự: Hội nghị “Nhân rộng mô hình giảm nghèo”" in text
    assert "Chủ trì: TS. Người Mẫu" in text
    assert "Thời gian: 08h00, ngày 04 tháng 10 năm 2023" in text
    assert "Địa điểm: Trung tâm Hội nghị tỉnh Bắc Ninh" in text
    assert "Nội dung: Chia sẻ mô hình giảm nghèo. Mang theo giấy tờ tùy thân." in text
    assert "Trân trọng kính mời Bà đến dự./." in text


def test_what_is_empty_is_left_out():
    text = read(Addressee(1, "Ông", "Lò Văn Ín"), chair="", content=())

    assert "Chủ trì" not in text
    assert "Nội dung" not in text


def test_a_letter_without_a_name_has_room_for_one():
    assert "Kính mời: Ông/Bà ………" in read(Addressee())


def test_each_guest_has_a_page():
    guests = [Addressee(n, "Ông", f"Lò Văn {n}") for n in range(23)]  # more than a part of them
    with open_pdf(written(write_invitations, an_invitation(*guests))) as pdf:
        pages = [page.extract_text() for page in pdf.pages]

    assert [f"Lò Văn {n}\n" in page for n, page in enumerate(pages)] == [True] * 23


def test_a_letter_that_runs_over_is_refused_before_any_is_made():
    heard = []

    with pytest.raises(LongInvitationError):
        written(
            write_invitations,
            an_invitation(Addressee(1, "Bà", "Mẫu"), content=("Dài " * 40,) * 12),
            on_progress=heard.append,
        )

    assert heard == []


def test_the_longest_guest_decides():
    content = ("Nội dung.",) * 9
    read(Addressee(1, "Bà", "Mẫu"), content=content)

    with pytest.raises(LongInvitationError):
        read(
            Addressee(1, "Bà", "Mẫu"),
            Addressee(2, "Bà", LONG_NAME, "Ủy viên " * 30),
            content=content,
        )

"""What lists of people have in common: they are laid out in parts, their heights known before."""

from dataclasses import replace
from io import BytesIO

import pytest

from sessions.queries.delegate_list import ListedDelegate
from sessions.sheets import long_list
from sessions.sheets.delegate_list import lay_out_delegate_list
from sessions.sheets.long_list import write_list
from sessions.sheets.payment_list import lay_out_payment_list

from .official_samples import SIGNED, a_list, a_payee, a_payment
from .reading import MM, open_pdf, words

LONG = "Ban Chỉ đạo Chương trình mục tiêu quốc gia giảm nghèo bền vững và an sinh xã hội " * 3
BODY = ("TM. BAN TỔ CHỨC HỘI NGHỊ TOÀN QUỐC VỀ GIẢM NGHÈO BỀN VỮNG", "KT. TRƯỞNG BAN", "PHÓ")


def lists(size: int, **changes):
    letterhead = replace(SIGNED, **changes)
    people = tuple(a_payee(n, delegation_id=n // 30) for n in range(size))
    return [
        lay_out_delegate_list(a_list(size, letterhead=letterhead)),
        lay_out_delegate_list(a_list(size, letterhead=letterhead), extra="remark"),
        lay_out_payment_list(a_payment(*people, letterhead=letterhead)),
    ]


def progress_of(laid) -> list[int]:
    done = []
    write_list(laid, BytesIO(), on_progress=done.append)
    return done


@pytest.mark.parametrize("limit", [0, 1_000])
def test_each_part_of_ten_pages_tells_of_itself(limit, monkeypatch):
    monkeypatch.setattr(long_list, "TAGGED_ROWS", limit)
    for laid in lists(260):
        total = len(laid.pages)

        assert total > 10
        assert progress_of(laid) == [*range(10, total, 10), total]


@pytest.mark.parametrize("size", [1, 5, 9, 12])
@pytest.mark.parametrize(
    "changes",
    [{}, {"signing_body": BODY}, {"title": LONG}, {"governing_body": (LONG,), "host": (LONG,)}],
)
def test_pages_are_as_many_as_were_reckoned(size, changes):
    """PageCountError tells of one that runs over."""
    for laid in lists(size, **changes):
        assert progress_of(laid) == [len(laid.pages)]


def test_rows_stand_where_they_were_reckoned_to():
    """Full pages end where the reckoning ends, to a millimetre."""
    for laid in lists(60):
        target = BytesIO()
        write_list(laid, target)
        with open_pdf(target.getvalue()) as pdf:
            table = pdf.pages[1].find_table()
            top, bottom = table.bbox[1] * MM, table.bbox[3] * MM

        entries = laid.pages[1].entries
        reckoned = long_list.table_head(laid.columns) + sum(each.height for each in entries)
        assert bottom - top == pytest.approx(reckoned, abs=0.8)


def test_a_list_of_thousands_is_numbered_through():
    people = tuple(ListedDelegate(n, f"Lê Văn {n}", "", "Huế") for n in range(600))
    laid = lay_out_delegate_list(a_list(groups=(("Huế", people),)))
    target = BytesIO()

    write_list(laid, target)

    with open_pdf(target.getvalue()) as pdf:
        folios = [
            [word["text"] for word in words(page) if word["bottom"] * MM < 20] for page in pdf.pages
        ]
        last = pdf.pages[-1].extract_text()
    assert folios == [[]] + [[str(n)] for n in range(2, len(laid.pages) + 1)]
    assert "600 Lê Văn 599 Huế" in last

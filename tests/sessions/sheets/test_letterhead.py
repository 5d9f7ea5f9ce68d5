"""An issuer that was stored without line breaks, on every paper: beside the nation, never over."""

from dataclasses import replace

import pytest

from sessions.sheets.agenda import agenda_pdf
from sessions.sheets.attendance import write_attendance_sheet
from sessions.sheets.certificate import write_certificates
from sessions.sheets.invitation import write_invitations
from sessions.sheets.layout import lay_out_sheet
from sessions.sheets.letterhead import LANDSCAPE, MOST_LINES, UPRIGHT, fitted

from .official_samples import (
    SIGNED,
    a_certificate,
    a_list,
    a_payee,
    a_payment,
    an_invitation,
    delegate_pdf,
    payment_pdf,
    written,
)
from .reading import MM, open_pdf, words
from .samples import SHEET_ID, a_paper, a_sheet

UNBROKEN = replace(
    SIGNED,
    governing_body=("BỘ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",),
    host=("TRUNG TÂM ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ, CÔNG CHỨC LAO ĐỘNG – XÃ HỘI",),
)
PAPERS = {
    "agenda": lambda head: agenda_pdf(a_paper(letterhead=head)),
    "payment list": lambda head: payment_pdf(a_payment(a_payee(0), letterhead=head)),
    "delegate list": lambda head: delegate_pdf(a_list(2, letterhead=head)),
    "lying delegate list": lambda head: delegate_pdf(a_list(2, letterhead=head), extra="remark"),
    "invitation": lambda head: written(
        write_invitations, replace(an_invitation(), letterhead=head)
    ),
    "certificate": lambda head: written(
        write_certificates, replace(a_certificate(), letterhead=head)
    ),
    "small certificate": lambda head: written(
        write_certificates, replace(a_certificate(), letterhead=head), size="a5"
    ),
    "attendance sheet": lambda head: written(
        write_attendance_sheet, lay_out_sheet(a_sheet(2, letterhead=head), sheet_id=SHEET_ID)
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_issuer_and_nation_stand_side_by_side(name):
    with open_pdf(PAPERS[name](UNBROKEN)) as pdf:
        said = words(pdf.pages[0])
    nation = next(word for word in said if word["text"] == "CỘNG")
    beside = [word for word in said if word["x1"] < nation["x0"] + 0.1]
    issuer = [word["text"] for word in beside if word["text"] in ("LAO", "BINH", "TẠO,", "CHỨC")]

    host = next(word for word in said if word["text"] == "TRUNG")
    assert next(word for word in said if word["text"] == "BỘ")["top"] == pytest.approx(
        nation["top"], abs=1
    )
    assert sorted(set(issuer)) == ["BINH", "CHỨC", "LAO", "TẠO,"]
    assert host["top"] * MM < nation["top"] * MM + 14


@pytest.mark.parametrize("width", [UPRIGHT, LANDSCAPE])
@pytest.mark.parametrize(("above", "host"), [(12, 1), (20, 2), (1, 20), (12, 12), (4, 4)])
def test_an_issuer_of_many_lines_leaves_room_for_the_paper(above, host, width):
    lines = [f"DÒNG {n}" for n in range(20)]
    letterhead = fitted(
        replace(SIGNED, governing_body=tuple(lines[:above]), host=tuple(lines[:host])), width
    )

    assert len(letterhead.governing_body) + len(letterhead.host) == min(above + host, MOST_LINES)
    for whole, kept in ((above, letterhead.governing_body), (host, letterhead.host)):
        assert kept
        assert kept[-1].endswith("…") == (len(kept) < whole)


def test_the_tallest_issuer_leaves_rows_on_the_first_page():
    many = replace(SIGNED, governing_body=("CƠ QUAN",) * 20)

    laid = lay_out_sheet(a_sheet(30, letterhead=many), sheet_id=SHEET_ID)

    assert any(entry.cells for entry in laid.pages[0].entries)
    written(write_attendance_sheet, laid)

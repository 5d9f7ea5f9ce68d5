"""Official papers with the longest real-looking names, and what makes each of them."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from sessions.queries.addressee import Addressee
from sessions.queries.certificate import CertificatePaper
from sessions.queries.delegate_list import DelegateList, ListedDelegate
from sessions.queries.invitation import InvitationPaper
from sessions.queries.payment_list import Payee, PaymentList
from sessions.sheets.agenda import agenda_pdf
from sessions.sheets.certificate import write_certificates
from sessions.sheets.delegate_list import lay_out_delegate_list
from sessions.sheets.invitation import write_invitations
from sessions.sheets.long_list import write_list
from sessions.sheets.payment_list import lay_out_payment_list

from .samples import LETTERHEAD, UNITS, a_paper, an_entry

SIGNED = replace(LETTERHEAD, signing_body=("TM. BAN TỔ CHỨC", "TRƯỞNG BAN"), signer="Nguyễn Văn Ký")
PERIOD = (date(2023, 10, 4), date(2023, 10, 6))
LONG_NAME = "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên"
NAMES = ["Nguyễn Thị Mẫu", LONG_NAME, "Lò Văn Ín"]
POSITION = "Ủy viên Ban Chấp hành Hội Liên hiệp Phụ nữ"


def a_payee(number: int, **changes) -> Payee:
    values = {
        "delegate_id": number,
        "name": NAMES[number % 3],
        "unit": UNITS[number % 3],
        "delegation_id": 1,
        "delegation": "Hà Nội",
        "recorded": 3,
    }
    return Payee(**values | changes)


def a_payment(*payees: Payee, **changes) -> PaymentList:
    values = {
        "letterhead": SIGNED,
        "name": "Hỗ trợ tiền ăn",
        "amount": 150_000,
        "legal_basis": "Thông tư số 40/2017/TT-BTC",
        "period": PERIOD,
        "year": 2023,
        "most_days": 3,
        "payees": payees,
    }
    return PaymentList(**values | changes)


def a_list(size: int = 3, **changes) -> DelegateList:
    people = tuple(
        ListedDelegate(
            n, NAMES[n % 3], POSITION, UNITS[n % 3], "xã Quyết Thắng", "Trưởng đoàn" * (n == 0)
        )
        for n in range(size)
    )
    values = {
        "letterhead": SIGNED,
        "period": PERIOD,
        "groups": (("Hà Nội", people),),
    }
    return DelegateList(**values | changes)


def an_invitation(*guests: Addressee, **changes) -> InvitationPaper:
    values = {
        "letterhead": SIGNED,
        "occasion": SIGNED.title,
        "time": "08h00, ngày 04 tháng 10 năm 2023",
        "place": "Trung tâm Hội nghị tỉnh Bắc Ninh",
        "chair": "TS. Người Mẫu",
        "content": ("Chia sẻ mô hình giảm nghèo.", "Mang theo giấy tờ tùy thân."),
        "year": 2023,
        "guests": guests or (Addressee(1, "Bà", LONG_NAME, POSITION, UNITS[0]),),
    }
    return InvitationPaper(**values | changes)


def a_certificate(*holders: Addressee) -> CertificatePaper:
    holders = holders or (Addressee(1, "Bà", LONG_NAME, POSITION, UNITS[0]),)
    return CertificatePaper(letterhead=SIGNED, period=PERIOD, holders=holders)


def written(write, paper, **options) -> bytes:
    target = BytesIO()
    write(paper, target, **options)
    return target.getvalue()


def delegate_pdf(paper: DelegateList, **options) -> bytes:
    return written(write_list, lay_out_delegate_list(paper, **options))


def payment_pdf(paper: PaymentList) -> bytes:
    return written(write_list, lay_out_payment_list(paper))


#: Every official paper, long enough for a second page where it can have one.
PAPERS = {
    "agenda": lambda: agenda_pdf(
        a_paper(tuple(an_entry(n, title="Phiên " * 20) for n in range(20)), letterhead=SIGNED)
    ),
    "payment list": lambda: payment_pdf(a_payment(*map(a_payee, range(20)))),
    "delegate list": lambda: delegate_pdf(a_list(30), extra="remark"),
    "invitation": lambda: written(write_invitations, an_invitation()),
    "certificate": lambda: written(write_certificates, a_certificate()),
    "small certificate": lambda: written(write_certificates, a_certificate(), size="a5"),
}

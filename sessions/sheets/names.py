"""What papers are called as files: in Vietnamese, in letters that every system keeps."""

from typing import Literal

from conference.models import Conference
from delegates.models import PrintLog

#: The agenda names nobody, so the print log has no kind for it.
AGENDA = "agenda"
_NAMES = {
    AGENDA: "chuong-trinh",
    PrintLog.Kind.LIST: "danh-sach-dai-bieu",
    PrintLog.Kind.PAYMENT: "danh-sach-chi-tien",
    PrintLog.Kind.INVITATION: "giay-moi",
    PrintLog.Kind.CERTIFICATE: "giay-chung-nhan",
    PrintLog.Kind.BUS_SIGNS: "bien-xe",
}


def filename_of(conference: Conference, paper: str, ending: Literal["pdf", "xlsx"] = "pdf") -> str:
    """“bac-ninh-2023-giay-moi.pdf”; `paper` is a PrintLog.Kind or AGENDA."""
    return f"{conference.slug}-{_NAMES[paper]}.{ending}"

"""Certificates of attendance (giấy chứng nhận), a page for each holder; no stamp is ever drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal, get_args

from django.template.loader import render_to_string

from conference.lib.dates import official_date, official_period
from conference.lib.pdf.measure import break_lines
from sessions.queries.addressee import Addressee
from sessions.queries.certificate import CertificatePaper

from .batch import Progress, write_batch
from .letterhead import LANDSCAPE, UPRIGHT, fitted
from .titles import BOLD, REGULAR

Size = Literal["a4", "a5"]
SIZES = get_args(Size)


@dataclass(frozen=True, slots=True)
class CertificateMeasures:
    """Millimetres, and points from large to small; certificate_….css say the same."""

    width: float
    issuer: float
    names: tuple[float, ...]
    works: tuple[float, ...]
    titles: tuple[float, ...]


MEASURES = {
    "a4": CertificateMeasures(
        225, LANDSCAPE, names=(26, 22, 18), works=(15, 13, 11), titles=(16, 14, 12)
    ),
    "a5": CertificateMeasures(
        176, UPRIGHT, names=(18, 16, 12.5), works=(13, 12, 10), titles=(14, 13, 11.5)
    ),
}


@dataclass(frozen=True, slots=True)
class SizedText:
    """A text with its line breaks, and which of the sizes it has."""

    text: str
    step: int


@dataclass(frozen=True, slots=True)
class Certificate:
    name: SizedText
    work: SizedText


def write_certificates(
    paper: CertificatePaper,
    target: BinaryIO,
    *,
    size: Size = "a4",
    on_progress: Progress = lambda pages: None,
) -> None:
    write_batch(
        paper.holders,
        lambda holders: certificate_html(paper, holders, MEASURES[size]),
        target,
        stylesheets=["paper.css", "certificate.css", f"certificate_{size}.css"],
        on_progress=on_progress,
    )


def certificate_html(
    paper: CertificatePaper, holders: Sequence[Addressee], measures: CertificateMeasures
) -> str:
    title = paper.letterhead.title
    context = {
        "title": f"Giấy chứng nhận tham dự {title}",
        "letterhead": fitted(paper.letterhead, measures.issuer),
        "certificates": [_certificate(holder, measures) for holder in holders],
        "conference": _fitted(title, BOLD, measures.titles, measures.width, lines=2),
        "period": official_period(*paper.period),
        "dated": f"{paper.letterhead.place}, {official_date(paper.period[1])}",
    }
    return render_to_string("pdf/certificate.html", context)


def _certificate(holder: Addressee, measures: CertificateMeasures) -> Certificate:
    name = f"{holder.address} {holder.name}"
    return Certificate(
        name=_fitted(name, BOLD, measures.names, measures.width, lines=1),
        work=_fitted(holder.work, REGULAR, measures.works, measures.width, lines=2),
    )


def _fitted(text: str, face: str, sizes: Sequence[float], width: float, *, lines: int) -> SizedText:
    """In the largest size that takes so many lines at the most; else in the smallest."""
    broken = [break_lines(text, face=face, size=size, width=width) for size in sizes]
    step = next((n for n, each in enumerate(broken) if len(each) <= lines), len(sizes) - 1)
    return SizedText("\n".join(broken[step]), step)

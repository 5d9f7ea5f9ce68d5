"""Certificates of attendance (giấy chứng nhận), a page for each holder; no stamp is ever drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal, get_args

from django.template.loader import render_to_string

from conference.lib.dates import official_date, official_period
from conference.lib.pdf.measure import break_lines
from sessions.queries.certificate import CertificatePaper, Holder

from .batch import Progress, write_batch

Size = Literal["a4", "a5"]
SIZES = get_args(Size)
REGULAR, BOLD = "LiberationSerif-Regular", "LiberationSerif-Bold"


@dataclass(frozen=True, slots=True)
class Measures:
    """Millimetres and points; certificate_a4.css and certificate_a5.css say the same."""

    width: float
    names: tuple[float, ...]
    work: float
    title: float


MEASURES = {
    "a4": Measures(width=225, names=(26, 22, 18), work=15, title=16),
    "a5": Measures(width=170, names=(18, 15.5, 13), work=13, title=13),
}


@dataclass(frozen=True, slots=True)
class Certificate:
    """A holder's texts, fitted: how large the name is, and where the rest breaks."""

    name: str
    step: int
    work: str


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


def certificate_html(paper: CertificatePaper, holders: Sequence[Holder], measures: Measures) -> str:
    width = measures.width
    context = {
        "title": f"Giấy chứng nhận tham dự {paper.letterhead.title}",
        "letterhead": paper.letterhead,
        "certificates": [_certificate(holder, measures) for holder in holders],
        "conference": _broken(paper.letterhead.title, BOLD, measures.title, width),
        "period": official_period(*paper.period),
        "dated": f"{paper.letterhead.place}, {official_date(paper.period[1])}",
    }
    return render_to_string("pdf/certificate.html", context)


def _certificate(holder: Holder, measures: Measures) -> Certificate:
    name = f"{holder.address} {holder.name}"
    work = ", ".join(filter(None, [holder.position, holder.unit]))
    fitted = [_broken(name, BOLD, size, measures.width) for size in measures.names]
    step = next((n for n, text in enumerate(fitted) if "\n" not in text), len(fitted) - 1)
    return Certificate(fitted[step], step, _broken(work, REGULAR, measures.work, measures.width))


def _broken(text: str, face: str, size: float, width: float) -> str:
    return "\n".join(break_lines(text, face=face, size=size, width=width))

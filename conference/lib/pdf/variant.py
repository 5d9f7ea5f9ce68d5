"""What kind of PDF is written: for readers, or for an archive where the site keeps one."""

from django.conf import settings

#: PDF_ARCHIVE → WeasyPrint's name. 2 takes no attachments, 3 takes any; u: text can be extracted.
ARCHIVES = {"2u": "pdf/a-2u", "3u": "pdf/a-3u"}


def write_options(*, tagged: bool) -> dict:
    """What WeasyPrint's `write_pdf` is told; archives keep the tags, but not the claim to be UA."""
    if settings.PDF_ARCHIVE:
        return {"pdf_variant": ARCHIVES[settings.PDF_ARCHIVE], "pdf_tags": tagged}
    return {"pdf_variant": "pdf/ua-1"} if tagged else {}

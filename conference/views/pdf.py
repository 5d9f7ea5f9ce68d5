from django.http import HttpResponse


def pdf_response(pdf: bytes, filename: str) -> HttpResponse:
    """A PDF that the browser shows and saves under `filename`; nobody keeps it in a cache."""
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{filename}"',
            "Cache-Control": "no-store, private",
        },
    )

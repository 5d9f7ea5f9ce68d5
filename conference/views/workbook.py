from django.http import HttpResponse

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_response(workbook: bytes, filename: str) -> HttpResponse:
    """A workbook to download; nobody keeps it in a cache."""
    return HttpResponse(
        workbook,
        content_type=XLSX,
        headers={
            "Content-Disposition": f'attachment; filename="{filename}"',
            "Cache-Control": "no-store, private",
        },
    )

from django.urls import path

from sessions.views import printing, sheet

urlpatterns = [
    path("", printing.overview, name="printing"),
    path("sheet/", sheet.print_sheet, name="print-sheet"),
    path("agenda.pdf", sheet.print_agenda, name="print-agenda"),
]

from django.urls import path

from sessions.views import conference, printing, publication, sheet

urlpatterns = [
    path("", printing.conferences, name="staff"),
    path("<slug:slug>/print/", printing.overview, name="printing"),
    path("<slug:slug>/print/sheet/", sheet.attendance, name="print-sheet"),
    path("<slug:slug>/print/agenda.pdf", sheet.agenda, name="print-agenda"),
    path("<slug:slug>/copy/", conference.copy, name="copy-conference"),
    path("<slug:slug>/publish/", publication.publish, name="publish"),
]

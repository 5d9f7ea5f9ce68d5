from django.urls import path, register_converter

from sessions.views import (
    bus,
    bus_sign,
    certificate,
    conference,
    delegate_list,
    invitation,
    payment_list,
    presentation,
    printing,
    publication,
    session,
    sheet,
    timetable,
)

from .converters import DayConverter

register_converter(DayConverter, "day")

urlpatterns = [
    path("", printing.conferences, name="staff"),
    path("<slug:slug>/print/", printing.overview, name="printing"),
    path("<slug:slug>/print/sheet/", sheet.attendance, name="print-sheet"),
    path("<slug:slug>/print/agenda.pdf", sheet.agenda, name="print-agenda"),
    path("<slug:slug>/print/agenda.xlsx", sheet.agenda_workbook, name="agenda-workbook"),
    path("<slug:slug>/print/delegates/", delegate_list.delegate_list, name="print-delegates"),
    path("<slug:slug>/print/payment/", payment_list.payment, name="payment-list"),
    path("<slug:slug>/print/invitations/", invitation.invitations, name="invitations"),
    path("<slug:slug>/print/certificates/", certificate.certificates, name="certificates"),
    path("<slug:slug>/print/bus-signs/", bus_sign.signs, name="print-bus-signs"),
    path("<slug:slug>/buses/", bus.overview, name="buses"),
    path("<slug:slug>/buses/<int:pk>/", bus.detail, name="bus"),
    path("<slug:slug>/copy/", conference.copy, name="copy-conference"),
    path("<slug:slug>/open/", conference.open_conference, name="open-conference"),
    path("<slug:slug>/publish/", publication.publish, name="publish"),
    path("<slug:slug>/publish/<int:version>/", publication.restore, name="restore-publication"),
    path("<slug:slug>/agenda/", timetable.edit, name="edit-agenda"),
    path("<slug:slug>/agenda/<day:day>/order/", timetable.reorder, name="reorder-sessions"),
    path(
        "<slug:slug>/agenda/sessions/<int:pk>/order/", session.reorder_talks, name="reorder-talks"
    ),
    path("<slug:slug>/agenda/sessions/<int:pk>/shift/", session.shift, name="shift-session"),
    path("<slug:slug>/agenda/talks/<int:pk>/shift/", presentation.shift, name="shift-talk"),
    path("<slug:slug>/agenda/talks/<int:pk>/move/", presentation.move, name="move-talk"),
]

from datetime import UTC, date, datetime

import factory

from .conference import ConferenceFactory
from .delegates import DelegateFactory


class SessionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Session"

    conference = factory.SubFactory(ConferenceFactory)
    title = factory.Sequence("Phiên {}".format)
    starts_at = datetime(2023, 10, 4, 1, 0, tzinfo=UTC)
    ends_at = datetime(2023, 10, 4, 3, 0, tzinfo=UTC)


class PresentationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Presentation"

    session = factory.SubFactory(SessionFactory)
    title = factory.Sequence("Tham luận {}".format)


class SpeakerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Speaker"

    presentation = factory.SubFactory(PresentationFactory)
    name = "TS. Người Mẫu"


class FieldVisitFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.FieldVisit"

    conference = factory.SubFactory(ConferenceFactory)
    name = factory.Sequence("Mô hình {}".format)
    place_name = "Gia Bình"


class BusFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Bus"

    conference = factory.SubFactory(ConferenceFactory)
    name = factory.Sequence("Xe {}".format)
    seats = 2


class StopFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Stop"

    bus = factory.SubFactory(BusFactory)
    visit = factory.SubFactory(
        FieldVisitFactory, conference=factory.SelfAttribute("..bus.conference")
    )
    arrives_at = datetime(2023, 10, 5, 1, 0, tzinfo=UTC)
    departs_at = datetime(2023, 10, 5, 3, 0, tzinfo=UTC)


class PassengerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Passenger"

    bus = factory.SubFactory(BusFactory)
    delegate = factory.SubFactory(
        DelegateFactory, conference=factory.SelfAttribute("..bus.conference")
    )


class AttendanceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Attendance"

    session = factory.SubFactory(SessionFactory)
    delegate = factory.SubFactory(
        DelegateFactory, conference=factory.SelfAttribute("..session.conference")
    )


class AllowanceRateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.AllowanceRate"

    conference = factory.SubFactory(ConferenceFactory)
    name = factory.Sequence("Hỗ trợ tiền ăn {}".format)
    amount = 150_000
    valid_from = date(2023, 1, 1)


class InvitationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "agenda.Invitation"

    conference = factory.SubFactory(ConferenceFactory)
    occasion = "Hội nghị nhân rộng mô hình giảm nghèo"
    time = "08h00, ngày 04 tháng 10 năm 2023"
    place = "Trung tâm Hội nghị tỉnh Bắc Ninh"

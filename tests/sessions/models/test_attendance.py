import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AttendanceFactory, SessionFactory

pytestmark = pytest.mark.django_db


def test_a_delegate_of_another_conference_is_refused():
    attendance = AttendanceFactory.build(delegate=DelegateFactory(), session=SessionFactory())

    with pytest.raises(ValidationError) as refused:
        attendance.clean()

    assert "delegate" in refused.value.error_dict


def test_the_database_keeps_one_row_for_a_delegate_at_a_session():
    attendance = AttendanceFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        AttendanceFactory(delegate=attendance.delegate, session=attendance.session)

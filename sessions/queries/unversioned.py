"""Rows that no version of the agenda holds: pages show them as they are now."""

from functools import cache

from django.db import connection

from conference.models import Conference


def values_of(model: type, conference: Conference) -> tuple:
    """The conference's rows of this model as the database holds them: to be compared, not told."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(model), [conference.pk])
        return tuple(cursor.fetchall())


@cache
def _statement(model: type) -> str:
    """The query as SQL, composed once: a kept page needs little else."""
    statement, _pk = model.objects.filter(conference=0).query.sql_with_params()
    return statement

from datetime import date

from django.urls.converters import StringConverter


class DayConverter(StringConverter):
    """“2023-10-04” in a path; what is no date leads nowhere."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()

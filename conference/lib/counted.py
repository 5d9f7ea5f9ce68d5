"""Counts as the reader's language writes them."""

from django.utils.formats import number_format


def counted(number: int) -> str:
    """1200 as “1.200” in Vietnamese, “1,200” in English."""
    return number_format(number, use_l10n=True, force_grouping=True)

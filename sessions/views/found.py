from typing import TypeVar

from django.http import Http404

Item = TypeVar("Item")


def found(item: Item | None) -> Item:
    """The item; 404 where a query found none."""
    if item is None:
        raise Http404
    return item

"""Every address of the project, as the resolver knows them."""

from django.urls import URLPattern, get_resolver


def named_patterns(resolver=None, namespace=""):
    """(name with its namespace, names of its arguments) of every address."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            yield namespace + (entry.name or str(entry.pattern)), entry.pattern
        else:
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from named_patterns(entry, inner)


def names() -> list[str]:
    return sorted({name for name, _pattern in named_patterns()})

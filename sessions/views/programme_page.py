"""The pages of single items of the published programme, and the lists of them."""

from django.http import Http404
from django.shortcuts import render

from conference.lib.row_id import row_id
from sessions.queries import reading
from sessions.queries.programme import ModelEntry

from .found import found
from .published_page import published_page


@published_page
def talk(request, edition, pk):
    """A talk: who gives it, when and where, what it is about."""
    placed = found(reading.talk_with(edition.programme, pk))
    model = reading.model_with(edition.programme, placed.talk.model_id)
    return _page(request, edition, "talk", placed=placed, talk=placed.talk, model=model)


@published_page
def visit(request, edition, pk):
    """A place that delegates are taken to, with the buses that stop there."""
    shown = found(reading.visit_with(edition.programme, pk))
    return _page(
        request,
        edition,
        "visit",
        visit=shown,
        model=reading.model_with(edition.programme, shown.model_id),
        slots=reading.slots_of(edition.programme, shown),
    )


@published_page(choices={"theme": row_id, "province": str})
def models(request, edition, theme=None, province=None):
    """The poverty-reduction models; all of them, or those of one theme or province."""
    programme = edition.programme
    shown = [
        model
        for model in programme.models
        if theme in (None, model.theme_id) and province in (None, model.province)
    ]
    if not shown and (theme, province) != (None, None):
        raise Http404
    return _page(
        request,
        edition,
        "models",
        models=shown,
        themes={model.theme_id: model for model in programme.models if model.theme_id},
        provinces=_by_province(programme.models),
        theme=theme,
        province=province,
    )


def _by_province(models) -> dict[str, ModelEntry]:
    """A model of each province, in the order of their names."""
    examples = {model.province: model for model in models if model.province}
    return dict(sorted(examples.items()))


@published_page
def model(request, edition, pk):
    """A model: what was done and what came of it, and where more is told of it."""
    shown = found(reading.model_with(edition.programme, pk))
    return _page(
        request,
        edition,
        "model",
        model=shown,
        talks=reading.talks_about(edition.programme, shown),
        visits=reading.visits_to(edition.programme, shown),
    )


@published_page
def speakers(request, edition):
    """Everybody who speaks, in the order of the agenda."""
    return _page(request, edition, "speakers", billings=reading.billings(edition.programme))


def _page(request, edition, name: str, **context):
    shared = {"conference": edition.conference, "edition": edition}
    return render(request, f"agenda/{name}.html", shared | context)

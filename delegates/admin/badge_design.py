from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from conference.admin.scoped import ScopedAdmin
from conference.views.scope import scope_of
from delegates.forms.badge_design import BadgeDesignForm
from delegates.models import BadgeDesign


@admin.register(BadgeDesign)
class BadgeDesignAdmin(ScopedAdmin):
    form = BadgeDesignForm
    list_display = ["name", "paper", "show_photo", "back", "is_default"]
    fieldsets = [
        (None, {"fields": ["conference", "name", "slug", "is_default", "paper"]}),
        (_("What is printed"), {"fields": ["parts", "show_photo", "label_style"]}),
        (
            _("Colours and pictures"),
            {"fields": ["accent", "second_colour", "logo", "background"]},
        ),
        (_("Back side"), {"fields": ["back", "duplex_edge"]}),
        (_("Printer"), {"fields": ["offset_x", "offset_y", "scale"]}),
    ]

    readonly_fields = ["told"]

    def get_fieldsets(self, request, obj=None):
        """Who only looks reads the texts; the others choose them."""
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return fieldsets
        return [(title, options | _for_reading(options)) for title, options in fieldsets]

    @admin.display(description=_("texts"))
    def told(self, design):
        return "; ".join(str(BadgeDesign.Part(name).label) for name, _size in design.parts)

    def render_change_form(self, request, context, *args, **kwargs):
        """With the preview for whoever may change the design, and the page to test a printer."""
        scope, design = scope_of(request), context["original"]
        if scope.organises and scope.conference:
            where = [scope.conference.slug, *([design.pk] if design else [])]
            context["preview_url"] = reverse("delegates:preview-design", args=where)
        if scope.works and design:
            where = [scope.conference.slug, design.pk]
            context["test_page_url"] = reverse("delegates:design-test-page", args=where)
        return super().render_change_form(request, context, *args, **kwargs)


def _for_reading(options: dict) -> dict:
    return {"fields": ["told" if name == "parts" else name for name in options["fields"]]}

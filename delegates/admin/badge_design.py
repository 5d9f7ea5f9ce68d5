from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html_join
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

    readonly_fields = ["told", "colours", "has_logo", "has_background"]

    def get_fieldsets(self, request, obj=None):
        """Who only looks reads the texts; the others choose them."""
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return fieldsets
        return [(title, options | _for_reading(options)) for title, options in fieldsets]

    @admin.display(description=_("texts"))
    def told(self, design):
        return "; ".join(str(BadgeDesign.Part(name).label) for name, _size in design.parts)

    @admin.display(description=_("colours"))
    def colours(self, design):
        """Shown, not only named; our policy lets no style stand in a page, but an SVG."""
        swatch = (
            '<svg width="40" height="20" role="img" aria-label="{0}">'
            '<rect width="40" height="20" fill="{0}" stroke="currentColor"/></svg>'
        )
        return format_html_join(" ", swatch, ((design.accent,), (design.second_colour,)))

    @admin.display(description=_("with a logo"), boolean=True)
    def has_logo(self, design):
        return bool(design.logo)

    @admin.display(description=_("with a background picture"), boolean=True)
    def has_background(self, design):
        return bool(design.background)

    def render_change_form(self, request, context, *args, **kwargs):
        """With the preview for whoever may change the design, and the page to test a printer."""
        scope, design = scope_of(request), context["original"]
        if scope.organises and scope.conference:
            where = [scope.conference.slug, *([design.pk] if design else [])]
            context["preview_url"] = reverse("delegates:preview-design", args=where)
        if scope.conference and design and not scope.organises:
            where = [scope.conference.slug, design.pk]
            context["picture_url"] = reverse("delegates:design-picture", args=where)
        if scope.works and design:
            where = [scope.conference.slug, design.pk]
            context["test_page_url"] = reverse("delegates:design-test-page", args=where)
        return super().render_change_form(request, context, *args, **kwargs)


#: What stands for a field that cannot be read as it is stored; two colours are one line.
_READ_AS = {
    "parts": "told",
    "accent": "colours",
    "second_colour": "",
    "logo": "has_logo",
    "background": "has_background",
}


def _for_reading(options: dict) -> dict:
    fields = [_READ_AS.get(name, name) for name in options["fields"]]
    return {"fields": [name for name in fields if name]}

from django.urls import path

from delegates.views import badge, badge_design, export, photo, rank, suggestion

app_name = "delegates"
urlpatterns = [
    path("d/<slug:token>/photo/", photo.own, name="own-photo"),
    path("staff/<slug:slug>/delegates/<int:pk>/photo/", photo.staff, name="photo"),
    path("staff/<slug:slug>/suggestions/", suggestion.suggested, name="suggestions"),
    path("staff/<slug:slug>/delegations/<int:pk>/order/", rank.order, name="delegation-order"),
    path("staff/<slug:slug>/print/badges/", badge.print_badges, name="print-badges"),
    path(
        "staff/<slug:slug>/badge-designs/preview/",
        badge_design.show_preview,
        name="preview-design",
    ),
    path(
        "staff/<slug:slug>/badge-designs/<int:pk>/preview/",
        badge_design.show_preview,
        name="preview-design",
    ),
    path(
        "staff/<slug:slug>/badge-designs/<int:pk>/test-page/",
        badge_design.test_page,
        name="design-test-page",
    ),
    path("staff/<slug:slug>/export/delegates/", export.delegates, name="export-delegates"),
]

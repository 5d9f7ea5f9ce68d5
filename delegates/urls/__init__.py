from django.urls import path

from delegates.views import (
    badge,
    badge_design,
    export,
    photo,
    print_log,
    rank,
    revocation,
    suggestion,
)

app_name = "delegates"
urlpatterns = [
    path("d/<slug:token>/photo/", photo.own, name="own-photo"),
    path("staff/<slug:slug>/delegates/<int:pk>/photo/", photo.staff, name="photo"),
    path("staff/<slug:slug>/suggestions/", suggestion.suggested, name="suggestions"),
    path("staff/<slug:slug>/delegations/<int:pk>/order/", rank.order, name="delegation-order"),
    path("staff/<slug:slug>/print/badges/", badge.print_papers, name="print-badges"),
    path(
        "staff/<slug:slug>/print/badges/first.png", badge.first_picture, name="print-badges-picture"
    ),
    path("staff/<slug:slug>/print/log/", print_log.overview, name="print-log"),
    path("staff/<slug:slug>/print/log/<int:pk>/", print_log.detail, name="print-log-entry"),
    path("staff/<slug:slug>/delegates/<int:pk>/revoke/", revocation.revoke, name="revoke"),
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
    path(
        "staff/<slug:slug>/badge-designs/<int:pk>/picture.png",
        badge_design.design_picture,
        name="design-picture",
    ),
    path("staff/<slug:slug>/export/delegates/", export.delegates, name="export-delegates"),
]

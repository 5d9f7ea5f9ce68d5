"""The composition root: it names the upper apps as strings only."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from conference.views import health

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    # Every page is there in English below /en/.
    *i18n_patterns(
        path("accounts/login/", LoginView.as_view(), name="login"),
        path("accounts/logout/", LogoutView.as_view(), name="logout"),
        path("admin/", admin.site.urls),
        path("", include("conference.urls.staff")),
        path("", include("delegates.urls")),
        path("", include("sessions.urls")),
        prefix_default_language=False,
    ),
]

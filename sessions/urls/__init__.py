from django.urls import include, path

from sessions.views import media

app_name = "agenda"
urlpatterns = [
    path("media/<path:name>", media.serve, name="media"),
    path("staff/", include("sessions.urls.staff")),
    path("", include("sessions.urls.public")),
]

from django.urls import include, path

app_name = "agenda"
urlpatterns = [
    path("staff/", include("sessions.urls.staff")),
    path("", include("sessions.urls.public")),
]

from django.urls import include, path

app_name = "agenda"
urlpatterns = [
    path("staff/<slug:slug>/print/", include("sessions.urls.staff")),
    path("", include("sessions.urls.public")),
]

from django.urls import path

from conference.views import media, print_job

app_name = "conference"
urlpatterns = [
    path("media/<path:name>", media.serve, name="media"),
    path("staff/jobs/<uuid:pk>/", print_job.detail, name="print-job"),
    path("staff/jobs/<uuid:pk>/download/", print_job.download, name="print-job-download"),
]

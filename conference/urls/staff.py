from django.urls import path

from conference.views import print_job

app_name = "conference"
urlpatterns = [
    path("staff/jobs/<uuid:pk>/", print_job.detail, name="print-job"),
    path("staff/jobs/<uuid:pk>/download/", print_job.download, name="print-job-download"),
]

from django.urls import path

from sessions.views import agenda, delegate_page, home, offline

urlpatterns = [
    path("", home.root, name="root"),
    path("sw.js", offline.worker, name="worker"),
    path("offline/", offline.page, name="offline"),
    path("d/<slug:token>/", delegate_page.show, name="delegate-page"),
    path("<slug:slug>/", home.show, name="home"),
    path("<slug:slug>/agenda/", agenda.show, name="agenda"),
    path("<slug:slug>/manifest.webmanifest", offline.manifest, name="manifest"),
]

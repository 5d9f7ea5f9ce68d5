from django.urls import path

from sessions.views import (
    agenda,
    delegate_page,
    feed,
    home,
    offline,
    picture,
    programme_page,
    released,
)

urlpatterns = [
    path("", home.root, name="root"),
    path("sw.js", offline.worker, name="worker"),
    path("robots.txt", feed.robots_txt, name="robots"),
    path("sitemap.xml", feed.site_sitemap, name="sitemap-index"),
    path("conferences/", home.conferences, name="conferences"),
    path("d/<slug:token>/", delegate_page.show, name="delegate-page"),
    path("d/<slug:token>/agenda.ics", delegate_page.calendar, name="delegate-calendar"),
    path("<slug:slug>/", home.show, name="home"),
    path("<slug:slug>/agenda/", agenda.show, name="agenda"),
    path("<slug:slug>/agenda.ics", feed.agenda_ics, name="agenda-ics"),
    path("<slug:slug>/agenda.json", feed.agenda_json, name="agenda-json"),
    path("<slug:slug>/agenda.xml", feed.agenda_xml, name="agenda-xml"),
    path("<slug:slug>/changes.atom", feed.changes, name="changes"),
    path("<slug:slug>/sitemap.xml", feed.conference_sitemap, name="sitemap"),
    path("<slug:slug>/picture.png", picture.conference, name="picture"),
    path("<slug:slug>/manifest.webmanifest", offline.manifest, name="manifest"),
    path("<slug:slug>/talks/<int:pk>/", programme_page.talk, name="talk"),
    path("<slug:slug>/talks/<int:pk>/slides/", released.slides, name="slides"),
    path("<slug:slug>/talks/<int:pk>/picture.png", picture.talk, name="talk-picture"),
    path("<slug:slug>/visits/<int:pk>/", programme_page.visit, name="visit"),
    path("<slug:slug>/models/", programme_page.models, name="models"),
    path("<slug:slug>/models/<int:pk>/", programme_page.model, name="model"),
    path("<slug:slug>/models/photos/<slug:name>.jpg", released.model_photo, name="model-photo"),
    path("<slug:slug>/speakers/", programme_page.speakers, name="speakers"),
]

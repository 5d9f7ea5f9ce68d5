from django.urls import path

from sessions.views import agenda, delegate_page, feed, home, picture

urlpatterns = [
    path("", home.root, name="root"),
    path("robots.txt", feed.robots_txt, name="robots"),
    path("sitemap.xml", feed.site_sitemap, name="sitemap-index"),
    path("d/<slug:token>/", delegate_page.show, name="delegate-page"),
    path("<slug:slug>/", home.show, name="home"),
    path("<slug:slug>/agenda/", agenda.show, name="agenda"),
    path("<slug:slug>/agenda.ics", feed.agenda_ics, name="agenda-ics"),
    path("<slug:slug>/agenda.json", feed.agenda_json, name="agenda-json"),
    path("<slug:slug>/agenda.xml", feed.agenda_xml, name="agenda-xml"),
    path("<slug:slug>/changes.atom", feed.changes, name="changes"),
    path("<slug:slug>/sitemap.xml", feed.conference_sitemap, name="sitemap"),
    path("<slug:slug>/picture.png", picture.conference, name="picture"),
    path("<slug:slug>/talks/<int:pk>/picture.png", picture.talk, name="talk-picture"),
]

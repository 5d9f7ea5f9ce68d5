from django.urls import path

from sessions.views import agenda, delegate_page, home, programme_page, released

urlpatterns = [
    path("", home.root, name="root"),
    path("conferences/", home.conferences, name="conferences"),
    path("d/<slug:token>/", delegate_page.show, name="delegate-page"),
    path("d/<slug:token>/agenda.ics", delegate_page.calendar, name="delegate-calendar"),
    path("<slug:slug>/", home.show, name="home"),
    path("<slug:slug>/agenda/", agenda.show, name="agenda"),
    path("<slug:slug>/talks/<int:pk>/", programme_page.talk, name="talk"),
    path("<slug:slug>/talks/<int:pk>/slides/", released.slides, name="slides"),
    path("<slug:slug>/visits/<int:pk>/", programme_page.visit, name="visit"),
    path("<slug:slug>/models/", programme_page.models, name="models"),
    path("<slug:slug>/models/<int:pk>/", programme_page.model, name="model"),
    path("<slug:slug>/models/photos/<slug:name>.jpg", released.model_photo, name="model-photo"),
    path("<slug:slug>/speakers/", programme_page.speakers, name="speakers"),
]

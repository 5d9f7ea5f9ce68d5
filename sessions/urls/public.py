from django.urls import path

from sessions.views import agenda, delegate_page, home

urlpatterns = [
    path("", home.root, name="root"),
    path("d/<slug:token>/", delegate_page.show, name="delegate-page"),
    path("<slug:slug>/", home.show, name="home"),
    path("<slug:slug>/agenda/", agenda.show, name="agenda"),
]

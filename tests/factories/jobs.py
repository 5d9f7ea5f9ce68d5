import factory

from .conference import ConferenceFactory, UserFactory


class PrintJobFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = "conference.PrintJob"

    owner = factory.SubFactory(UserFactory)
    conference = factory.SubFactory(ConferenceFactory)
    task_path = "delegates.badges.job.print_in_background"

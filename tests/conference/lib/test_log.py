import logging

import pytest

from conference.lib.log import TokenFilter


@pytest.fixture
def lines(caplog):
    """What reaches the log as our handlers write it."""
    caplog.handler.addFilter(TokenFilter())
    return caplog


def test_a_token_never_reaches_the_log(lines):
    logging.getLogger("django.request").warning("Not Found: %s", "/d/aB3-_9/photo/")

    assert lines.messages == ["Not Found: /d/…/photo/"]


def test_other_addresses_stay_as_they_are(lines):
    logging.getLogger("django.request").warning("Not Found: %s", "/staff/x/")

    assert lines.messages == ["Not Found: /staff/x/"]


def test_every_handler_of_the_site_has_the_filter(settings):
    assert all("tokens" in handler["filters"] for handler in settings.LOGGING["handlers"].values())

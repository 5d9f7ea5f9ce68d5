import json
import re

import pytest

from sessions.feeds.structured import event_data
from tests.factories.conference import VenueFactory

pytestmark = pytest.mark.django_db

PAGES = ["/bac-ninh-2023/", "/en/bac-ninh-2023/"]


def data(client, path) -> dict:
    html = client.get(path).content.decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(block)


@pytest.mark.parametrize("path", PAGES)
def test_home_and_agenda_tell_what_when_and_where(client, published, path):
    event = data(client, path)

    assert event["name"] == "Hội nghị nhân rộng mô hình giảm nghèo"
    assert event["startDate"] == "2023-10-04T08:00:00+07:00"
    assert event["endDate"] == "2023-10-04T10:00:00+07:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert [place["name"] for place in event["location"]] == ["Trung tâm Hội nghị"]
    assert event["url"] == f"https://hoinghi.example.vn{path}"


def test_before_the_first_publication_its_days_tell_when(client, conference):
    event = data(client, "/bac-ninh-2023/")

    assert event["startDate"] == "2023-10-04T00:00:00+07:00"
    assert event["endDate"] == "2023-10-06T23:59:00+07:00"
    assert [place["name"] for place in event["location"]] == ["Bắc Ninh"]


def test_a_conference_that_is_called_off_says_so(conference):
    conference.state = "cancelled"

    assert event_data(conference, None, [])["eventStatus"] == "https://schema.org/EventCancelled"


def test_no_text_can_end_the_block_of_data(client, conference):
    VenueFactory(conference=conference, name="</script><script>alert(1)</script> & Co")

    event = data(client, "/bac-ninh-2023/")

    assert event["location"][0]["name"] == "</script><script>alert(1)</script> & Co"


@pytest.mark.parametrize("path", PAGES)
def test_messengers_find_a_picture_by_its_full_address(client, published, path):
    html = client.get(path).content.decode()

    picture = f"https://hoinghi.example.vn{path}picture.png"
    assert f'<meta property="og:image" content="{picture}">' in html


def test_below_en_it_is_told_in_english(client, bilingual):
    event = data(client, "/en/bac-ninh-2023/")

    assert (event["inLanguage"], event["name"]) == ("en", "On poverty")
    assert event["organizer"]["name"] == "Training Centre"
    assert event["location"] == [
        {"@type": "Place", "name": "Conference centre", "address": "1 Main Street"}
    ]

import re
from datetime import UTC, datetime

import pytest

from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, PassengerFactory, StopFactory

pytestmark = pytest.mark.django_db

PRIVATE = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def own_page(client, delegate):
    return client.get(f"/d/{delegate.token}/")


def text_of(response) -> str:
    """What a reader sees, on one line."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


@pytest.fixture
def delegate():
    return DelegateFactory(
        delegation__name="Đoàn Hưng Yên",
        delegation__focal_point_name="Hoàng Thị Đầu Mối",
        delegation__focal_point_phone="0977123456",
        honorific="Bà",
        full_name="Nguyễn Thị Mẫu",
        position="Phó Trưởng phòng",
        organisation_name="Sở Lao động",
        phone="0911222333",
        email="rieng@example.org",
        notes="Chỉ ban tổ chức biết",
    )


def test_the_page_tells_who_one_is_and_whom_to_call(client, delegate):
    DelegateFactory(
        delegation=delegate.delegation, honorific="Ông", full_name="Vũ Trưởng Đoàn", duty="head"
    )

    response = own_page(client, delegate)

    html, text = response.content.decode(), text_of(response)
    assert "Bà Nguyễn Thị Mẫu Phó Trưởng phòng Sở Lao động ĐẠI BIỂU" in text
    assert f'<b class="code">{delegate.code}</b>' in html
    assert "Đoàn Hưng Yên" in text
    assert ": Ông Vũ Trưởng Đoàn" in text
    assert ": Hoàng Thị Đầu Mối" in text
    assert 'href="tel:+84977123456"' in html
    assert f'href="/{delegate.delegation.conference.slug}/agenda/"' in html


def test_the_page_tells_bus_guide_assembly_and_visits(client, delegate):
    bus = BusFactory(
        conference=delegate.delegation.conference,
        name="Xe số 1",
        guide="Phạm Hướng Dẫn",
        guide_phone="0987654321",
        meeting_place="Cổng chính",
        assembles_at=datetime(2023, 10, 5, 0, 15, tzinfo=UTC),
    )
    StopFactory(bus=bus, visit__name="Mô hình 2")
    PassengerFactory(bus=bus, delegate=delegate)

    response = own_page(client, delegate)

    html, text = response.content.decode(), text_of(response)
    assert '<p class="big">Xe số 1</p>' in html
    assert '<time datetime="2023-10-05T07:15:00+07:00">' in html
    assert ": Cổng chính" in text
    assert ": Phạm Hướng Dẫn" in text
    assert 'href="tel:+84987654321"' in html
    assert re.search(r"Mô hình 2 08:00 – 10:00 , \S.* 05/10", text)


def test_times_are_those_of_the_conference(client):
    conference = ConferenceFactory(time_zone="Europe/Paris")
    delegate = DelegateFactory(conference=conference)
    bus = BusFactory(conference=conference)
    StopFactory(bus=bus)
    PassengerFactory(bus=bus, delegate=delegate)

    html = own_page(client, delegate).content.decode()

    assert '<time datetime="2023-10-05T03:00:00+02:00">03:00</time>' in html


def test_what_only_organisers_know_is_not_on_the_page(client, delegate):
    html = own_page(client, delegate).content.decode()

    private = ("0911222333", "0911 222 333", "+84911222333", "rieng@example.org", "Chỉ ban tổ chức")
    assert [words for words in private if words in html] == []


def test_the_page_is_kept_from_caches_search_engines_and_the_next_site(client, delegate):
    response = own_page(client, delegate)

    assert {name: response[name] for name in PRIVATE} == PRIVATE
    assert b'<meta name="robots" content="noindex">' in response.content
    assert b"og:title" not in response.content


@pytest.mark.parametrize("token", ["A" * 22, "khong-co", "%00", "<b>"])
def test_an_unknown_token_is_not_found(client, token, delegate):
    assert client.get(f"/d/{token}/").status_code == 404


def test_a_token_that_was_replaced_opens_nothing(client, delegate):
    old = delegate.token
    delegate.token = "B" * 22
    delegate.save()

    assert client.get(f"/d/{old}/").status_code == 404


def test_before_the_conference_is_public_the_page_does_not_exist(client):
    delegate = DelegateFactory(conference=ConferenceFactory(state="draft"))

    assert own_page(client, delegate).status_code == 404


def test_not_found_says_the_same_whether_the_token_exists_or_not(client):
    hidden = DelegateFactory(conference=ConferenceFactory(state="draft"))

    answers = {client.get(f"/d/{token}/").content for token in (hidden.token, "B" * 22)}

    assert len(answers) == 1


def test_a_cancelled_delegate_reads_that_alone(client, delegate):
    delegate.state = "cancelled"
    delegate.save()

    response = own_page(client, delegate)

    html = response.content.decode()
    known = (delegate.full_name, delegate.code, "Sở Lao động", "Đoàn Hưng Yên", "Hoàng Thị")
    assert response.status_code == 200
    assert [words for words in known if words in html] == []
    assert {name: response[name] for name in PRIVATE} == PRIVATE


def test_markup_in_a_name_is_shown_as_text(client):
    delegate = DelegateFactory(full_name="<b>Nguyễn</b>", organisation_name="<i>Sở</i>")

    html = own_page(client, delegate).content.decode()

    assert "<h1>&lt;b&gt;Nguyễn&lt;/b&gt;</h1>" in html
    assert "<p>&lt;i&gt;Sở&lt;/i&gt;</p>" in html


@pytest.mark.parametrize("count", [1, 3])
def test_delegate_page_query_count_is_flat(client, django_assert_num_queries, count):
    delegate = DelegateFactory()
    bus = BusFactory(conference=delegate.delegation.conference)
    for hour in range(count):
        StopFactory(bus=bus, arrives_at=datetime(2023, 10, 5, hour, tzinfo=UTC))
    PassengerFactory(bus=bus, delegate=delegate)

    with django_assert_num_queries(3):  # delegate and bus, head of delegation, stops
        response = own_page(client, delegate)

    assert len(response.context["page"].stops) == count

import gc
from pathlib import Path

import pytest
from django.conf import settings

from conference.lib.pdf.layout import STATIC, OwnFiles, collection_paused


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/static/pdf/paper.css",
        f"http://127.0.0.1{STATIC}/pdf/paper.css",
        "https://example.org/logo.png",
        "ftp://example.org/logo.png",
        "data:text/plain,abc",
        "file:///etc/passwd",
        f"{STATIC.as_uri()}/../conference/settings.py",
        f"{STATIC.as_uri()}/%2e%2e/conference/settings.py",
        f"{STATIC.as_uri()}-elsewhere/a.png",
        "/etc/passwd",
    ],
)
def test_what_is_not_ours_is_refused(url):
    with pytest.raises(ValueError, match="Not a file of ours"):
        OwnFiles().fetch(url)


def test_a_link_out_of_the_uploads_is_refused():
    link = Path(settings.MEDIA_ROOT) / "link.png"
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to("/etc/passwd")

    with pytest.raises(ValueError, match="Not a file of ours"):
        OwnFiles().fetch(link.as_uri())


def test_static_files_and_uploads_are_read():
    upload = Path(settings.MEDIA_ROOT) / "photos" / "ảnh.jpg"
    upload.parent.mkdir(parents=True)
    upload.write_bytes(b"jpeg")

    assert OwnFiles().fetch(upload.as_uri()).read() == b"jpeg"
    sheet = STATIC / "pdf" / "paper.css"
    assert OwnFiles().fetch(sheet.as_uri()).read() == sheet.read_bytes()


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(enabled):
    (gc.enable if enabled else gc.disable)()

    with collection_paused():
        assert not gc.isenabled()

    was_enabled = gc.isenabled()
    gc.enable()
    assert was_enabled is enabled

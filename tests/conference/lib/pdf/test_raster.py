from io import BytesIO
from threading import Thread

import pytest
from PIL import Image

from conference.lib.pdf import render_pdf
from conference.lib.pdf.raster import as_png, page_pictures


@pytest.fixture(scope="module")
def pdf():
    style = "@page { size: 25.4mm 50.8mm; margin: 0 } p { margin: 0; break-after: page }"
    html = f'<title>Giấy</title><style>{style}</style><p style="background: red">Một<p>Hai'
    return render_pdf(html, stylesheets=[], tagged=False)


def test_pages_have_so_many_dots_to_the_inch(pdf):
    assert [picture.size for picture in page_pictures(pdf, dpi=100)] == [(100, 200)] * 2


def test_only_the_first_pages_are_drawn_where_so_asked(pdf):
    (first,) = page_pictures(pdf, dpi=50, most=1)

    assert first.getpixel((48, 2)) == (255, 0, 0)


def test_a_picture_goes_out_as_png(pdf):
    picture = page_pictures(pdf, dpi=50)[0]

    seen = Image.open(BytesIO(as_png(picture)))

    assert (seen.format, seen.size) == ("PNG", (50, 100))
    assert seen.convert("RGB").getpixel((48, 2)) == (255, 0, 0)


def test_threads_do_not_disturb_one_another(pdf):
    seen = []
    threads = [Thread(target=lambda: seen.append(page_pictures(pdf, dpi=72)[0])) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({picture.tobytes() for picture in seen}) == 1
    assert len(seen) == 8

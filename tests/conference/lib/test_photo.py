from io import BytesIO

import pytest
from PIL import Image

from conference.lib.pdf import render_pdf
from conference.lib.photo import PALEST, BadPhotoError, logo, pale_ground, portrait


def file_of(image, image_format="JPEG", **options):
    file = BytesIO()
    image.save(file, image_format, **options)
    return file


def read(jpeg):
    return Image.open(BytesIO(jpeg))


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP"])
def test_a_picture_becomes_a_portrait_jpeg(image_format):
    photo = read(portrait(file_of(Image.new("RGB", (900, 600), "red"), image_format)))

    assert (photo.format, photo.size) == ("JPEG", (300, 400))


def test_where_and_with_what_it_was_taken_is_not_kept():
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    file = file_of(Image.new("RGB", (300, 400)), exif=exif)

    assert dict(read(portrait(file)).getexif()) == {}


def test_a_picture_on_its_side_is_turned_upright():
    upright = Image.new("RGB", (300, 400), "white")
    upright.paste("black", (0, 0, 300, 200))
    exif = Image.Exif()
    exif[0x0112] = 8  # the camera was turned: show it a quarter to the left
    file = file_of(upright.rotate(-90, expand=True), exif=exif)

    photo = read(portrait(file))

    assert max(photo.getpixel((150, 50))) < 60
    assert min(photo.getpixel((150, 350))) > 200


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR\0",  # Pillow raises struct.error
    ],
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(BadPhotoError):
        portrait(BytesIO(content))


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_decoded():
    with pytest.raises(BadPhotoError, match="pixels"):
        portrait(file_of(Image.new("1", (5_000, 5_001)), "PNG"))


@pytest.mark.parametrize("size", [(1, 12_001), (12_001, 1)])
def test_a_picture_with_too_long_a_side_is_refused_before_it_is_decoded(size):
    with pytest.raises(BadPhotoError, match="pixels"):
        portrait(file_of(Image.new("1", size), "PNG"))


@pytest.mark.parametrize("image_format", ["JPEG", "PNG"])
def test_a_picture_whose_upload_broke_off_is_refused_where_papers_are_printed(image_format):
    """In this process WeasyPrint is at work, which would take it."""
    render_pdf("<title>Giấy</title>", stylesheets=[])
    whole = file_of(Image.effect_noise((600, 800), 90), image_format).getvalue()

    with pytest.raises(BadPhotoError, match="format"):
        portrait(BytesIO(whole[: len(whole) // 2]))


def test_a_file_with_too_many_bytes_is_refused():
    with pytest.raises(BadPhotoError, match="bytes"):
        portrait(BytesIO(bytes(10 * 1024 * 1024 + 1)))


def test_a_logo_is_whole_small_and_as_transparent_as_it_was():
    picture = Image.new("RGBA", (900, 600), (0, 0, 0, 0))
    picture.paste("red", (0, 0, 450, 600))

    seen = read(logo(file_of(picture, "PNG")))

    assert (seen.format, seen.size) == ("PNG", (360, 240))
    assert (seen.getpixel((20, 120)), seen.getpixel((340, 120))[3]) == ((255, 0, 0, 255), 0)


def test_a_ground_is_so_pale_that_black_and_dark_texts_stand_out():
    picture = Image.new("RGBA", (3000, 2000), "black")
    picture.paste((0, 0, 0, 0), (1500, 0, 3000, 2000))

    seen = read(pale_ground(file_of(picture, "PNG")))

    assert (seen.format, seen.size, seen.mode) == ("JPEG", (1240, 827), "RGB")
    assert min(low for low, _high in seen.getextrema()) >= PALEST - 8  # as far as JPEG errs
    assert min(seen.getpixel((1100, 400))) > 250


@pytest.mark.parametrize("encode", [logo, pale_ground])
def test_pictures_of_designs_are_refused_alike(encode):
    with pytest.raises(BadPhotoError, match="pixels"):
        encode(file_of(Image.new("1", (5_000, 5_001)), "PNG"))
    with pytest.raises(BadPhotoError, match="format"):
        encode(BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))

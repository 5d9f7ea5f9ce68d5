from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader
from weasyprint import CSS

from conference.lib.pdf import render_pdf
from conference.lib.pdf.faces import face_file
from conference.lib.pdf.fonts import MissingFaceError, OwnFaces
from conference.lib.pdf.layout import OwnFiles

from .letters import LETTERS, base, difference, ink, inks, rasters

CELL, DPI, SIZE = 20, 288, 30
FACES = {
    "LiberationSerif-Regular": f'{SIZE}pt "Liberation Serif"',
    "LiberationSerif-Bold": f'bold {SIZE}pt "Liberation Serif"',
    "LiberationSerif-Italic": f'italic {SIZE}pt "Liberation Serif"',
    "LiberationSerif-BoldItalic": f'italic bold {SIZE}pt "Liberation Serif"',
    "BeVietnamPro-Medium": f'{SIZE}pt "Be Vietnam Pro"',
    "BeVietnamPro-Bold": f'bold {SIZE}pt "Be Vietnam Pro"',
}


def page_of_letters(font):
    """A letter in each cell of 20 mm, ten a row, on a page as long as it takes."""
    style = "@page { size: 200mm 400mm; margin: 0 } body { margin: 0; text-align: center }"
    cell = f"float: left; width: {CELL}mm; height: {CELL}mm; font: {font}; line-height: {CELL}mm"
    cells = "".join(f"<div style='{cell}'>{letter}</div>" for letter in LETTERS)
    return f'<html lang="vi"><head><title>Chữ</title><style>{style}</style></head><body>{cells}'


def cell_of(page, index):
    side = CELL * DPI / 25.4
    left, top = index % 10 * side, index // 10 * side
    return page.crop((round(left), round(top), round(left + side), round(top + side)))


def drawn(letter, face):
    """The letter as FreeType draws it straight from the font file, so large that hints are lost."""
    large = 4
    picture = Image.new("L", (400 * large, 400 * large), 255)
    font = ImageFont.truetype(face_file(face), SIZE * DPI // 72 * large)
    ImageDraw.Draw(picture).text((100 * large, 60 * large), letter, font=font, fill=0)
    return picture.reduce(large)


@pytest.fixture(scope="module", params=FACES)
def face(request):
    return request.param


@pytest.fixture(scope="module")
def printed(face):
    return render_pdf(page_of_letters(FACES[face]), stylesheets=[], tagged=False)


def test_every_vietnamese_letter_reads_back_as_itself(printed):
    text = PdfReader(BytesIO(printed)).pages[0].extract_text()

    assert sorted("".join(text.split())) == sorted(LETTERS)


def test_every_vietnamese_letter_looks_like_itself(printed, face):
    """More than like its kin: subsets that WeasyPrint mixes up read back right and look wrong."""
    (page,) = rasters(printed, dpi=DPI)
    shapes = {letter: ink(drawn(letter, face)) for letter in LETTERS}

    for index, letter in enumerate(LETTERS):
        seen = inks(cell_of(page, index))
        kin = [other for other in LETTERS if base(other) == base(letter)]
        off = {other: difference(seen, shapes[other]) for other in kin}
        assert off[letter] < 0.1, letter
        assert min(off, key=off.get) == letter


def test_nothing_but_our_own_face_is_embedded_and_only_in_part(printed, face):
    (font,) = PdfReader(BytesIO(printed)).pages[0]["/Resources"]["/Font"].values()
    (descendant,) = font.get_object()["/DescendantFonts"]
    descriptor = descendant.get_object()["/FontDescriptor"]

    tag, name = descriptor["/FontName"].removeprefix("/").split("+")
    assert len(tag) == 6
    assert name.replace("-", "") == face.replace("-Regular", "").replace("-", "")
    assert len(descriptor["/FontFile2"].get_data()) < face_file(face).stat().st_size


@pytest.mark.parametrize("family", ["DejaVu Sans", "Arial", "serif"])
def test_fonts_of_the_machine_are_never_used(family):
    body = f'<body style="font-family: {family}">Ngưỡng ☺ 漢'
    html = f'<html lang="vi"><head><title>Chữ</title></head>{body}'

    pdf = render_pdf(html, stylesheets=["paper.css"], tagged=False)

    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"].values()
    families = {font.get_object()["/BaseFont"].split("+")[1] for font in fonts}
    assert families <= {"Liberation-Serif", "Be-Vietnam-Pro-Medium"}


@pytest.mark.parametrize("face", ["BeVietnamPro-Missing", "../pdf/paper", "/etc/passwd"])
def test_a_face_without_a_file_stops_the_paper(face):
    rule = f'@font-face {{ font-family: "Missing"; src: url("face:{face}") }}'

    with pytest.raises(MissingFaceError):
        CSS(string=rule, font_config=OwnFaces(), url_fetcher=OwnFiles())


@pytest.mark.parametrize("face", ["Liberation Serif", "Be Vietnam Pro"])
def test_a_letter_that_no_face_has_prints_as_a_box(face, caplog):
    html = f'<title>Chữ</title><p style="font-family: {face}">Nguyễn 山田\u200d Маша'

    pdf = render_pdf(html, stylesheets=[])

    assert "Nguyễn □□" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "Маша" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "山" not in caplog.text

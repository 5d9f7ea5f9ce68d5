import re
from io import BytesIO

import openpyxl
import pytest

from sessions.queries.delegate_list import ListedDelegate
from sessions.sheets.delegate_list import delegate_list_pdf, total_of, write_delegate_workbook

from .decree import text_of_pages
from .official_samples import a_list, written
from .reading import MM, open_pdf, words


def test_the_list_counts_its_people_in_figures_and_words():
    assert total_of(a_list(25)) == "Danh sách gồm 25 (hai mươi lăm) người."


@pytest.mark.parametrize(
    ("extra", "head"), [("", "Đơn vị công tác"), ("remark", "Ghi chú"), ("address", "Địa chỉ")]
)
def test_the_last_column_is_what_was_asked_for(extra, head):
    text = text_of_pages(delegate_list_pdf(a_list(), extra=extra))

    assert f"{head} I. HÀ NỘI (3)" in text
    assert ("Trưởng đoàn" in text) == (extra == "remark")
    assert ("xã Quyết Thắng" in text.replace(" ,", "")) or extra != "address"


def test_where_addresses_have_a_column_no_villager_s_stands_among_the_workplaces():
    villager = ListedDelegate(1, "Lò Văn Ín", "Trưởng bản", "", "bản Mẫu, xã Mường Phăng")
    paper = a_list(groups=(("Điện Biên", (villager,)),))

    def cells(**options):
        with open_pdf(delegate_list_pdf(paper, **options)) as pdf:
            return [" ".join(cell.split()) for cell in pdf.pages[0].extract_table()[-1]]

    assert cells() == ["1", "Lò Văn Ín", "Trưởng bản", "bản Mẫu, xã Mường Phăng"]
    assert cells(extra="address")[3:] == ["", "bản Mẫu, xã Mường Phăng"]


@pytest.mark.parametrize("size", [8, 9, 10, 40])  # at 9 a page begins with the second group
def test_a_page_that_begins_within_a_group_names_it_again(size):
    people = a_list(70).groups[0][1]
    paper = a_list(groups=(("Hà Nội", people[:size]), ("Hưng Yên", people[40:])))

    with open_pdf(delegate_list_pdf(paper)) as pdf:
        said = [re.findall(r"^(I.*) \(tiếp\)$", page.extract_text(), re.M) for page in pdf.pages]
        firsts = [page.extract_table()[1][0] for page in pdf.pages]

    groups = [f"I. HÀ NỘI ({size})", "II. HƯNG YÊN (30)"]
    within = [[groups[int(n) > size]] if n.isdecimal() else [] for n in firsts]
    assert said == within
    assert (size == 9) == ([] in within[1:])


def test_a_long_name_is_cut_where_it_stands_again():
    people = a_list(40).groups[0][1]
    paper = a_list(groups=(("Ban Chỉ đạo giảm nghèo " * 6, people),))

    with open_pdf(delegate_list_pdf(paper)) as pdf:
        line = next(each for each in pdf.pages[1].extract_text_lines() if "(tiếp)" in each["text"])

    assert line["text"].endswith("… (tiếp)")
    assert line["x1"] * MM <= 195


def test_nobody_to_list_is_still_a_paper():
    text = text_of_pages(delegate_list_pdf(a_list(groups=())))

    assert "Danh sách gồm 0 (không) người." in text


@pytest.mark.parametrize("extra", ["", "remark", "address"])
def test_texts_stay_in_their_cells(extra):
    with open_pdf(delegate_list_pdf(a_list(30), extra=extra)) as pdf:
        for page in pdf.pages:
            for cell in page.find_table().cells:
                for word in words(page.crop(cell)):
                    assert (word["x0"] - cell[0]) * MM >= 0.9
                    assert (cell[2] - word["x1"]) * MM >= 0.9


@pytest.mark.parametrize("size", range(1, 40, 4))
def test_the_signature_is_there_whatever_the_length(size):
    text = text_of_pages(delegate_list_pdf(a_list(size)))

    assert "TM. BAN TỔ CHỨC" in text
    assert text.endswith("Nguyễn Văn Ký")


def test_the_workbook_lists_the_same_people():
    data = written(write_delegate_workbook, a_list(2), extra="remark")
    rows = list(openpyxl.load_workbook(BytesIO(data)).active.iter_rows(values_only=True))

    first = next(n for n, row in enumerate(rows) if row[0] == "STT")
    assert rows[first] == ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Ghi chú")
    assert rows[first + 1][0] == "I. HÀ NỘI (2)"
    assert [row[0] for row in rows[first + 2 : first + 4]] == [1, 2]
    assert rows[first + 2][4] == "Trưởng đoàn"

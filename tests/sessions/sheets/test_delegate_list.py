import re
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from sessions.queries.delegate_list import ListedDelegate
from sessions.sheets.delegate_list import total_of, write_delegate_workbook

from .decree import text_of_pages
from .official_samples import SIGNED, UNITS, a_list, delegate_pdf, written
from .reading import MM, open_pdf, words

#: So many people before the second group, and it begins a page.
OPENS_A_PAGE = 9


def test_the_list_counts_its_people_in_figures_and_words():
    assert total_of(a_list(25)) == "Danh sách gồm 25 (hai mươi lăm) người."


def test_the_word_for_an_empty_ten_is_the_conferences():
    paper = a_list(105, letterhead=replace(SIGNED, zero_word="lẻ"))

    assert total_of(paper) == "Danh sách gồm 105 (một trăm lẻ năm) người."


@pytest.mark.parametrize(
    ("extra", "head"), [("", "Đơn vị công tác"), ("remark", "Ghi chú"), ("address", "Địa chỉ")]
)
def test_the_last_column_is_what_was_asked_for(extra, head):
    text = text_of_pages(delegate_pdf(a_list(), extra=extra))

    assert f"{head} HÀ NỘI (3)" in text
    assert ("Trưởng đoàn" in text) == (extra == "remark")
    assert text.count("xã Quyết Thắng") == (4 if extra == "address" else 1)  # a unit has it too


def test_where_addresses_have_a_column_no_villager_s_stands_among_the_workplaces():
    villager = ListedDelegate(1, "Lò Văn Ín", "Trưởng bản", "", "bản Mẫu, xã Mường Phăng")
    paper = a_list(groups=(("Điện Biên", (villager,)),))

    def cells(**options):
        with open_pdf(delegate_pdf(paper, **options)) as pdf:
            return [" ".join(cell.split()) for cell in pdf.pages[0].extract_table()[-1]]

    assert cells() == ["1", "Lò Văn Ín", "Trưởng bản", "bản Mẫu, xã Mường Phăng"]
    assert cells(extra="address")[3:] == ["", "bản Mẫu, xã Mường Phăng"]


@pytest.mark.parametrize("size", [OPENS_A_PAGE - 1, OPENS_A_PAGE, OPENS_A_PAGE + 1, 40])
def test_a_page_that_begins_within_a_group_names_it_again(size):
    people = a_list(70).groups[0][1]
    paper = a_list(groups=(("Hà Nội", people[:size]), ("Hưng Yên", people[40:])))

    with open_pdf(delegate_pdf(paper)) as pdf:
        said = [re.findall(r"^(I.*) \(tiếp\)$", page.extract_text(), re.M) for page in pdf.pages]
        firsts = [[row[0] for row in page.extract_table()[1:3]] for page in pdf.pages]

    groups = [f"I. HÀ NỘI ({size})", "II. HƯNG YÊN (30)"]
    opens = [heading in groups for heading, _number in firsts]
    assert said == [
        [] if is_new else [groups[int(number) > size]]
        for is_new, (_heading, number) in zip(opens, firsts, strict=True)
    ]
    assert (size == OPENS_A_PAGE) == any(opens[1:])


def test_a_long_name_is_cut_where_it_stands_again():
    people = a_list(40).groups[0][1]
    paper = a_list(groups=(("Ban Chỉ đạo giảm nghèo " * 6, people),))

    with open_pdf(delegate_pdf(paper)) as pdf:
        line = next(each for each in pdf.pages[1].extract_text_lines() if "(tiếp)" in each["text"])

    assert line["text"].endswith("… (tiếp)")
    assert line["x1"] * MM <= 195


def test_nobody_to_list_is_still_a_paper():
    text = text_of_pages(delegate_pdf(a_list(groups=())))

    assert "Danh sách gồm …… người." in text


@pytest.mark.parametrize("extra", ["", "remark", "address"])
def test_texts_stay_in_their_cells(extra):
    with open_pdf(delegate_pdf(a_list(30), extra=extra)) as pdf:
        for page in pdf.pages:
            for cell in page.find_table().cells:
                for word in words(page.crop(cell)):
                    assert (word["x0"] - cell[0]) * MM >= 0.9
                    assert (cell[2] - word["x1"]) * MM >= 0.9


@pytest.mark.parametrize("size", range(1, 40, 4))
def test_the_signature_is_there_whatever_the_length(size):
    text = text_of_pages(delegate_pdf(a_list(size)))

    assert "TM. BAN TỔ CHỨC" in text
    assert text.endswith("Nguyễn Văn Ký")


def test_the_workbook_lists_the_same_people():
    data = written(write_delegate_workbook, a_list(2), extra="remark")
    rows = list(openpyxl.load_workbook(BytesIO(data)).active.iter_rows(values_only=True))

    first = next(n for n, row in enumerate(rows) if row[0] == "STT")
    assert rows[first] == ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Ghi chú")
    assert rows[first + 1][0] == "HÀ NỘI (2)"
    assert [row[0] for row in rows[first + 2 : first + 4]] == [1, 2]
    assert rows[first + 2][4] == "Trưởng đoàn"
    closing = [tuple(filter(None, row)) for row in rows[first + 4 :]]
    assert closing == [
        ("Danh sách gồm 2 (hai) người.",),
        ("Bắc Ninh, ngày      tháng      năm 2023",),
        ("NGƯỜI LẬP", "TM. BAN TỔ CHỨC\nTRƯỞNG BAN"),
        ("(Ký, ghi rõ họ tên)",),
        ("Nguyễn Văn Ký",),
    ]


@pytest.mark.parametrize("extra", ["", "remark", "address"])
def test_given_names_stay_beside_the_names_before_them(extra):
    names = ["Nguyễn Thị Phương Thảo", "Lê Văn Năm", "Nguyễn Thị Phương Thảo"]
    people = [ListedDelegate(n, name, "Trưởng phòng", UNITS[1]) for n, name in enumerate(names)]
    paper = a_list(groups=(("Hà Nội", tuple(people)),))

    with open_pdf(delegate_pdf(paper, extra=extra)) as pdf:
        rows = pdf.pages[0].extract_table()[2:]

    assert [row[1] for row in rows] == names
    assert max(row[3].count("\n") for row in rows) <= 1


def test_delegations_are_numbered_unless_there_is_one_alone():
    people = a_list(2).groups[0][1]

    text = text_of_pages(delegate_pdf(a_list(groups=(("Hà Nội", people), ("Huế", people)))))

    assert "I. HÀ NỘI (2)" in text
    assert "II. HUẾ (2)" in text
    assert "I. HÀ" not in text_of_pages(delegate_pdf(a_list(2)))

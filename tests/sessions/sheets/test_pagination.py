from hypothesis import given
from hypothesis import strategies as st

from sessions.sheets.pagination import Entry, RowGroup, paginate

FIRST, OTHERS, TAIL = 60, 100, 30


def a_block(name: int, heights: list[int], *, headed: bool = True) -> RowGroup:
    rows = [Entry(height, cells=((f"{name}", f"{row}"),)) for row, height in enumerate(heights)]
    if not headed:
        return RowGroup((), (), (), rows)
    first = (Entry(9, heading=f"{name}"),)
    return RowGroup(first, first, (Entry(9, heading=f"{name} again"),), rows)


blocks_of_rows = st.lists(
    st.lists(st.integers(10, 21), min_size=1, max_size=20), min_size=1, max_size=5
)


def pages_for(blocks):
    return paginate(blocks, first=FIRST, others=OTHERS, tail=TAIL)


@given(blocks_of_rows, st.booleans())
def test_every_row_is_placed_once_and_in_order(sizes, headed):
    blocks = [a_block(name, heights, headed=headed) for name, heights in enumerate(sizes)]

    placed = [entry for page in pages_for(blocks) for entry in page if entry.cells]

    assert placed == [row for block in blocks for row in block.rows]


@given(blocks_of_rows)
def test_no_page_is_overfull_and_the_tail_fits_below_the_last_row(sizes):
    pages = pages_for([a_block(name, heights) for name, heights in enumerate(sizes)])
    used = [sum(entry.height for entry in page) for page in pages]
    used[-1] += TAIL

    assert used[0] <= FIRST
    assert all(height <= OTHERS for height in used[1:])


@given(blocks_of_rows)
def test_every_page_begins_with_a_heading_and_none_ends_with_one(sizes):
    pages = pages_for([a_block(name, heights) for name, heights in enumerate(sizes)])

    assert all(page[-1].cells for page in pages if page)
    for page in filter(None, pages):
        name, row = page[1].cells[0]
        assert page[0].heading == (f"{name} again" if int(row) else name)


@given(blocks_of_rows)
def test_a_page_ends_only_where_the_next_row_would_not_have_fitted(sizes):
    pages = pages_for([a_block(name, heights) for name, heights in enumerate(sizes)])
    last_row = pages[-1][-1]
    rooms = [FIRST] + [OTHERS] * len(pages)

    for page, following, room in zip(pages, pages[1:], rooms, strict=False):
        heading, row = following[:2]
        needed = row.height + (TAIL if row is last_row else 0)
        needed += heading.height if not heading.heading.endswith("again") else 0
        assert sum(entry.height for entry in page) + needed > room


def test_a_group_at_the_top_of_a_page_has_the_headings_for_there():
    before = a_block(0, [40])
    group = RowGroup([Entry(9, "unit")], [Entry(9, "again"), Entry(9, "unit")], (), [Entry(20)])

    fitting = paginate([before, group], first=100, others=100, tail=0)
    broken = paginate([before, group], first=60, others=100, tail=0)

    assert [entry.heading for entry in fitting[0][2:]] == ["unit", ""]
    assert [entry.heading for entry in broken[1]] == ["again", "unit", ""]

"""Vietnamese words of two syllables, which a line had better not part: “mô hình”, “Bắc Ninh”."""

#: Those of titles, positions and units at such conferences; add what is missing.
_COMPOUNDS = frozenset(
    pair
    for line in """\
dữ liệu, địa phương, huy động, nguồn lực, phát huy, thế mạnh, chủ đề
ban hành, bảo trợ, bế mạc, bí thư, bồi dưỡng, bộ phận, cán bộ, chấp hành, chi nhánh
chính sách, chủ nhiệm, chủ tịch, chuyên viên, công chức, công tác, cộng đồng
cộng tác, cựu chiến, đại biểu, đại học, đào tạo, gia đình, giải lao, giám đốc
giảm nghèo, giao dịch, giảng viên, giới thiệu, hiệu quả, hiệu trưởng, hội nghị
hội trường, hợp tác, kế toán, khai mạc, khuyến nông, kinh nghiệm, kinh tế, kỹ thuật
lao động, lãnh đạo, liên hiệp, liên kết, mặt trận, mô hình, ngân hàng, nghiệp vụ
nhân dân, nhân rộng, nông dân, nông nghiệp, phát biểu, phát triển, phụ nữ
phụ trách, sản xuất, sinh kế, tập trung, tham luận, tham quan, thanh niên
thành phố, thành viên, thảo luận, thập đỏ, thị trấn, thị xã, thoát nghèo, thực tế
thư ký, thương binh, thường trực, thường vụ, tiết kiệm, tình nguyện, tín dụng
tổ chức, tổ quốc, trao đổi, trung tâm, trung ương, trưởng ban, trưởng bản
trưởng phòng, trưởng thôn, tuyên truyền, ủy ban, ủy viên, văn hóa, văn phòng
viên chức, việt nam, xã hội, xây dựng""".splitlines()
    for pair in line.split(", ")
)

#: “Đại Đồng Thành” stays whole; a row of capitalised words must break somewhere.
MOST_SYLLABLES = 4


def is_compound(first: str, second: str) -> bool:
    """Whether two neighbours had better stand on one line: “Ngân hàng”, “Đại Đồng”, “số 1”."""
    bare = second.strip("(),.;:”")
    if not bare.strip("-–") or bare.isdigit():
        return True
    return f"{first} {bare}".lower() in _COMPOUNDS or (first.istitle() and bare.istitle())


def compounds_of(text: str) -> list[str]:
    """The text in pieces to be kept on one line, of MOST_SYLLABLES at most; spaces part them."""
    pieces: list[list[str]] = []
    for word in text.split():
        if pieces and len(pieces[-1]) < MOST_SYLLABLES and is_compound(pieces[-1][-1], word):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return [" ".join(piece) for piece in pieces]

"""Words that invented delegates are made of. Nobody here is a real person.

“Vân” and “Thanh” are no given names here, so that no invented name is that of one of the two real
speakers.
"""

#: With the weight of each: half of all people share three family names.
FAMILIES = {
    "Nguyễn": 31,
    "Trần": 11,
    "Lê": 9,
    "Phạm": 7,
    "Hoàng": 5,
    "Vũ": 5,
    "Đặng": 3,
    "Bùi": 3,
    "Đỗ": 3,
    "Ngô": 3,
    "Dương": 2,
    "Phan": 2,
    "Đinh": 2,
    "Trịnh": 2,
    "Lương": 2,
    "Đào": 2,
    "Tạ": 1,
    "Chu": 1,
    "Mai": 1,
    "Hà": 1,
    "Thân": 1,
    "Giáp": 1,
    "Nghiêm": 1,
    "Nguyễn Đăng": 1,
    "Trần Lê": 1,
}

#: Repeated as often as people choose them; the empty one makes names of two words.
MIDDLES = {
    "Ông": (
        ["Văn"] * 8
        + ["Đức", "Đình", "Quang", "Minh", "Xuân", "Hữu", "Trọng", "Công", "Ngọc", "Duy", "Thế"]
        + ["Bá", "Viết", "Mạnh", "Hoàng", "Tiến", "Anh", "Quốc", "Đăng", ""]
    ),
    "Bà": (
        ["Thị"] * 8
        + ["Thị Hoàng", "Thị Thu", "Thị Thanh", "Thị Hồng", "Thị Kim", "Thị Bích", "Thị Ngọc"]
        + ["Thị Minh", "Thu", "Thanh", "Ngọc", "Phương", "Hồng", "Thùy", "Minh", "Diệu", ""]
    ),
}

#: Words parted by spaces.
GIVENS = {
    "Ông": (
        "An Bảo Bình Chiến Chung Cường Đạt Đông Đức Dũng Dương Duy Giang Hải Hậu Hiếu Hiệp Hòa "
        "Hoàn Hùng Hưng Huy Khánh Khoa Khôi Kiên Lâm Lộc Long Lực Mạnh Minh Nam Nghĩa Ngọc Phong "
        "Phú Phúc Phương Quân Quý Quyết Sáng Sơn Tài Tâm Tân Thái Thắng Thành Thịnh Thọ Thuận "
        "Tiến Toàn Trung Trường Tú Tuấn Tùng Tuyên Vinh Vượng Ước"
    ),
    "Bà": (
        "Ánh Anh Bình Chi Cúc Diệp Dung Duyên Giang Hà Hải Hằng Hạnh Hảo Hậu Hiền Hoa Hoài Hồng "
        "Huệ Hương Hường Huyền Khuyên Lan Lệ Liên Liễu Linh Loan Lụa Luyến Mai Minh Mơ Nga Ngân "
        "Ngọc Nguyệt Nhàn Nhung Oanh Phượng Phương Quyên Quỳnh Tâm Thảo Thêu Thoa Thơm Thu Thủy "
        "Thúy Tình Trang Trinh Tuyết Tươi Uyên Vui Xuân Xuyến Yến"
    ),
}

#: By slug of the province as of 2023. District names are real; nobody from them is.
DISTRICTS = {
    "ha-noi": ["Ba Vì", "Mỹ Đức", "Ứng Hòa", "Quốc Oai", "Thạch Thất", "Phú Xuyên", "Sóc Sơn"],
    "hung-yen": ["Ân Thi", "Phù Cừ", "Tiên Lữ", "Kim Động", "Khoái Châu", "Yên Mỹ", "Văn Lâm"],
    "bac-ninh": ["Gia Bình", "Lương Tài", "Tiên Du", "Yên Phong"],
    "bac-giang": ["Sơn Động", "Lục Ngạn", "Lục Nam", "Yên Thế", "Tân Yên", "Hiệp Hòa", "Yên Dũng"],
}

#: Common names, put to districts by chance.
COMMUNES = [
    "Đông Tiến", "Tân Lập", "Minh Đức", "Đồng Tâm", "Quang Trung", "Tân Dân", "Thống Nhất",
    "An Thịnh", "Phú Lương", "Hòa Bình", "Đại Đồng", "Quyết Thắng", "Nghĩa Trung", "Xuân Phú",
]  # fmt: skip
VILLAGES = ["Đông", "Đoài", "Thượng", "Hạ", "Trung", "Phú Mỹ", "Xuân Lai", "An Bình", "Lũng Khê"]

"""What is known of the conference of 04–06/10/2023, in our own words.

What is not known carries the mark of sample data, so that nobody takes it for a fact.
"""

from datetime import date

from sessions.seed.plan import MARK, DelegationPlan, VenuePlan

SLUG = "bac-ninh-2023"

CONFERENCE = {
    "slug": SLUG,
    "title": "Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo”",
    "short_title": "Hội nghị nhân rộng mô hình giảm nghèo 2023",
    "legal_basis": (
        "Quyết định số 90/QĐ-TTg của Thủ tướng Chính phủ về Chương trình mục tiêu quốc gia "
        "giảm nghèo bền vững giai đoạn 2021–2025\n"
        "Quyết định số 654/QĐ-LĐTBXH ngày 18/5/2023 của Bộ Lao động – Thương binh và Xã hội"
    ),
    "governing_body": "Bộ Lao động – Thương binh\nvà Xã hội",
    "host": "Trung tâm Đào tạo, bồi dưỡng\ncán bộ, công chức\nlao động – xã hội",
    "objectives": (
        "Khơi dậy ý chí tự vươn lên của hộ nghèo bằng cách tìm ra và nhân rộng những mô hình "
        "kinh tế thiết thực\n"
        "Giúp người dân thoát nghèo bằng chính nguồn lực sẵn có của bản thân và cộng đồng\n"
        "Huy động cộng đồng cùng chung tay giúp đỡ hộ nghèo, không để ai bị bỏ lại phía sau\n"
        "Vun đắp niềm tin rằng hộ nghèo có thể tự mình thoát nghèo"
    ),
    "title_en": "Conference “Learning from and multiplying models of poverty reduction”",
    "short_title_en": "Conference on multiplying poverty-reduction models 2023",
    "legal_basis_en": (
        "Decision No. 90/QĐ-TTg of the Prime Minister on the National Target Programme for "
        "Sustainable Poverty Reduction 2021–2025\n"
        "Decision No. 654/QĐ-LĐTBXH of 18 May 2023 of the Ministry of Labour, Invalids and Social "
        "Affairs"
    ),
    "governing_body_en": "Ministry of Labour, Invalids\nand Social Affairs",
    "host_en": "Training Centre for Cadres\nand Civil Servants\nin Labour and Social Affairs",
    "objectives_en": (
        "Strengthen poor households’ own will to rise by finding and multiplying practical "
        "economic models\n"
        "Help people out of poverty with the means that they and their community already have\n"
        "Bring the community in to support poor households, leaving no one behind\n"
        "Build trust that poor households can leave poverty by themselves"
    ),
    "place_en": "Bac Ninh",
    "starts_on": date(2023, 10, 4),
    "ends_on": date(2023, 10, 6),
    "place": "Bắc Ninh",
    "contact_name": f"Thường trực Ban Tổ chức {MARK}",
    "contact_phone": "0900000000",
    "state": "published",
}

#: (title, description)
THEMES = (
    (
        "Mô hình kinh tế hiệu quả phát huy thế mạnh địa phương",
        "Sản xuất cộng đồng và liên kết theo chuỗi giá trị.",
    ),
    (
        "Cách làm hay trong huy động nguồn lực",
        "Trước hết là nguồn lực của chính cộng đồng.",
    ),
    (
        "Cơ chế khuyến khích hộ gia đình tự vươn lên thoát nghèo",
        "Những cách khơi dậy sự chủ động của mỗi hộ.",
    ),
    (
        "Bài học xây dựng mô hình gắn với đa dạng hóa sinh kế",
        "Kinh nghiệm rút ra từ các địa phương.",
    ),
)

HALL = f"Hội trường {MARK}"
DINING_ROOM = f"Phòng ăn {MARK}"
VENUE = VenuePlan(
    name=f"Trung tâm Hội nghị {MARK}",
    address="tỉnh Bắc Ninh",
    rooms=((HALL, 150), (DINING_ROOM, 120)),
)

#: Four provinces, and those who come without one. Sizes are sample data: over 90 are known.
DELEGATIONS = (
    DelegationPlan("ha-noi", "Hà Nội", size=23, quota=25),
    DelegationPlan("hung-yen", "Hưng Yên", size=22, quota=25),
    DelegationPlan("bac-ninh", "Bắc Ninh", size=25, quota=25),
    DelegationPlan("bac-giang", "Bắc Giang", size=22, quota=25),
    DelegationPlan("ban-to-chuc", "Ban Tổ chức", size=2, quota=5),
    DelegationPlan("khach-moi", "Khách mời", size=2, quota=5),
)

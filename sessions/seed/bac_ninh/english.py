"""The English of what is planned for Bắc Ninh, by the Vietnamese line without its mark."""

from .facts import THEMES

_THEMES = (
    (
        "Effective economic models that make the most of local strengths",
        "Production by communities, and links along value chains.",
    ),
    (
        "Good ways of mobilising resources",
        "Above all, the resources of the community itself.",
    ),
    (
        "Mechanisms that encourage households to leave poverty by themselves",
        "What moves each household to take the initiative.",
    ),
    (
        "Lessons from building models tied to diversified livelihoods",
        "Experience gained in the provinces.",
    ),
)

_OF_THEMES = {
    vietnamese: english
    for pair, twin in zip(THEMES, _THEMES, strict=True)
    for vietnamese, english in zip(pair, twin, strict=True)
}

_SESSIONS = {
    "Đón tiếp đại biểu, phát tài liệu": "Reception of delegates, distribution of documents",
    "Khai mạc Hội nghị": "Opening of the conference",
    "Giải lao": "Break",
    "Ăn trưa, nghỉ trưa": "Lunch and midday rest",
    "Thảo luận về chủ đề 1 và 2": "Discussion of themes 1 and 2",
    "Ăn tối": "Dinner",
    "Tham quan thực tế tại huyện Gia Bình: lượt thứ nhất": (
        "Field visits in Gia Binh District: first round"
    ),
    "Tham quan thực tế tại huyện Gia Bình: lượt thứ hai": (
        "Field visits in Gia Binh District: second round"
    ),
    "Thảo luận sau tham quan và về chủ đề 3": "Discussion of the visits and of theme 3",
    "Thảo luận chung": "General discussion",
    "Tổng kết và bế mạc Hội nghị": "Summing up and closing of the conference",
    "Ăn trưa, chia tay đại biểu": "Lunch and farewell to delegates",
    "Thời gian": "Times",
    "Các xe chia về hai mô hình.": "Half of the buses go to each of the two models.",
    "Các xe đổi cho nhau: mỗi đại biểu đến cả hai mô hình.": (
        "The buses change over: every delegate visits both models."
    ),
} | {
    f"Tham luận và clip – Chủ đề {number}: {vietnamese}": (
        f"Talks and clips – Theme {number}: {english}"
    )
    for number, ((vietnamese, _), (english, _)) in enumerate(
        zip(THEMES, _THEMES, strict=True), start=1
    )
}

_TALKS = {
    "Phát biểu của đơn vị tổ chức": "Address by the organiser",
    "Phát biểu của tỉnh Bắc Ninh": "Address by Bac Ninh Province",
    "Tổ sản xuất cộng đồng trồng rau an toàn": "A community group that grows safe vegetables",
    "Cùng giống, cùng lịch gieo trồng, cùng một đầu mối tiêu thụ.": (
        "The same seed, the same planting calendar and a single buyer."
    ),
    "Liên kết chuỗi giá trị trong trồng cây ăn quả": "Value-chain links in fruit growing",
    "Từ cây giống tới hợp đồng bao tiêu giữa hộ dân và hợp tác xã.": (
        "From seedlings to purchase contracts between households and their cooperative."
    ),
    "Quỹ quay vòng con giống trong thôn": "A village revolving fund of breeding stock",
    "Hộ nhận trước trao lại con giống cho hộ nhận sau.": (
        "Households that received stock first pass offspring on to those who come next."
    ),
    "Vốn tín dụng chính sách đi cùng ngày công của cộng đồng": (
        "Policy credit hand in hand with the community’s labour"
    ),
    "Vốn vay ưu đãi phát huy khi thôn xóm cùng góp sức.": (
        "Preferential loans do most where the whole village lends a hand."
    ),
    "Cam kết thoát nghèo từ chính hộ gia đình": (
        "Households’ own commitment to leave poverty behind"
    ),
    "Hộ tự đặt mục tiêu, thôn cùng theo dõi và động viên.": (
        "The household sets its goals; the village follows and encourages it."
    ),
    "Phụ nữ giúp nhau tiết kiệm và khởi sự làm ăn": (
        "Women who help one another to save and to start a business"
    ),
    "Góp ít mỗi tháng, cho vay xoay vòng, học nghề tại chỗ.": (
        "Small monthly savings, loans in turn, and a trade learnt on the spot."
    ),
    "Chăn nuôi kết hợp nghề phụ lúc nông nhàn": (
        "Livestock combined with a side trade between farming seasons"
    ),
    "Hai nguồn thu trong năm giúp gia đình bớt rủi ro.": (
        "Two incomes a year lower the family’s risk."
    ),
    "Chuyển đổi đất kém hiệu quả sang nhiều loại cây trồng": (
        "From poorly yielding land to a variety of crops"
    ),
    "Chọn cây theo chân đất, theo mùa và theo sức lao động của hộ.": (
        "Crops chosen for the soil, the season and the hands that a household has."
    ),
    "Clip giới thiệu mô hình: Vườn nhãn liên kết": "Clip on a model: Linked longan orchards",
    "Clip giới thiệu mô hình: Ngân hàng con giống của thôn": (
        "Clip on a model: The village’s bank of breeding stock"
    ),
    "Clip giới thiệu mô hình: Tổ phụ nữ tiết kiệm": "Clip on a model: A women’s savings group",
    "Clip giới thiệu mô hình: Một hộ, nhiều sinh kế": (
        "Clip on a model: One household, many livelihoods"
    ),
}

_SPEAKERS = {
    "Phó Hiệu trưởng Trường Đại học Lao động – Xã hội, Giám đốc Trung tâm Đào tạo, bồi dưỡng "
    "cán bộ, công chức lao động – xã hội": (
        "Vice-Rector of the University of Labour and Social Affairs; Director of the Training "
        "Centre for Cadres and Civil Servants in Labour and Social Affairs"
    ),
    "Phó Giám đốc Sở Lao động – Thương binh và Xã hội tỉnh Bắc Ninh": (
        "Deputy Director of the Department of Labour, Invalids and Social Affairs of Bac Ninh "
        "Province"
    ),
    "Phó Chủ tịch Ủy ban nhân dân xã Quang Trung, huyện Mỹ Đức": (
        "Vice Chair of the People’s Committee of Quang Trung Commune, My Duc District"
    ),
    "Trưởng phòng Kỹ thuật Trung tâm Khuyến nông tỉnh Hưng Yên": (
        "Head of the Technical Division, Agricultural Extension Centre of Hung Yen Province"
    ),
    "Trưởng thôn Hạ, xã Đông Tiến, huyện Yên Thế": (
        "Head of Ha Village, Dong Tien Commune, Yen The District"
    ),
    "Phó Giám đốc Phòng giao dịch Ngân hàng Chính sách xã hội huyện Tiên Du, chi nhánh Ngân hàng "
    "Chính sách xã hội tỉnh Bắc Ninh": (
        "Deputy Director of the Tien Du District transaction office, Bac Ninh branch of the "
        "Vietnam Bank for Social Policies"
    ),
    "Phó Chủ tịch Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Nghĩa Trung, huyện Yên "
    "Phong, tỉnh Bắc Ninh": (
        "Standing Vice Chair of the Vietnam Fatherland Front Committee of Nghia Trung Commune, "
        "Yen Phong District, Bac Ninh Province"
    ),
    "Chủ tịch Hội Liên hiệp Phụ nữ xã Quyết Thắng, huyện Phú Xuyên": (
        "Chair of the Women’s Union of Quyet Thang Commune, Phu Xuyen District"
    ),
    "Người dân thôn An Bình, xã Tân Dân, huyện Lục Nam": (
        "Resident of An Binh Village, Tan Dan Commune, Luc Nam District"
    ),
    "Phó Trưởng phòng Lao động – Thương binh và Xã hội huyện Ân Thi, tỉnh Hưng Yên": (
        "Deputy Head of the Labour, Invalids and Social Affairs Office of An Thi District, "
        "Hung Yen Province"
    ),
}

_PLACES = {
    "Trung tâm Hội nghị": "Conference Centre",
    "tỉnh Bắc Ninh": "Bac Ninh Province",
    "Hội trường": "Main Hall",
    "Phòng ăn": "Dining Hall",
    "Mô hình 1 (Gia Bình)": "Model 1 (Gia Binh)",
    "Mô hình 2 (Gia Bình)": "Model 2 (Gia Binh)",
    "Huyện Gia Bình, tỉnh Bắc Ninh": "Gia Binh District, Bac Ninh Province",
    "Tên gọi tạm: tư liệu không nêu tên mô hình": (
        "A provisional name: the sources do not name the model"
    ),
}

ENGLISH = _OF_THEMES | _SESSIONS | _TALKS | _SPEAKERS | _PLACES

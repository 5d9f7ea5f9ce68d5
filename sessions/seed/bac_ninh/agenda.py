"""Three days of agenda. Days, opening, themes and visits are facts; hours and talks are samples."""

from sessions.seed.plan import MARK, SessionPlan, SpeakerPlan, TalkPlan, TourPlan, VisitPlan

from .facts import DINING_ROOM, HALL, THEMES

_HOURS = f"Thời gian {MARK}"
_COMMITTEE = "Ban Tổ chức"

#: The only two people here who are real.
OPENING_SPEAKERS = (
    SpeakerPlan(
        name="TS. Nguyễn Thị Vân",
        affiliation=(
            "Phó Hiệu trưởng Trường Đại học Lao động – Xã hội, Giám đốc Trung tâm Đào tạo, "
            "bồi dưỡng cán bộ, công chức lao động – xã hội"
        ),
    ),
    SpeakerPlan(
        name="Ông Đoàn Xuân Thanh",
        affiliation="Phó Giám đốc Sở Lao động – Thương binh và Xã hội tỉnh Bắc Ninh",
    ),
)


def _talk(title, clock, delegation, category, abstract) -> TalkPlan:
    return TalkPlan(
        title=f"{title} {MARK}",
        clock=clock,
        minutes=25,
        abstract=f"{abstract} {MARK}",
        speakers=[SpeakerPlan(delegation=delegation, category=category)],
    )


def _clip(title, clock) -> TalkPlan:
    # A domain reserved for examples: the clips themselves are not known.
    return TalkPlan(
        title=f"Clip giới thiệu mô hình: {title} {MARK}",
        clock=clock,
        minutes=10,
        clip_url="https://example.org/",
    )


def _pause(day, starts, ends, kind, title) -> SessionPlan:
    room = DINING_ROOM if kind == "meal" else ""
    return SessionPlan(day, starts, ends, kind, f"{title} {MARK}", room=room)


def _themed(day, starts, ends, theme, talks) -> SessionPlan:
    return SessionPlan(
        day,
        starts,
        ends,
        "talks",
        f"Tham luận và clip – Chủ đề {theme}: {THEMES[theme - 1][0]}",
        room=HALL,
        theme=theme,
        chair=_COMMITTEE,
        notes=_HOURS,
        talks=talks,
    )


def _plenary(day, starts, ends, kind, title, talks=(), notes=_HOURS) -> SessionPlan:
    return SessionPlan(
        day, starts, ends, kind, title, room=HALL, chair=_COMMITTEE, notes=notes, talks=talks
    )


SESSIONS = (
    _plenary(
        0, "7:30", "8:00", "registration", f"Đón tiếp đại biểu, phát tài liệu {MARK}", notes=""
    ),
    _plenary(
        0,
        "8:00",
        "9:00",
        "opening",
        "Khai mạc Hội nghị",
        talks=[
            TalkPlan("Phát biểu của đơn vị tổ chức", speakers=OPENING_SPEAKERS[:1]),
            TalkPlan("Phát biểu của tỉnh Bắc Ninh", speakers=OPENING_SPEAKERS[1:]),
        ],
    ),
    _pause(0, "9:00", "9:20", "break", "Giải lao"),
    _themed(
        0,
        "9:20",
        "11:10",
        1,
        [
            _talk(
                "Tổ sản xuất cộng đồng trồng rau an toàn",
                "9:20",
                "ha-noi",
                "ubnd-xa",
                "Cùng giống, cùng lịch gieo trồng, cùng một đầu mối tiêu thụ.",
            ),
            _talk(
                "Liên kết chuỗi giá trị trong trồng cây ăn quả",
                "9:50",
                "hung-yen",
                "khuyen-nong",
                "Từ cây giống tới hợp đồng bao tiêu giữa hộ dân và hợp tác xã.",
            ),
            _clip("Vườn nhãn liên kết", "10:20"),
        ],
    ),
    _pause(0, "11:30", "13:30", "meal", "Ăn trưa, nghỉ trưa"),
    _themed(
        0,
        "13:30",
        "15:15",
        2,
        [
            _talk(
                "Quỹ quay vòng con giống trong thôn",
                "13:30",
                "bac-giang",
                "truong-thon",
                "Hộ nhận trước trao lại con giống cho hộ nhận sau.",
            ),
            _talk(
                "Vốn tín dụng chính sách đi cùng ngày công của cộng đồng",
                "14:00",
                "bac-ninh",
                "ngan-hang-csxh",
                "Vốn vay ưu đãi phát huy khi thôn xóm cùng góp sức.",
            ),
            _clip("Ngân hàng con giống của thôn", "14:30"),
        ],
    ),
    _pause(0, "15:15", "15:35", "break", "Giải lao"),
    _plenary(0, "15:35", "16:45", "discussion", "Thảo luận về chủ đề 1 và 2"),
    _pause(0, "18:00", "19:30", "meal", "Ăn tối"),
    SessionPlan(
        1,
        "8:00",
        "9:20",
        "visit",
        "Tham quan thực tế tại huyện Gia Bình: lượt thứ nhất",
        chair=_COMMITTEE,
        notes=f"Các xe chia về hai mô hình.\n{_HOURS}",
    ),
    SessionPlan(
        1,
        "9:50",
        "11:10",
        "visit",
        "Tham quan thực tế tại huyện Gia Bình: lượt thứ hai",
        chair=_COMMITTEE,
        notes=f"Các xe đổi cho nhau: mỗi đại biểu đến cả hai mô hình.\n{_HOURS}",
    ),
    _pause(1, "11:45", "13:30", "meal", "Ăn trưa, nghỉ trưa"),
    _themed(
        1,
        "13:45",
        "15:15",
        3,
        [
            _talk(
                "Cam kết thoát nghèo từ chính hộ gia đình",
                "13:45",
                "bac-ninh",
                "mat-tran-xa",
                "Hộ tự đặt mục tiêu, thôn cùng theo dõi và động viên.",
            ),
            _talk(
                "Phụ nữ giúp nhau tiết kiệm và khởi sự làm ăn",
                "14:15",
                "ha-noi",
                "hoi-phu-nu",
                "Góp ít mỗi tháng, cho vay xoay vòng, học nghề tại chỗ.",
            ),
            _clip("Tổ phụ nữ tiết kiệm", "14:45"),
        ],
    ),
    _pause(1, "15:15", "15:35", "break", "Giải lao"),
    _plenary(1, "15:35", "16:45", "discussion", "Thảo luận sau tham quan và về chủ đề 3"),
    _pause(1, "18:00", "19:30", "meal", "Ăn tối"),
    _themed(
        2,
        "8:00",
        "9:30",
        4,
        [
            _talk(
                "Chăn nuôi kết hợp nghề phụ lúc nông nhàn",
                "8:00",
                "bac-giang",
                "nguoi-dan-mo-hinh",
                "Hai nguồn thu trong năm giúp gia đình bớt rủi ro.",
            ),
            _talk(
                "Chuyển đổi đất kém hiệu quả sang nhiều loại cây trồng",
                "8:30",
                "hung-yen",
                "phong-ldtbxh",
                "Chọn cây theo chân đất, theo mùa và theo sức lao động của hộ.",
            ),
            _clip("Một hộ, nhiều sinh kế", "9:00"),
        ],
    ),
    _pause(2, "9:30", "9:50", "break", "Giải lao"),
    _plenary(2, "9:50", "10:45", "discussion", "Thảo luận chung"),
    _plenary(2, "10:45", "11:30", "closing", "Tổng kết và bế mạc Hội nghị"),
    _pause(2, "11:30", "13:00", "meal", "Ăn trưa, chia tay đại biểu"),
)

_UNKNOWN = f"Tên gọi tạm: tư liệu không nêu tên mô hình {MARK}"

TOUR = TourPlan(
    day=1,
    assembles="7:00",
    meeting_place=f"Sân trước hội trường {MARK}",
    seats=28,
    turns=(("8:00", "9:20"), ("9:50", "11:10")),
    visits=(
        VisitPlan("Mô hình 1 (Gia Bình)", "Huyện Gia Bình, tỉnh Bắc Ninh", _UNKNOWN),
        VisitPlan("Mô hình 2 (Gia Bình)", "Huyện Gia Bình, tỉnh Bắc Ninh", _UNKNOWN),
    ),
)

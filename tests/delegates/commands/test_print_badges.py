import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from delegates.models import Delegate
from tests.factories.conference import ProvinceFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import BusFactory, PassengerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return BadgeDesignFactory(slug="mau-chung").conference


@pytest.fixture
def out(tmp_path):
    return tmp_path / "badges.pdf"


def print_badges(conference, out, *options):
    call_command("print_badges", out, "--conference", conference.slug, *options)


def names_in(path):
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return {name for name in Delegate.objects.values_list("full_name", flat=True) if name in text}


def test_every_delegate_who_comes_gets_a_badge(conference, out):
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh", state="cancelled")
    DelegateFactory(full_name="Người Nơi Khác")

    print_badges(conference, out)

    assert names_in(out) == {"Nguyễn Thị Vân"}


def test_a_province_is_the_one_of_the_conference(conference, out):
    chosen = DelegationFactory(conference=conference, province=ProvinceFactory(slug="bac-ninh"))
    DelegateFactory(delegation=chosen, full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")

    print_badges(conference, out, "--province", "bac-ninh")

    assert names_in(out) == {"Nguyễn Thị Vân"}


def test_a_category_is_chosen_by_its_slug(conference, out):
    chosen = DelegateFactory(
        conference=conference, full_name="Nguyễn Thị Vân", category__slug="truong-thon"
    )
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")

    print_badges(conference, out, "--category", chosen.category.slug)

    assert names_in(out) == {"Nguyễn Thị Vân"}


def test_a_second_print_of_the_unprinted_prints_nobody(conference, out):
    DelegateFactory(conference=conference)
    print_badges(conference, out, "--unprinted")
    out.unlink()

    with pytest.raises(CommandError, match="nothing to print"):
        print_badges(conference, out, "--unprinted")

    assert not out.exists()


def test_paper_a6_has_one_badge_a_page(conference, out):
    DelegateFactory.create_batch(3, conference=conference)

    print_badges(conference, out, "--paper", "a6")

    assert len(PdfReader(out).pages) == 3


def test_large_jobs_come_as_volumes(conference, out, monkeypatch, capsys):
    monkeypatch.setattr("delegates.badges.printing.VOLUME", 2)
    DelegateFactory.create_batch(3, conference=conference)

    print_badges(conference, out, "--paper", "a6")

    volumes = [out.with_name("badges-1.pdf"), out.with_name("badges-2.pdf")]
    assert capsys.readouterr().out.split() == [str(volume) for volume in volumes]
    assert [len(PdfReader(volume).pages) for volume in volumes] == [2, 1]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--province", "ha-noi"], "has no ha-noi"),
        (["--category", "khach"], "has no khach"),
        (["--design", "khac"], "no badge design khac"),
    ],
)
def test_what_the_conference_has_not_is_said_in_one_line(conference, out, options, reason):
    DelegateFactory(conference=conference)

    with pytest.raises(CommandError, match=reason):
        print_badges(conference, out, *options)


def test_an_unknown_conference_is_said_in_one_line(out):
    with pytest.raises(CommandError, match="no conference called khac"):
        call_command("print_badges", out, "--conference", "khac")


def test_a_folder_that_is_not_there_is_said_in_one_line(conference, tmp_path):
    DelegateFactory(conference=conference)

    with pytest.raises(CommandError, match="cannot be written"):
        print_badges(conference, tmp_path / "none" / "badges.pdf")

    assert not conference.prints.exists()


def test_the_log_names_the_command(conference, out):
    DelegateFactory(conference=conference)

    print_badges(conference, out)

    log = conference.prints.get()
    assert (log.kind, log.actor, log.user) == ("badges", "print_badges", None)


def test_a_delegation_a_state_and_a_bus_narrow_too(conference, out):
    van = DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân", state="confirmed")
    thanh = PassengerFactory(
        bus__conference=conference,
        delegate=DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh"),
    )

    print_badges(conference, out, "--delegation", van.delegation.slug)
    of_delegation = names_in(out)
    print_badges(conference, out, "--state", "confirmed")
    of_state = names_in(out)
    print_badges(conference, out, "--bus", str(thanh.bus.pk))

    assert of_delegation == of_state == {"Nguyễn Thị Vân"}
    assert names_in(out) == {"Đoàn Xuân Thanh"}


def test_only_badges_that_have_changed_are_printed_again(conference, out):
    changed = DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")
    print_badges(conference, out)
    Delegate.objects.filter(pk=changed.pk).update(position="Giám đốc")
    DelegateFactory(conference=conference, full_name="Người Mới Đến")

    print_badges(conference, out, "--changed")
    only_changed = names_in(out)
    Delegate.objects.filter(pk=changed.pk).update(position="Phó Giám đốc")
    print_badges(conference, out, "--changed", "--unprinted")

    assert only_changed == {"Nguyễn Thị Vân"}
    assert names_in(out) == {"Nguyễn Thị Vân", "Người Mới Đến"}


def test_badges_come_by_rank_or_by_name(conference, out):
    delegation = DelegationFactory(conference=conference)
    DelegateFactory(delegation=delegation, full_name="Đỗ Yến", rank=1)
    DelegateFactory(delegation=delegation, full_name="Lê An", rank=2)

    print_badges(conference, out, "--paper", "a6", "--order", "name")

    first, _second = [page.extract_text() for page in PdfReader(out).pages]
    assert "Lê An" in first


def test_cover_slips_come_beside_the_badges(conference, out):
    delegation = DelegationFactory(conference=conference, name="Bắc Giang")
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")

    print_badges(conference, out, "--cover-slips")

    slip = PdfReader(out.with_name("badges-slips.pdf")).pages[0].extract_text()
    assert "Bắc Giang" in slip
    assert [log.kind for log in conference.prints.all()] == ["slips", "badges"]


def test_a_bus_of_another_conference_is_refused_in_one_line(conference, out):
    with pytest.raises(CommandError, match="has no bus"):
        print_badges(conference, out, "--bus", str(BusFactory().pk))


@pytest.mark.parametrize(("paper", "pages"), [("a4-90x130", 1), ("a4-86x54", 1), ("a6", 3)])
def test_backs_follow_fronts_on_whatever_paper(conference, out, paper, pages):
    DelegateFactory.create_batch(3, conference=conference)
    conference.badge_designs.update(back="agenda")

    print_badges(conference, out, "--paper", paper)

    assert len(PdfReader(out).pages) == 2 * pages


@pytest.mark.parametrize("options", [[], ["--paper", "a4-86x54"]], ids=["own", "given"])
def test_a_paper_with_too_little_room_for_the_design_is_refused(conference, out, options):
    names = ["given_name", "full_name", "event", "occasion", "code", "position", "organisation"]
    parts = [[name, "large"] for name in [*names, "delegation", "label"]]
    paper = "a4" if options else "a4-86x54"
    conference.badge_designs.update(parts=parts, paper=paper)
    DelegateFactory(conference=conference)

    with pytest.raises(CommandError, match="Paper a4-86x54 has no room for all texts of Mẫu chung"):
        print_badges(conference, out, *options)
    assert not out.exists()

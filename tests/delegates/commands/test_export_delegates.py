import openpyxl
import pytest
from django.core.management import CommandError, call_command

from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db


def test_the_workbook_holds_the_conference_s_delegates(tmp_path, capsys):
    delegate = DelegateFactory(full_name="Nguyễn Thị Vân")
    DelegateFactory(full_name="Người Nơi Khác")
    out = tmp_path / "list.xlsx"

    call_command("export_delegates", out, "--conference", delegate.delegation.conference.slug)

    rows = list(openpyxl.load_workbook(out).active.iter_rows(min_row=2, values_only=True))
    assert [row[3] for row in rows] == ["Nguyễn Thị Vân"]
    assert capsys.readouterr().out == f"{out}: 1 delegates\n"


def test_a_failed_export_leaves_no_half_file(tmp_path, monkeypatch):
    delegate = DelegateFactory()

    def fail(**_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("delegates.exports.delegate.write_workbook", lambda *a, **k: fail())
    with pytest.raises(CommandError, match="No space left"):
        call_command(
            "export_delegates",
            tmp_path / "list.xlsx",
            "--conference",
            delegate.delegation.conference.slug,
        )

    assert list(tmp_path.iterdir()) == []

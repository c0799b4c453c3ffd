"""The wheel, installed alone in a folder, runs from anywhere without the source checkout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orientation_tui import __version__
from tests.plain.journeys import through
from tests.program import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.content.catalogue import Catalogue

    Program = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
pytest.importorskip("build")
pytest.importorskip("hatchling")


def quietly(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roue")
    quietly("build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pip")
    target = tmp_path_factory.mktemp("installe")
    quietly(
        *("pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"),
        *("--target", str(target), str(wheel)),
    )
    return target


@pytest.fixture
def program(installed: Path, tmp_path: Path) -> Program:
    """Run Python with the installed wheel and its dependencies, without this checkout.

    Without the site module (-S) no .pth file is read, so an editable install can't be found.
    """
    seen = [str(installed), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()

    def start(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-S", *words)
        return run(typed=typed, command=command, cwd=elsewhere, PYTHONPATH=os.pathsep.join(seen))

    return start


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


def test_the_wheel_holds_all_content_and_style(wheel: Path) -> None:
    held = names(wheel)
    content = {
        f"orientation_tui/data/{path.relative_to(DATA).as_posix()}"
        for path in DATA.rglob("*")
        if path.suffix in {".toml", ".md"}
    }
    assert len(content) > 5
    assert content <= held
    assert "orientation_tui/py.typed" in held
    styles = {path.name for path in (ROOT / "src").rglob("*.tcss")}
    assert styles <= {Path(name).name for name in held}


def test_the_wheel_holds_only_the_program(wheel: Path) -> None:
    outside = [
        name for name in names(wheel) if not re.match(r"orientation_tui(-[^/]+\.dist-info)?/", name)
    ]
    assert outside == []
    assert not [name for name in names(wheel) if "test" in name or "__pycache__" in name]


def test_no_empty_file_stands_for_content(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        sizes = {found.filename: found.file_size for found in opened.infolist()}
    assert not [name for name, size in sizes.items() if "/data/" in name and size < 100]


def test_the_wheel_declares_its_command_licence_and_version(wheel: Path) -> None:
    assert wheel.name.startswith(f"orientation_tui-{__version__}-py3-none-any")
    with zipfile.ZipFile(wheel) as opened:
        info = f"orientation_tui-{__version__}.dist-info"
        commands = opened.read(f"{info}/entry_points.txt").decode()
        metadata = opened.read(f"{info}/METADATA").decode()
    assert "orientation = orientation_tui.cli:main" in commands
    assert "License-Expression: MIT" in metadata
    assert "Requires-Python: >=3.11" in metadata
    assert f"{info}/licenses/LICENSE" in names(wheel)


def test_it_is_the_installed_program_that_runs(program: Program, installed: Path) -> None:
    done = program("-c", "import orientation_tui; print(orientation_tui.__file__)")
    assert done.stdout.strip() == str(installed / "orientation_tui" / "__init__.py")
    path = program("-c", "import sys; print(*sys.path, sep='\\n')").stdout.splitlines()
    # the environment that lends its dependencies may lie inside the checkout
    own = [Path(entry) for entry in path if "site-packages" not in Path(entry).parts]
    assert not [entry for entry in own if entry.is_relative_to(ROOT)]


def test_it_says_its_version(program: Program) -> None:
    done = program("-m", "orientation_tui", "--version")
    assert (done.returncode, done.stdout) == (0, f"orientation {__version__}\n")


def test_it_shows_a_fiche(program: Program) -> None:
    done = program("-m", "orientation_tui", "fiche", "couvreur")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\nSALAIRE\n" in done.stdout
    assert "(2" in done.stdout[done.stdout.index("\nSALAIRE\n") :]


def test_its_own_content_has_no_defect(program: Program, installed: Path) -> None:
    done = program("-m", "orientation_tui", "verifier", "--sans-audit")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{installed / 'orientation_tui' / 'data'} : 1" in done.stdout


def test_it_runs_a_whole_quiz(program: Program, own_home: Path, catalogue: Catalogue) -> None:
    lines = [*through(catalogue), "1", "q"]
    done = program("-m", "orientation_tui", "--texte", typed="\n".join(lines) + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "TON PROFIL" in done.stdout
    assert "FICHE MÉTIER" in done.stdout
    assert len([*(own_home / "seances").glob("*.json")]) == 1
    report = own_home / "rapport.html"
    done = program("-m", "orientation_tui", "rapport", "--html", str(report))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Mes métiers à explorer" in report.read_text(encoding="utf-8")


def test_the_app_finds_its_style(program: Program) -> None:
    code = (
        "from pathlib import Path; import orientation_tui.tui.app as app\n"
        "print(*[Path(app.__file__).with_name(app.OrientationApp.CSS_PATH).is_file()])"
    )
    assert program("-c", code).stdout == "True\n"

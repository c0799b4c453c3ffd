"""The counsellor's page on adding a career shows an example that really loads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from orientation_tui import paths
from orientation_tui.content.audit import audit_content
from orientation_tui.content.loading import load_catalogue

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

PAGE = Path(__file__).parents[2] / "docs" / "ajouter-un-metier.md"
CAREER, QUESTION = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def own(tmp_path: Path) -> Catalogue:
    (tmp_path / "careers.toml").write_text(CAREER, encoding="utf-8")
    (tmp_path / "questions.toml").write_text(QUESTION, encoding="utf-8")
    return load_catalogue(paths.content_dir(), tmp_path)


def test_example_joins_the_bundled_careers(tmp_path: Path, catalogue: Catalogue) -> None:
    loaded = own(tmp_path)
    assert loaded.career("apiculteur").title == "Apiculteur / Apicultrice"
    assert len(loaded.careers) == len(catalogue.careers) + 1


def test_question_joins_the_bank_and_the_forms_stay(tmp_path: Path, catalogue: Catalogue) -> None:
    loaded = own(tmp_path)
    assert "animal-service-apiculture" in loaded.questions
    assert loaded.forms == catalogue.forms
    assert loaded.bank.scale == catalogue.bank.scale


def test_example_follows_its_own_rules(tmp_path: Path) -> None:
    findings = audit_content(own(tmp_path), {})
    assert [f for f in findings if "apiculteur" in f.where] == []

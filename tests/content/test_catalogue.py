"""Looking careers and labels up, and what is suggested when there is no such career."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.content.catalogue import Catalogue, UnknownCareerError
from orientation_tui.content.text import visible
from tests.samples import career, catalogue_of

SOME = catalogue_of(
    [
        career("vp-engineering", title_m="Vice-président ingénierie", title_f="Vice-présidente"),
        career("directeur-technique-cto", title_m="Directeur technique", title_f="Directrice"),
        career("developpeur-web", title_m="Développeur web", title_f="Développeuse web"),
        career("developpeur-jeux", title_m="Développeur de jeux", title_f="Développeuse de jeux"),
        career("sage-femme", title_m="Maïeuticien", title_f="Sage-femme"),
        career("oenologue", title_m="Œnologue", title_f="Œnologue"),
    ]
)

if TYPE_CHECKING:
    from collections.abc import Mapping


def suggestions(wanted: str, catalogue: Catalogue = SOME) -> list[str]:
    with pytest.raises(UnknownCareerError) as caught:
        catalogue.career(wanted)
    error = caught.value
    assert visible(wanted) in error.message
    assert all(name in error.way_out for name in error.closest)
    return error.closest


class TestUnknownCareer:
    @pytest.mark.parametrize(
        ("wanted", "first"),
        [
            ("vp-enginering", "vp-engineering"),
            ("VP-ENGINEERING", "vp-engineering"),
            ("ingénierie", "vp-engineering"),
            ("directrice", "directeur-technique-cto"),
            ("cto", "directeur-technique-cto"),
            ("développeuse web", "developpeur-web"),
            ("DÉVELOPPEUR-JEUX", "developpeur-jeux"),
            ("maïeuticien", "sage-femme"),
            ("maieuticien", "sage-femme"),
            ("œnologue", "oenologue"),
            ("sage femme", "sage-femme"),
        ],
    )
    def test_typo_title_word_or_accent_leads_to_the_career(self, wanted: str, first: str) -> None:
        assert suggestions(wanted)[0] == first

    def test_careers_with_the_word_come_before_those_that_only_look_alike(self) -> None:
        agent = career("agent-de-voyages", title_m="Conseiller tourisme", title_f="Conseillère")
        both = catalogue_of([career("touriste"), agent])
        assert suggestions("tourisme", both) == ["agent-de-voyages", "touriste"]

    def test_three_are_suggested_even_when_more_have_the_word(self) -> None:
        many = catalogue_of([career(f"technicien-{name}") for name in ("a", "b", "c", "d", "e")])
        found = suggestions("technicien", many)
        assert found == ["technicien-a", "technicien-b", "technicien-c"]

    @pytest.mark.parametrize("wanted", ["zzzzzz", "", " ", "-", "\U0001f41d"])
    def test_nothing_alike_suggests_the_search(self, wanted: str) -> None:
        with pytest.raises(UnknownCareerError, match="orientation explorer"):
            SOME.career(wanted)

    @given(st.text(max_size=60).filter(lambda text: text not in SOME.careers))
    def test_at_most_three_known_ids_each_once(self, wanted: str) -> None:
        found = suggestions(wanted)
        assert len(found) <= 3
        assert len(set(found)) == len(found)
        assert set(found) <= set(SOME.careers)

    def test_escape_code_in_the_id_is_made_visible(self) -> None:
        with pytest.raises(UnknownCareerError) as caught:
            SOME.career("\x1b]0;titre\x07")
        assert "\x1b" not in str(caught.value)


def test_known_career_is_returned() -> None:
    assert SOME.career("sage-femme").title == "Maïeuticien / Sage-femme"


class TestLabels:
    @pytest.mark.parametrize(
        ("kind", "name", "label"),
        [
            ("sector", "sante", "Sante"),
            ("context", "nuit", "Nuit"),
            ("level", "master", "Master"),
            ("type", "R", "Type R"),
            ("basis", "salarie", "Salarie"),
            ("shortage", "penurie", "Penurie"),
            ("outlook", "stable", "Stable"),
            ("language", "nl", "Nl"),
            ("interest", "vente", "Vente"),
            ("value", "support", "Support"),
            ("style", "initiative", "Initiative"),
        ],
    )
    def test_each_vocabulary_has_french_names(self, kind: str, name: str, label: str) -> None:
        assert SOME.label(kind, name) == label

    def test_unknown_name_stands_for_itself(self) -> None:
        assert SOME.label("context", "fantome") == "fantome"

    def test_same_id_in_two_vocabularies_keeps_both_names(self, catalogue: Catalogue) -> None:
        t = catalogue.taxonomy
        expected: Mapping[str, str] = {f"value:{v.id}": v.label for v in t.work_value} | {
            f"style:{s.id}": s.label for s in t.work_style
        }
        assert {k: v for k, v in catalogue.labels.items() if k in expected} == expected


def test_study_levels_are_ranked_from_the_shortest() -> None:
    assert dict(SOME.study_rank) == {"aucun": 0, "cess": 1, "bachelier": 2, "master": 3}


def test_usual_form_comes_first() -> None:
    assert list(SOME.forms) == ["express", "eclair"]

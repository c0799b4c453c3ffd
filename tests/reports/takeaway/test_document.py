"""What a person takes home: one page of result, one page for each career kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from orientation_tui.reports.sections import Blank, Ledger
from orientation_tui.reports.takeaway.career_sheet import LONGEST, TO_FILL, shortened
from orientation_tui.reports.takeaway.talk import MOST
from orientation_tui.reports.why_page import why_page
from tests import samples
from tests.reports.pages import catalogue_of, find, liking, read
from tests.reports.takeaway.takeaways import FLAT, RATED, document, items, material, real_ratings
from tests.sessions.people import session

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.takeaway.document import Document


def texts(made: Document) -> str:
    return " ".join(f"{p.title} {p.subtitle} {p.lead} {read(p.sections)}" for p in made.pages)


class TestFirstPage:
    def test_it_tells_the_day_the_quiz_and_how_much_was_answered(self) -> None:
        first = document().pages[0]
        assert first.subtitle == "Express du 2 mars 2026, 18 activités notées"

    def test_an_unfinished_quiz_is_told(self) -> None:
        first = document(finished=False).pages[0]
        assert first.subtitle.endswith("18 activités notées, pas encore terminé")

    def test_each_career_has_its_strongest_reason_and_doubt(self) -> None:
        page = document(RATED | {"refus": ("hauteur",)}).pages[0]
        listed = [
            text for part in page.sections if "bande" in part.id for text in items(page, part.id)
        ]
        title = listed.index("Mécanicien / Mécanicienne")
        assert listed[title + 1].startswith("Activité r-")
        assert listed[title + 1].endswith(" : beaucoup")
        assert listed[title + 2] == "refusé : hauteur"

    def test_the_career_in_mind_stands_beside_its_rank(self) -> None:
        said = read(document(RATED | {"reve": "peintre"}).pages[0].sections)
        assert re.search(r"Tu avais en tête : Peintre\b.*?\bposition \d sur 4", said, re.IGNORECASE)

    def test_how_sure_and_among_how_many_is_told(self) -> None:
        said = read(document().pages[0].sections)
        assert "Comparé avec 4 métiers du catalogue." in said
        assert "une tendance, pas un verdict" in said
        assert "jamais à trier des candidatures" in said

    def test_a_surprise_is_labelled_and_never_tied(self, catalogue: Catalogue) -> None:
        page = document(real_ratings(catalogue), catalogue).pages[0]
        assert find(page.sections, "surprise").title == "Une surprise, venue d'un autre domaine"
        assert not items(page, "surprise")[0].startswith("=")

    def test_no_percentage_and_no_promise(self, catalogue: Catalogue) -> None:
        said = texts(document(real_ratings(catalogue), catalogue))
        for never in ("compatib", "fait pour toi", "faite pour toi", "idéal"):
            assert never not in said


class TestCareersKept:
    def test_each_has_a_page_in_the_order_chosen(self) -> None:
        made = document(kept=("soignant", "chercheur"))
        assert [p.title for p in made.pages[1:]] == [
            "Soignant / Soignante",
            "Chercheur / Chercheuse",
        ]
        first, second = items(made.pages[0], "gardes")
        assert first.startswith("Soignant / Soignante (")
        assert second.startswith("Chercheur / Chercheuse (")

    def test_without_any_the_first_three_have_a_page_and_it_is_said(
        self, catalogue: Catalogue
    ) -> None:
        made = document(real_ratings(catalogue), catalogue)
        assert len(made.pages) == 4
        assert "Aucun métier gardé" in read(made.pages[0].sections)

    def test_one_the_catalogue_no_longer_has_is_told(self) -> None:
        made = document(kept=("forgeron", "peintre"))
        assert [p.title for p in made.pages[1:]] == ["Peintre"]
        assert "plus dans le catalogue : forgeron" in read(made.pages[0].sections)

    def test_only_such_ones_still_give_a_whole_report(self) -> None:
        made = document(kept=("forgeron",))
        assert len(made.pages) == len(document().pages)
        assert "Aucun métier gardé" not in read(made.pages[0].sections)
        assert "plus dans le catalogue : forgeron" in read(made.pages[0].sections)

    def test_one_kept_twice_has_one_page(self) -> None:
        assert len(document(kept=("peintre", "peintre")).pages) == 2

    def test_many_are_counted_rather_than_listed(self, catalogue: Catalogue) -> None:
        kept = tuple(catalogue.careers)[:30]
        made = document(real_ratings(catalogue), catalogue, kept=kept)
        assert len(made.pages) == 31
        assert items(made.pages[0], "gardes")[-1] == "et 26 de plus"


class TestNoRanking:
    def test_it_is_one_short_honest_page(self) -> None:
        made = document(FLAT)
        assert len(made.pages) == 1
        assert [part.id for part in made.pages[0].sections] == ["refus", "lecture"]
        assert "presque toutes les mêmes" in read(made.pages[0].sections)

    def test_careers_kept_have_their_page_without_reasons(self) -> None:
        made = document(FLAT, kept=("peintre",))
        page = made.pages[1]
        assert page.subtitle == "Nature"
        assert "pour" not in [part.id for part in page.sections]
        assert items(page, "demander")

    def test_no_answer_at_all_is_no_accident(self) -> None:
        assert "trop peu de réponses" in texts(document({}, finished=False))


class TestCareerPage:
    def test_reasons_are_in_the_points_of_the_whole_arithmetic(self, catalogue: Catalogue) -> None:
        found = material(real_ratings(catalogue), catalogue, kept=("couvreur",))
        page = document(real_ratings(catalogue), catalogue, kept=("couvreur",)).pages[1]
        whole = find(why_page(found.ranking, catalogue.careers["couvreur"], catalogue), "calcul")
        ledgers = [block for block in whole.blocks if isinstance(block, Ledger)]
        rows = {row.label: row.points for ledger in ledgers for row in ledger.rows}
        shown = [
            row
            for part in page.sections
            for block in part.blocks
            if isinstance(block, Ledger)
            for row in block.rows
        ]
        assert shown
        assert all(rows[row.label] == row.points for row in shown)

    def test_there_is_room_to_write_in_three_places(self) -> None:
        page = document(kept=("peintre",)).pages[1]
        blank = [p.title for p in page.sections if any(isinstance(b, Blank) for b in p.blocks)]
        assert tuple(blank) == TO_FILL

    def test_what_touches_the_person_comes_first(self) -> None:
        points = [{"text": f"Point {n}.", "tags": []} for n in range(5)]
        touching = {"text": "La nuit.", "tags": ["context:nuit"]}
        made = catalogue_of(liking("veilleur", "R", drawbacks=[*points, touching]), *LIKINGS)
        page = document(RATED | {"refus": ("nuit",)}, made, kept=("veilleur",)).pages[1]
        assert items(page, "inconvenients") == ["La nuit.", "Point 0.", "Point 1."]

    def test_missing_facts_are_told(self) -> None:
        bare = liking("rare", "R", conditions=None, advantages=[], drawbacks=[], missions=[])
        made = catalogue_of(bare | {"salary": {"basis": "salarie"}}, *LIKINGS)
        page = document(None, made, kept=("rare",)).pages[1]
        for name in ("conditions", "avantages", "inconvenients", "salaire"):
            assert "non renseigné" in read(find(page.sections, name))

    def test_long_text_is_cut_at_a_word(self) -> None:
        cut = shortened("mot " * 200)
        assert cut is not None
        assert len(cut) <= LONGEST
        assert cut.endswith("mot…")
        assert shortened("court") == "court"
        assert shortened(None) is None


LIKINGS = (liking("chercheur", "I"), liking("peintre", "A"), liking("soignant", "S"))


class TestQuestions:
    def test_a_refused_condition_is_asked_first_and_not_twice(self) -> None:
        drawbacks = [
            {"text": "Les nuits longues.", "tags": ["context:nuit"]},
            {"text": "Les piqûres.", "tags": []},
        ]
        made = catalogue_of(
            liking("veilleur", "R", contexts=["equipe", "nuit"], drawbacks=drawbacks), *LIKINGS
        )
        page = document(RATED | {"refus": ("nuit",)}, made, kept=("veilleur",)).pages[1]
        first, second, *_ = items(page, "demander")
        assert first.startswith("Nuit : ")
        assert "« Les piqûres. »" in second

    def test_pay_that_nobody_publishes_is_asked(self) -> None:
        table = liking("rare", "R") | {"salary": {"basis": "salarie"}}
        page = document(None, catalogue_of(table, *LIKINGS), kept=("rare",)).pages[1]
        assert any("aucun chiffre de salaire" in text for text in items(page, "demander"))

    @pytest.mark.parametrize("given", [FLAT, None])
    def test_a_career_with_hardly_any_content_still_has_questions(
        self, given: dict[str, object] | None
    ) -> None:
        studies = samples.career()["studies"] | {"routes": []}
        bare = liking("rare", "R", drawbacks=[], missions=[], contexts=[]) | {"studies": studies}
        page = document(given, catalogue_of(bare, *LIKINGS), kept=("rare",)).pages[1]
        assert find(page.sections, "demander").blocks

    def test_every_career_of_the_program_has_specific_ones(self, catalogue: Catalogue) -> None:
        made = document(real_ratings(catalogue), catalogue, kept=tuple(catalogue.careers)[:200])
        seen: dict[str, str] = {}
        for page in made.pages[1:]:
            asked = items(page, "demander")
            assert 4 <= len(asked) <= MOST, page.title
            assert all(text.endswith("?") for text in asked), page.title
            quoted = [text for text in asked if text.startswith(("J'ai lu", "Aujourd'hui"))]
            assert quoted, page.title
            for text in quoted:
                assert seen.setdefault(text, page.title) == page.title


def test_the_same_result_gives_the_same_report() -> None:
    assert document(kept=("peintre",)) == document(kept=("peintre",))


def test_the_id_of_a_session_stays_out_of_its_report() -> None:
    made = document(kept=("peintre",))
    assert session().id not in texts(made) + made.title + made.footer

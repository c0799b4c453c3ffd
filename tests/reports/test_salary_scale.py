"""Pay ranges drawn on one scale can be read and never overflow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.reports.salary_scale import draw
from orientation_tui.reports.sections import Bar, Scale

EUROS = st.integers(0, 100_000)
LABELS = st.text("abcdé ,", min_size=1, max_size=70)


@st.composite
def bars(draw_: st.DrawFn) -> Bar:
    low, high = draw_(st.none() | EUROS), draw_(st.none() | EUROS)
    if low is None and high is None:
        low = draw_(EUROS)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    group = draw_(st.just("") | LABELS)
    label = draw_(LABELS)
    reference = draw_(st.booleans())
    return Bar(f"{group}, {label}" if group else label, low, high, group, reference)


SCALES = st.builds(
    Scale, st.lists(bars(), max_size=6).map(tuple), st.integers(500, 20_000), st.just("médian")
)


def drawn(low: int | None, high: int | None, median: int = 1500, width: int = 50) -> str:
    """The only bar of a scale, without its label; 1500 € is the left end of the scale."""
    return draw(Scale((Bar("a", low, high),), median, "médian"), width)[0].removeprefix("a ")


@given(SCALES, st.integers(0, 140))
def test_every_line_fits(scale: Scale, width: int) -> None:
    assert all(len(line) <= width for line in draw(scale, width))


@given(SCALES, st.integers(70, 140))
def test_the_ends_of_the_scale_hold_every_figure(scale: Scale, width: int) -> None:
    lines = draw(scale, width)
    if not scale.bars:
        assert lines == []
        return
    left, right = (int(part.replace(".", "")) for part in lines[-1].replace("€", "").split())
    figures = [v for bar in scale.bars for v in (bar.low, bar.high) if v is not None]
    assert left <= min(figures)
    assert right >= max(figures)


def test_a_range_stands_where_its_figures_are() -> None:
    line = drawn(1500, 3750, width=48)
    assert line == "│" + "█" * 22 + "·" * 23
    assert drawn(3750, 6000, width=48).count("█") == 24


def test_the_median_is_marked_on_every_range() -> None:
    scale = Scale((Bar("a", 2000, 3000), Bar("b", 2500, 4000)), 3700, "médian")
    one, other, _ = draw(scale, 60)
    assert one.count("│") == other.count("│") == 1
    assert one.index("│") == other.index("│") == 2 + round((3700 - 1500) / 4500 * 57)


def test_a_median_beyond_the_scale_stays_on_it() -> None:
    assert drawn(2000, 3000, median=99_000).endswith("│")
    assert drawn(2000, 3000, median=0).startswith("│")


def test_open_ends_are_arrows() -> None:
    assert "►" in drawn(2600, None)
    assert "◄" not in drawn(2600, None)
    assert "◄" in drawn(None, 4500)
    assert "►" not in drawn(None, 4500)
    assert not set("◄►") & set(drawn(2600, 4500))


def test_an_open_end_starts_at_the_known_figure() -> None:
    line = drawn(3750, None)
    assert line.index("█") == round((len(line) - 1) / 2)


def test_a_single_figure_is_still_visible() -> None:
    assert drawn(3000, 3000).count("█") == 1


def test_too_narrow_draws_nothing() -> None:
    scale = Scale((Bar("a", 2000, 3000),), 3700, "médian")
    assert [width for width in range(40) if not draw(scale, width)] == list(range(18))


def test_no_range_draws_nothing() -> None:
    assert draw(Scale((), 3700, "médian"), 80) == []


def test_labels_share_one_column_when_they_are_short() -> None:
    scale = Scale((Bar("Au début", 2000, 3000), Bar("Après", 2000, 3000)), 5000, "médian")
    one, other, _ = draw(scale, 60)
    assert one.removeprefix("Au début ") == other.removeprefix("Après    ")


def test_long_labels_stand_above_their_range() -> None:
    label = "Directeur technique (CTO), expérience"
    lines = draw(Scale((Bar(label, 8000, 15_000),), 3700, "médian"), 60)
    assert lines[0] == label
    assert set(lines[1]) <= set("·█│")


def test_the_scale_names_its_ends_with_their_unit() -> None:
    last = draw(Scale((Bar("a", 8000, 15_000),), 3700, "médian"), 60)[-1]
    assert last.split() == ["1.500", "€", "15.000", "€"]


def test_a_label_longer_than_the_line_still_says_when() -> None:
    labels = [f"Accompagnateur de détention (agent pénitentiaire), {w}" for w in ("début", "après")]
    lines = draw(Scale(tuple(Bar(b, 2400, 3000) for b in labels), 3700, "médian"), 40)
    shown = " ".join(lines)
    assert "début" in shown
    assert "après" in shown


def test_the_median_never_hides_that_an_end_is_open() -> None:
    for median in range(1500, 6001, 50):
        assert "►" in drawn(2600, None, median=median), median


def test_a_group_is_named_once_above_its_bars() -> None:
    bars = [
        Bar(f"{name}, {when}", 2000, 3000, name)
        for name in ("Meunier", "Peintre")
        for when in ("début", "après")
    ]
    lines = draw(Scale(tuple(bars), 5000, "médian"), 60)
    heads = [line.split(" ·")[0].split(" █")[0].rstrip() for line in lines[:-1]]
    assert [head.split("··")[0].strip() for head in heads] == [
        *("Meunier", "début", "après"),
        *("Peintre", "début", "après"),
    ]
    drawn = [line for line in lines[:-1] if "█" in line]
    assert len({line.index("█") for line in drawn}) == 1


def test_what_people_earn_in_general_is_drawn_with_another_character() -> None:
    bars = (Bar("a", 2000, 3000), Bar("b", 2000, 3000, reference=True))
    one, other, _ = draw(Scale(bars, 5000, "médian"), 60)
    assert one.removeprefix("a ") == other.removeprefix("b ").replace("▒", "█")
    assert "▒" in other

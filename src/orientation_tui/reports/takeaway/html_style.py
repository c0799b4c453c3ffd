"""How a report looks as a web page and on paper: black on white, nothing told by colour alone."""

from __future__ import annotations

STYLE = """
@page { size: A4; margin: 11mm 14mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; background: #eef1f2; color: #1a1a1a;
  font: 16px/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; }
main { max-width: 210mm; margin: 0 auto; }
article { background: #fff; margin: 8mm 0; padding: 12mm 14mm; display: flex;
  flex-direction: column; }
header { border-bottom: 2px solid #1f4e5f; margin-bottom: .5em; }
h1 { font-size: 1.75em; line-height: 1.2; margin: 0; color: #1f4e5f; }
h2 { font-size: 1.05em; margin: .8em 0 .35em; color: #1f4e5f; border-bottom: 1px solid #1f4e5f; }
h3 { font-size: 1em; margin: .55em 0 .1em; }
h3 small { font-weight: normal; color: #4a4f55; font-size: .82em; margin-left: .4em; }
p, ul, dl { margin: .2em 0; }
.where { color: #4a4f55; margin: 0 0 .3em; }
.lead { font-size: 1.12em; }
.note { color: #4a4f55; font-size: .82em; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
ul { list-style: none; padding: 0; }
.marked li { display: flex; }
.mark { flex: none; width: 1.1em; font-weight: bold; }
.marked li > span + span { min-width: 0; overflow-wrap: anywhere; }
.points .mark { width: 2.6em; }
.gauges li { display: grid; grid-template-columns: 11fr 6fr 5fr; gap: .6em; align-items: center; }
.bar { height: .7em; background: #dfe9ec; }
.bar span { display: block; height: 100%; background: #1f4e5f; }
dt { font-weight: bold; display: inline; }
dt::after { content: "\\00a0:"; }
dd { display: inline; margin: 0 0 0 .3em; }
.line { height: 8mm; border-bottom: 1px solid #8b949a; }
svg { display: block; width: 100%; max-width: 95mm; margin: .3em auto; }
svg text { font-size: 11px; fill: #1a1a1a; }
svg .name { font-weight: bold; }
svg .small { font-size: 9px; fill: #4a4f55; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
.ring, .axis { fill: none; stroke: #b9c2c7; stroke-width: .8; }
.shape { fill: #1f4e5f; fill-opacity: .35; stroke: #1f4e5f; stroke-width: 2; }
.track { fill: #dfe9ec; }
.range { fill: #1f4e5f; }
.median { stroke: #1a1a1a; stroke-width: 1.6; }
footer { margin-top: auto; padding-top: .8em; color: #4a4f55; font-size: .8em; }
@media (max-width: 560px) { .row { grid-template-columns: 1fr; } article { padding: 6mm; } }
@media print {
  body { background: #fff; font-size: 8.3pt; line-height: 1.2; }
  article { margin: 0; padding: 0; min-height: 272mm; break-after: page; }
  article:last-child { break-after: auto; }
  h2 { margin: .5em 0 .2em; }
  h3 { margin: .4em 0 0; }
  p, ul, dl { margin: .1em 0; }
  .line { height: 6.5mm; }
  svg { max-width: 74mm; margin: .1em auto; }
  svg.hexagon { max-width: 82mm; }
  section, h2, h3, li { break-inside: avoid; }
}
"""
"""The one style sheet; it names no address."""

"""A report as a newsroom might get one, on an invented dam: what the screenshots in docs/ show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from contradict.claims import Actor, Claim
from contradict.errors import Note, Place
from contradict.findings import Evidence, Finding, NliScores, Report, RuleHit, Severity, Verdict
from tests.report.builder import article, claim, finding, mark

MINISTRY = Actor("water-ministry", "Ministry of Water", "government")
OPERATOR = Actor("velm-power", "Velm Power", "velm-power")
MAYOR = Actor("mayor-of-orrin", "Mayor of Orrin", "orrin")
ENGINEERS = Actor("chamber-of-engineers", "Chamber of Engineers", "chamber-of-engineers")
FARMERS = Actor("lower-valley-farmers", "Lower Valley Farmers", "lower-valley-farmers")
NEIGHBOUR = Actor("government-of-tarsk", "Government of Tarsk", "tarsk")


AGREED = NliScores(0.01, 0.95, 0.04)
BASE = ("base rate", -1.1, "how often such pairs conflict")
BASE_AGREE = ("base rate", -0.8, "how often such pairs agree")


def said(
    text: str, actor: Actor, day: int, outlet: str, line: int, before: str = "", after: str = "", **more: Any
) -> Claim:
    """A claim in May 2026, in the file of its outlet and day."""
    path = f"{outlet.lower().replace(' ', '-')}-05-{day:02}.txt"
    when = date(2026, 5, day)
    return claim(
        text,
        actor,
        path=path,
        line=line,
        start=line * 210,
        outlet=outlet,
        said_on=when,
        before=before,
        after=after,
        **more,
    )


def found(
    left: Claim,
    right: Claim,
    verdict: Verdict,
    severity: Severity,
    probability: float,
    topic: str,
    evidence: Sequence[tuple[str, float, str]],
    marks: tuple[str, str],
    rule: str = "",
    *,
    review: bool = False,
) -> Finding:
    """A finding whose evidence is told addend by addend; `marks` are the decisive words of both sides."""
    hits: tuple[RuleHit, ...] = ()
    if rule:
        name, message = rule.split(": ", 1)
        spans = mark(left.text, marks[0]), mark(right.text, marks[1])
        hits = (RuleHit(name, "core 1.0.0", message, 1.5, left=spans[0], right=spans[1]),)
    base = finding(
        left, right, verdict=verdict, severity=severity, probability=probability, topic=topic, hits=hits, review=review
    )
    told = tuple(Evidence(signal, value, text) for signal, value, text in evidence)
    both = re.search(r"([\d.]+) one way, ([\d.]+) the other", " ".join(text for _, _, text in evidence))
    forward, backward = (
        (NliScores(p, 0.02, round(0.98 - p, 2)) for p in (float(both[1]), float(both[2]))) if both else (AGREED, AGREED)
    )
    return Finding(
        base.id, verdict, probability, severity, base.pair, forward, backward, told, base.hits, review, base.suppressed
    )


def showcase_report() -> Report:
    """Eight findings on four topics by six actors, three weeks of coverage."""
    sound = said(
        "The crest has been inspected and is sound in every section.",
        MINISTRY, 4, "Capital Courier", 3,
        before="The ministry would hear nothing of a risk. “",
        after="” it wrote, two days after the gauges at Orrin had been read out in council.",
    )  # fmt: skip
    cracks = said(
        "open cracks run through three of the eleven sections",
        ENGINEERS, 6, "Valley Times", 7, voice="indirect",
        before="In a letter to parliament the chamber says that ",
        after=", and that it asked for a lower water level as early as March.",
    )  # fmt: skip
    lowered = said(
        "We began lowering the level on Monday.",
        OPERATOR, 6, "Valley Times", 12,
        before="A spokesman for the company said: “",
        after="” The company gave no figures.",
    )  # fmt: skip
    unchanged = said(
        "the level stands where it stood a week ago",
        MAYOR, 7, "Orrin Echo", 2, voice="indirect",
        before="Reading from the public gauge, the mayor said ",
        after=", to the centimetre.",
    )  # fmt: skip
    no_warning = said(
        "No warning reached the town hall before noon.",
        MAYOR, 9, "Orrin Echo", 5,
        before="She was asked about the sirens. “",
        after="” By then the lower bridge was closed.",
    )  # fmt: skip
    warned = said(
        "all towns below the dam were warned at six in the morning",
        OPERATOR, 10, "Capital Courier", 9, voice="indirect",
        before="According to the operator, ",
        after="; it did not say how.",
    )  # fmt: skip
    no_pay = said(
        "There will be no compensation from public funds.",
        MINISTRY, 5, "Capital Courier", 14,
        before="On the fields below the spillway the answer was short. “",
        after="”",
    )  # fmt: skip
    pays = said(
        "Every flooded field will be compensated, and the state will pay.",
        MINISTRY, 19, "Capital Courier", 4,
        before="Two weeks on, the tone had changed. “",
        after="” No sum was named.",
    )  # fmt: skip
    nothing = said(
        "not a single payment has been announced to us",
        FARMERS, 20, "Valley Times", 6, voice="indirect",
        before="The association says ",
        after=", in writing or otherwise.",
    )  # fmt: skip
    talks = said(
        "Joint operation of the gates has been agreed with Tarsk.",
        MINISTRY, 12, "Capital Courier", 2,
        before="The minister called it a breakthrough: “",
        after="”",
    )  # fmt: skip
    not_yet = said(
        "no text on the gates has been put before us",
        NEIGHBOUR, 13, "Border Gazette", 3, voice="indirect",
        before="Across the river the government said ",
        after=", though it was willing to talk.",
    )  # fmt: skip
    willing = said("We are ready to talk about the gates.", NEIGHBOUR, 13, "Border Gazette", 8)
    wire = "Forty-two houses below the dam stood in water on Saturday, the company said, and the road to Orrin stayed closed."
    houses = [
        said(
            "Forty-two houses below the dam stood in water", OPERATOR, 10, outlet, 1, after=wire[45:], voice="indirect"
        )
        for outlet in ("Coast Daily", "Bay Herald", "Northern Post")
    ]
    counted = said("We counted forty-two flooded houses.", MAYOR, 10, "Orrin Echo", 11)
    quiet = said("The spillway worked as designed.", ENGINEERS, 11, "Valley Times", 15)
    dam, level, alarm, pay, gates = (
        "dam crest cracks inspection",
        "reservoir level lowering",
        "warning sirens towns",
        "compensation flooded fields",
        "gates agreement Tarsk",
    )
    findings = (
        found(sound, cracks, "contradiction", "high", 0.95, dam,
              [BASE, ("contradiction", 2.3, "classifier: 0.94 one way, 0.91 the other"),
               ("rules for", 1.5, "opposite-states: sound against cracked"), ("similarity", 0.3, "same topic: cosine 0.63")],
              ("sound in every section", "open cracks"), "opposite-states: one calls it sound, the other cracked"),
        found(warned, no_warning, "contradiction", "high", 0.92, alarm,
              [BASE, ("contradiction", 2.2, "classifier: 0.92 one way, 0.86 the other"),
               ("rules for", 1.2, "event-time: six in the morning against not before noon"),
               ("days apart", 0.1, "1 day apart")],
              ("at six in the morning", "before noon"), "event-time: one says at six, the other not before noon"),
        found(talks, not_yet, "contradiction", "high", 0.88, gates,
              [BASE, ("contradiction", 1.9, "classifier: 0.88 one way, 0.79 the other"),
               ("rules for", 1.5, "agreed-or-not: agreed against nothing put before us"),
               ("one-way contradiction", -0.3, "the classifier’s two directions differ")],
              ("has been agreed", "no text"), "agreed-or-not: one calls it agreed, the other has seen no text"),
        found(lowered, unchanged, "tension", "medium", 0.74, level,
              [BASE,
               ("contradiction", 1.6, "classifier: 0.71 one way, 0.68 the other"),
               ("similarity", 0.55, "same topic: cosine 0.71")],
              ("", ""), ""),
        found(pays, nothing, "tension", "medium", 0.66, pay,
              [BASE,
               ("contradiction", 1.2, "classifier: 0.62 one way, 0.55 the other"),
               ("similarity", 0.56, "same topic: cosine 0.66")],
              ("", ""), ""),
        found(no_pay, pays, "shift", "high", 0.93, pay,
              [BASE,
               ("contradiction", 2.4, "classifier: 0.96 one way, 0.95 the other"),
               ("rules for", 1.3, "all-or-none: no compensation against every field")],
              ("no compensation", "Every flooded field"), "all-or-none: first none, then all"),
        found(houses[0], counted, "agreement", "low", 0.91, "flooded houses count",
              [BASE_AGREE, ("entailment", 3.1, "classifier: the one follows from the other 0.95")], ("", ""), ""),
        found(talks, willing, "tension", "low", 0.54, gates,
              [BASE,
               ("contradiction", 0.9, "classifier: 0.51 one way, 0.44 the other"),
               ("similarity", 0.36, "same topic: cosine 0.58")],
              ("", ""), "", review=True),
    )  # fmt: skip
    claims = (
        sound,
        cracks,
        lowered,
        unchanged,
        no_warning,
        warned,
        no_pay,
        pays,
        nothing,
        talks,
        not_yet,
        willing,
        *houses,
        counted,
        quiet,
    )
    topics = {each.id: one.pair.topic for one in findings for each in (one.pair.left, one.pair.right)}
    topics |= {each.id: "flooded houses count" for each in houses} | {quiet.id: dam}
    paths = sorted({(each.path, each.outlet, each.said_on) for each in claims}, key=str)
    return Report(
        findings=findings,
        claims=claims,
        articles=tuple(article(path, outlet, outlet, day) for path, outlet, day in paths),
        pairs_compared=118,
        models=(("encoder", "all-MiniLM-L6-v2"), ("nli", "fast"), ("rules", "core 1.0.0")),
        notes=(Note(Place("orrin-echo-05-09.html"), "two blocks of boilerplate dropped", "info"),),
        topics=tuple(sorted(topics.items())),
    )

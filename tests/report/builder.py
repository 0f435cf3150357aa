"""Reports made by hand for the tests of every format: a plain one, an empty one, a hostile one, a large one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from contradict.claims import Actor, Article, Claim, Feature, Span, Voice, content_id
from contradict.errors import Note, Place
from contradict.findings import Evidence, Finding, NliScores, Pair, Report, RuleHit, Severity, Verdict

HARBOUR = Actor("harbour-authority", "Harbour Authority", "city")
UNION = Actor("dockers-union", "Dockers' Union", "dockers-union")
MINISTER = Actor("transport-minister", "Transport Minister", "government")
SHIPPER = Actor("northline", "Northline", "northline")


def claim(
    text: str,
    actor: Actor,
    *,
    path: str = "harbour.txt",
    line: int | None = 3,
    start: int | None = 120,
    said_on: date | None = date(2026, 3, 4),
    voice: Voice = "direct",
    outlet: str = "Harbour Post",
    before: str = "",
    after: str = "",
    **more: Any,
) -> Claim:
    """A claim with its place; `before` and `after` make the paragraph around it."""
    article = content_id("article", path)
    features: tuple[Feature, ...] = more.pop("features", ())
    return Claim(
        id=content_id(actor.id, text, path, str(start)),
        text=text,
        resolved=text,
        actor=actor,
        voice=voice,
        said_on=said_on,
        article=article,
        path=path,
        line=line,
        span=Span(start, start + len(text)) if start is not None else None,
        outlet=outlet,
        context=f"{before}{text}{after}",
        features=features,
        **more,
    )


def mark(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def finding(
    left: Claim,
    right: Claim,
    *,
    verdict: Verdict = "contradiction",
    severity: Severity = "high",
    probability: float = 0.9309,
    topic: str = "night work pier four",
    hits: Sequence[RuleHit] = (),
    review: bool = False,
    suppressed: str | None = None,
) -> Finding:
    """A finding with evidence that adds up to 2.6 log-odds and more or less fits 0.93."""
    apart = abs((left.said_on - right.said_on).days) if left.said_on and right.said_on else None
    first, second = sorted((left, right), key=lambda each: each.id)
    flipped = first is not left
    if flipped:
        hits = tuple(_flip(hit) for hit in hits)
    return Finding(
        id=content_id(*sorted((f"{left.actor.id}{left.text}", f"{right.actor.id}{right.text}"))),
        verdict=verdict,
        probability=probability,
        severity=severity,
        pair=Pair(first, second, 0.6142, topic, left.actor.id == right.actor.id, apart),
        forward=NliScores(0.91, 0.02, 0.07),
        backward=NliScores(0.88, 0.03, 0.09),
        evidence=(
            Evidence("base rate", -1.2, "how often such pairs conflict"),
            Evidence("contradiction", 2.1, "classifier: 0.91 one way, 0.88 the other"),
            Evidence("rules for", 1.5, "work-status: one says it stopped, the other that it goes on"),
            Evidence("similarity", 0.6, "same topic: cosine 0.61"),
            Evidence("hedged", -0.4, "hedged, wished, asked or under a condition"),
        ),
        hits=tuple(hits),
        review=review,
        suppressed=suppressed,
    )


def _flip(hit: RuleHit) -> RuleHit:
    return RuleHit(
        hit.rule_id, hit.pack, hit.message, hit.log_odds, hit.decide, hit.veto, hit.severity, hit.right, hit.left
    )


def article(path: str, title: str, outlet: str, published: date | None) -> Article:
    """An article as it comes back from JSON: without its text."""
    return Article(content_id("article", path), title, "", (), outlet, published, path)


def plain_report() -> Report:
    """Every verdict once, a review, a suppressed finding, a wire copy, notes, a silent actor."""
    stopped = claim(
        "All night work on pier four has stopped.",
        HARBOUR,
        before="The authority was blunt. “",
        after="” It gave no date for a restart.",
    )
    goes_on = claim(
        "night shifts are running as usual at pier four",
        UNION,
        path="dock-notes.md",
        line=12,
        start=840,
        voice="indirect",
        outlet="Dock Notes",
        said_on=date(2026, 3, 5),
        before="A spokeswoman said that ",
        after=", and offered to show the rosters.",
    )
    hit = RuleHit(
        "work-status",
        "core 1.2.0",
        "one says it stopped, the other that it goes on",
        1.5,
        severity="high",
        left=mark(stopped.text, "has stopped"),
        right=mark(goes_on.text, "running as usual"),
    )
    guard = RuleHit("hedge-guard", "core 1.2.0", "one side hedges", -0.4)
    planned = claim("A second crane will arrive in May.", MINISTER, path="brief.txt", line=2, start=40, outlet="Brief")
    unsure = claim(
        "No order for a crane has reached us.",
        SHIPPER,
        path="given.jsonl",
        line=7,
        start=None,
        voice="given",
        outlet="",
    )
    earlier = claim(
        "We will not raise the berth fee this year.", HARBOUR, path="january.txt", said_on=date(2026, 1, 9), line=1
    )
    later = claim("The berth fee goes up by four percent in April.", HARBOUR, path="brief.txt", line=9, start=400)
    wire = "Three ships are waiting outside the harbour tonight, the company said, and a fourth is expected."
    copies = [
        claim(
            "Three ships are waiting outside the harbour",
            SHIPPER,
            path=path,
            outlet=outlet,
            start=0,
            line=1,
            voice="indirect",
            after=wire[43:],
        )
        for path, outlet in (("wire-a.txt", "Coast Daily"), ("wire-b.txt", "Bay Herald"))
    ]
    seen = claim("Three vessels wait at the roads.", MINISTER, path="brief.txt", line=14, start=700, outlet="Brief")
    silent = claim("Our members want a written roster.", UNION, path="dock-notes.md", line=20, start=1300)
    findings = (
        finding(stopped, goes_on, hits=(hit, guard)),
        finding(planned, unsure, verdict="tension", severity="medium", probability=0.71, topic="second crane"),
        finding(earlier, later, verdict="shift", severity="medium", probability=0.83, topic="berth fee"),
        finding(copies[0], seen, verdict="agreement", severity="low", probability=0.9, topic="ships waiting"),
        finding(later, silent, verdict="tension", severity="low", probability=0.55, topic="berth fee", review=True),
        finding(
            stopped,
            silent,
            verdict="tension",
            severity="low",
            probability=0.6,
            topic="night work pier four",
            suppressed="ignored: they speak of different crews (until 2026-12-31)",
        ),
    )
    claims = tuple(dict.fromkeys((stopped, goes_on, planned, unsure, earlier, later, *copies, seen, silent)))
    return Report(
        findings=findings,
        claims=claims,
        articles=(
            article("harbour.txt", "Quiet nights at pier four", "Harbour Post", date(2026, 3, 4)),
            article("dock-notes.md", "Rosters on the table", "Dock Notes", date(2026, 3, 5)),
            article("brief.txt", "Transport brief", "Brief", None),
        ),
        pairs_compared=31,
        models=(
            ("encoder", "toy-encoder 1"),
            ("nli", "toy-nli 1"),
            ("calibration", "abc123"),
            ("rules", "core 1.2.0"),
        ),
        notes=(
            Note(Place("broken.html", 4), "no main text found: nothing taken from it", "error"),
            Note(None, "two copies of harbour.txt were read once", "info"),
        ),
        topics=tuple(sorted({each.id: _topic(each, findings) for each in claims}.items())),
    )


def _topic(each: Claim, findings: Sequence[Finding]) -> str:
    told = (one.pair.topic for one in findings if each.text in {one.pair.left.text, one.pair.right.text})
    return next(told)


def empty_report() -> Report:
    """Nothing read, nothing found, one note why."""
    return Report((), (), (), 0, (), (Note(None, "no claims found: nobody is quoted or reported as saying something"),))


HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(2)>",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "zero\u200bwidth\ufeff and soft\u00adhyphen",
    "\x1b[31mred\x1b]0;title\x07 \x9b2J bell\x07",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1:A9)",
    "-2+3",
    "| a | b |\n|---|---|\n# heading [link](javascript:alert(3)) ![i](http://example.invalid/x.png) `code`",
    "long " * 2000,
    "lone surrogate \ud800 and null \x00 end",
    "{{ 7*7 }} {% raw %} ${jndi:ldap://x} %s %n",
    "[^1]: not a footnote @everyone https://example.invalid/ www.example.invalid",
    "مرحبا 你好 नमस्ते 👩‍👩‍👧 e\u0301",
    "]]> --> <!-- */ // ' \" & &amp;",
)


def hostile_report(texts: Sequence[str] = HOSTILE) -> Report:
    """Every text of a report taken over by somebody who means harm."""
    findings = []
    claims = []
    for number, text in enumerate(texts):
        other = texts[(number + 1) % len(texts)]
        left = claim(
            text, Actor(f"left-{number}", other, other), path=other, outlet=text, before=other, after=text, start=0
        )
        right = claim(
            other + " again", Actor(f"right-{number}", text, text), path=text, outlet=other, reporter=text, start=None
        )
        hit = RuleHit(text, other, text, 1.0, severity="high", left=Span(0, min(5, len(text))), right=Span(2, 10**6))
        findings.append(finding(left, right, topic=text, hits=(hit,), suppressed=text if number == 3 else None))
        claims += [left, right]
    return Report(
        tuple(findings),
        tuple(claims),
        tuple(article(text, text, text, None) for text in texts),
        len(claims),
        tuple((text, text) for text in texts),
        tuple(Note(Place(text, 1), text) for text in texts),
        topics=tuple((each.id, each.actor.name) for each in claims),
    )


def large_report(number: int, *, actors: int = 14, topics: int = 30) -> Report:
    """`number` findings over as many actors and topics as asked for, in a fixed pattern."""
    people = [Actor(f"actor-{index}", f"Office {chr(65 + index)}", f"side-{index % 7}") for index in range(actors)]
    kinds: tuple[Verdict, ...] = ("contradiction", "tension", "contradiction", "shift")
    levels: tuple[Severity, ...] = ("high", "medium", "low")
    findings, claims, named = [], [], []
    for index in range(number):
        verdict = kinds[index % 4]
        topic = f"subject {index % topics} of the talks"
        first = people[index % actors]
        second = first if verdict == "shift" else people[(index * 5 + 3 + index // actors) % actors]
        if second is first and verdict != "shift":
            second = people[(index + 1) % actors]
        sides = [
            claim(
                f"The {words} of matter {index} is settled {turn} and will be published in the coming week.",
                who,
                path=f"article-{index % 50}.txt",
                line=index % 40 + 1,
                start=index,
                outlet=f"Paper {index % 9}",
                said_on=date(2026, 1 + (index + late) % 12, 1 + index % 28),
                before="After a long session the delegates came out one by one and spoke to those who had waited. ",
                after=" Others at the table declined to say more, and the next round was left without a date.",
            )
            for who, words, turn, late in ((first, "draft", "for good", 0), (second, "text", "not at all", 1))
        ]
        claims += sides
        named += [(each.id, topic) for each in sides]
        findings.append(
            finding(
                *sides,
                verdict=verdict,
                severity=levels[index % 3],
                probability=round(0.5 + (index % 50) / 100, 2),
                topic=topic,
                review=index % 11 == 0,
                hits=(RuleHit("work-status", "core 1.2.0", "settled against not settled", 1.5, left=Span(0, 9)),),
            )
        )
    return Report(tuple(findings), tuple(claims), (), number * 3, (("nli", "toy"),), topics=tuple(sorted(named)))

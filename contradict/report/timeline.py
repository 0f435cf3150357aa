"""What was said on a topic, in the order it was said: one lane an actor, changes of position as arrows.

Computes positions only (in a fixed drawing of `WIDTH` units); the template draws them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from contradict.claims import Claim
from contradict.findings import Finding, Report, Verdict
from contradict.report.matrix import topics_of_claims
from contradict.report.tally import asserted

WIDTH = 960
LANES = 190
"""Where lanes begin; the names end before it."""
LEFT = 226
"""Where the first day stands: what was said on it spreads to both sides, and must not run into the names."""
RIGHT = 36
TOP = 8
LANE = 34
RADIUS = 5
MOST_TOPICS = 12
MOST_CLAIMS = 60
MOST_LINKS = 60


@dataclass(frozen=True, slots=True)
class Dot:
    """One claim; `at` is the finding to jump to, if there is one."""

    claim: Claim
    x: float
    y: float
    at: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """One finding between two dots, the earlier first."""

    finding: str
    verdict: Verdict
    start: Dot
    end: Dot

    @property
    def arch(self) -> tuple[float, float] | None:
        """Where the line bends over the dots between when it runs along one lane; None when it is straight."""
        if self.start.y != self.end.y:
            return None
        return (self.start.x + self.end.x) / 2, self.start.y - LANE * 0.7

    @property
    def path(self) -> str:
        """The line as SVG has it."""
        start, end = self.start, self.end
        if self.arch is None:
            return f"M{start.x:g} {start.y:g}L{end.x:g} {end.y:g}"
        middle, top = self.arch
        return f"M{start.x:g} {start.y - RADIUS - 1:g}Q{middle:g} {top:g} {end.x:g} {end.y - RADIUS - 1:g}"


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis."""

    x: float
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """One topic. `lanes` are `(name, y)`; `undated` claims have no place on it; `left_out` did not fit, nor did all of `actors_left_out`."""

    topic: str
    height: int
    lanes: tuple[tuple[str, float], ...]
    ticks: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    links: tuple[Link, ...]
    undated: int
    left_out: int
    actors_left_out: int


def timelines(
    report: Report, *, limit: int | None = MOST_TOPICS, actor_limit: int | None = None
) -> tuple[Timeline, ...]:
    """One a topic with findings and at least two dated claims, the most contested first; all of them where `limit` is None.

    `actor_limit` keeps those who take part in most findings of a topic.
    """
    found = [finding for finding in asserted(report) if finding.verdict != "agreement"]
    contested = Counter(finding.pair.topic for finding in found)
    topics = topics_of_claims(report)
    members: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in report.claims:
        if claim.id in topics:
            members[topics[claim.id]][claim.id] = claim
    by_topic: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        by_topic[finding.pair.topic].append(finding)
        for claim in (finding.pair.left, finding.pair.right):
            members[finding.pair.topic][claim.id] = claim
    drawn: list[Timeline] = []
    for topic in sorted(contested, key=lambda topic: (-contested[topic], topic)):
        if len(drawn) == limit:
            break
        claims = members[topic]
        if sum(claim.said_on is not None for claim in claims.values()) >= 2:
            drawn.append(_timeline(topic, list(claims.values()), by_topic[topic], actor_limit))
    return tuple(drawn)


def _timeline(topic: str, claims: list[Claim], found: list[Finding], actor_limit: int | None) -> Timeline:
    involved = {claim.id for finding in found for claim in (finding.pair.left, finding.pair.right)}
    dated = [claim for claim in claims if claim.said_on]
    dated.sort(key=lambda claim: (claim.id not in involved, claim.said_on, claim.id))
    speakers = _by_weight(dated, found)
    kept = set(speakers[:actor_limit])
    fitting = [claim for claim in dated if claim.actor.id in kept][:MOST_CLAIMS]
    shown = sorted(fitting, key=lambda claim: (claim.said_on, claim.id))
    lanes = _lanes(shown)
    first = min(claim.said_on for claim in shown if claim.said_on)
    last = max(claim.said_on for claim in shown if claim.said_on)
    dots = _dots(shown, lanes, first, last, found)
    bottom = TOP + LANE * len(lanes)
    return Timeline(
        topic,
        bottom + 28,
        tuple((name, y) for name, y in lanes.values()),
        _ticks(first, last),
        dots,
        _links(found, {dot.claim.id: dot for dot in dots}),
        len(claims) - len(dated),
        len(dated) - len(shown),
        len(speakers) - len(lanes),
    )


def _by_weight(claims: list[Claim], found: list[Finding]) -> list[str]:
    """Ids of the speakers: those in most findings first, then those who say most."""
    parts = Counter(actor_id for finding in found for actor_id in _parties(finding))
    said = Counter(claim.actor.id for claim in claims)
    return sorted(said, key=lambda actor_id: (-parts[actor_id], -said[actor_id], actor_id))


def _parties(finding: Finding) -> set[str]:
    return {finding.pair.left.actor.id, finding.pair.right.actor.id}


def _lanes(claims: list[Claim]) -> dict[str, tuple[str, float]]:
    lanes: dict[str, tuple[str, float]] = {}
    for claim in claims:
        if claim.actor.id not in lanes:
            lanes[claim.actor.id] = (claim.actor.name, TOP + LANE * (len(lanes) + 0.5))
    return lanes


def _x(day: date, first: date, last: date) -> float:
    room = WIDTH - LEFT - RIGHT
    if first == last:
        return LEFT + room / 2
    return round(LEFT + room * (day - first).days / (last - first).days, 1)


def _dots(
    claims: list[Claim], lanes: dict[str, tuple[str, float]], first: date, last: date, found: list[Finding]
) -> tuple[Dot, ...]:
    """Claims of one actor on one day stand side by side, two units apart more than their width."""
    at: dict[str, str] = {}
    for finding in found:
        for side in (finding.pair.left, finding.pair.right):
            at.setdefault(side.id, finding.id)
    same_day = Counter((claim.actor.id, claim.said_on) for claim in claims)
    placed: Counter[tuple[str, date | None]] = Counter()
    dots = []
    for claim in claims:
        if claim.said_on is None:
            continue
        key = (claim.actor.id, claim.said_on)
        step = min(2 * RADIUS + 2, 60 / same_day[key])
        shift = (placed[key] - (same_day[key] - 1) / 2) * step
        placed[key] += 1
        x = _x(claim.said_on, first, last) + shift
        dots.append(Dot(claim, round(x, 1), lanes[claim.actor.id][1], at.get(claim.id)))
    return tuple(dots)


def _links(found: list[Finding], dots: dict[str, Dot]) -> tuple[Link, ...]:
    links: list[Link] = []
    for finding in found:
        ends = [dots.get(claim.id) for claim in (finding.pair.left, finding.pair.right)]
        known = sorted((dot for dot in ends if dot), key=lambda dot: (dot.x, dot.y))
        if len(known) == 2 and len(links) < MOST_LINKS:
            links.append(Link(finding.id, finding.verdict, known[0], known[1]))
    return tuple(links)


def _ticks(first: date, last: date) -> tuple[Tick, ...]:
    days = (last - first).days
    if days == 0:
        return (Tick(_x(first, first, last), first.isoformat(), "middle"),)
    parts = min(4, days)
    ticks = []
    for number in range(parts + 1):
        day = first + timedelta(days=round(days * number / parts))
        anchor = "start" if number == 0 else "end" if number == parts else "middle"
        ticks.append(Tick(_x(day, first, last), day.isoformat(), anchor))
    return tuple(ticks)

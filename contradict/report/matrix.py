"""Who against whom, and who is silent on what others state: the two tables that open a report."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from contradict.claims import Actor
from contradict.findings import Finding, Report
from contradict.report.tally import actors, asserted

LARGEST_ACTORS = 16
LARGEST_TOPICS = 24
SPOKEN_BY = 2
"""Actors who must speak to a topic before the silence of another is worth a mark."""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What stands between two actors; on the diagonal, what one said earlier and later."""

    contradictions: int = 0
    tensions: int = 0
    shifts: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.contradictions + self.tensions + self.shifts


@dataclass(frozen=True, slots=True)
class ActorMatrix:
    """`cells[i][j]` is what stands between `actors[i]` and `actors[j]`; symmetric. `left_out` actors have fewer findings."""

    actors: tuple[Actor, ...]
    cells: tuple[tuple[Conflicts, ...], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class TopicCell:
    """How often an actor speaks to a topic, in how many findings, and whether their silence stands out."""

    claims: int
    findings: int
    silent: bool


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic over all actors of the matrix."""

    topic: str
    findings: int
    cells: tuple[TopicCell, ...]


@dataclass(frozen=True, slots=True)
class TopicMatrix:
    """Topics with findings, the most contested first, over the actors of the report who speak most."""

    actors: tuple[Actor, ...]
    rows: tuple[TopicRow, ...]
    topics_left_out: int
    actors_left_out: int


def actor_matrix(report: Report, *, limit: int = LARGEST_ACTORS) -> ActorMatrix:
    """Asserted contradictions, tensions and shifts by the actors they stand between."""
    found = [finding for finding in asserted(report) if finding.verdict != "agreement"]
    cells = _conflicts(found)
    weight: Counter[str] = Counter()
    people: dict[str, Actor] = {}
    for finding in found:
        for actor in {
            finding.pair.left.actor.id: finding.pair.left.actor,
            finding.pair.right.actor.id: finding.pair.right.actor,
        }.values():
            weight[actor.id] += 1
            people.setdefault(actor.id, actor)
    ranked = sorted(people.values(), key=lambda actor: (-weight[actor.id], actor.name.casefold(), actor.id))
    shown = tuple(ranked[:limit])
    table = tuple(tuple(cells.get(_couple(row.id, column.id), Conflicts()) for column in shown) for row in shown)
    return ActorMatrix(shown, table, len(ranked) - len(shown))


def _conflicts(found: list[Finding]) -> dict[tuple[str, str], Conflicts]:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for finding in found:
        counts[_couple(finding.pair.left.actor.id, finding.pair.right.actor.id)][finding.verdict] += 1
    return {
        couple: Conflicts(count["contradiction"], count["tension"], count["shift"]) for couple, count in counts.items()
    }


def _couple(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left <= right else (right, left)


def topic_matrix(
    report: Report, *, actor_limit: int = LARGEST_ACTORS, topic_limit: int = LARGEST_TOPICS
) -> TopicMatrix:
    """Claims by topic and actor. A gap is an actor of the report who says nothing where at least `SPOKEN_BY` others speak."""
    topics = topics_of_claims(report)
    found = [finding for finding in asserted(report) if finding.verdict != "agreement"]
    contested = Counter(finding.pair.topic for finding in found)
    said: Counter[tuple[str, str]] = Counter()
    for claim in report.claims:
        if claim.id in topics:
            said[topics[claim.id], claim.actor.id] += 1
    disputed: Counter[tuple[str, str]] = Counter()
    for finding in found:
        for actor_id in {finding.pair.left.actor.id, finding.pair.right.actor.id}:
            disputed[finding.pair.topic, actor_id] += 1
    weight = Counter({actor.id: claims for actor, claims in actors(report)})
    for (_, actor_id), number in disputed.items():
        weight[actor_id] += number * 1000  # those who take part in findings first, then those who speak most
    everybody = sorted((actor for actor, _ in actors(report)), key=lambda actor: (-weight[actor.id], actor.name))
    shown = tuple(everybody[:actor_limit])
    ranked = sorted(contested, key=lambda topic: (-contested[topic], topic))
    rows = []
    for topic in ranked[:topic_limit]:
        speakers = {actor.id for actor in everybody if said[topic, actor.id]}
        cells = tuple(
            TopicCell(
                said[topic, actor.id],
                disputed[topic, actor.id],
                actor.id not in speakers and len(speakers) >= SPOKEN_BY,
            )
            for actor in shown
        )
        rows.append(TopicRow(topic, contested[topic], cells))
    return TopicMatrix(shown, tuple(rows), len(ranked) - len(rows), len(everybody) - len(shown))


def topics_of_claims(report: Report) -> dict[str, str]:
    """Claim id → topic: as the run named it, else as a claim file gave it, else that of the claim's first finding."""
    named: dict[str, str] = {}
    for finding in report.findings:
        for claim in (finding.pair.left, finding.pair.right):
            named.setdefault(claim.id, finding.pair.topic)
    named.update({claim.id: claim.topic for claim in report.claims if claim.topic})
    named.update(dict(report.topics))
    return named

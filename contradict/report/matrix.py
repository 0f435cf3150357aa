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
    """Claims by topic and actor, for actors with something to say or to be silent on.

    A gap is an actor who says nothing where at least `SPOKEN_BY` others speak, though they stand in one text with a speaker or
    speak to another topic of theirs: who has to do with another story altogether is not silent.
    """
    talk = _talk(report)
    found = [finding for finding in asserted(report) if finding.verdict != "agreement"]
    contested = Counter(finding.pair.topic for finding in found)
    disputed: Counter[tuple[str, str]] = Counter()
    for finding in found:
        for actor_id in {finding.pair.left.actor.id, finding.pair.right.actor.id}:
            disputed[finding.pair.topic, actor_id] += 1
    ranked = sorted(contested, key=lambda topic: (-contested[topic], topic))
    topics = ranked[:topic_limit]
    everybody = [
        actor for actor, _ in _by_weight(report, disputed) if any(talk.concerns(actor.id, topic) for topic in topics)
    ]
    shown = tuple(everybody[:actor_limit])
    rows = tuple(
        TopicRow(
            topic,
            contested[topic],
            tuple(
                TopicCell(talk.said[topic, actor.id], disputed[topic, actor.id], talk.silent(actor.id, topic))
                for actor in shown
            ),
        )
        for topic in topics
    )
    return TopicMatrix(shown, rows, len(ranked) - len(rows), len(everybody) - len(shown))


def _by_weight(report: Report, disputed: Counter[tuple[str, str]]) -> list[tuple[Actor, int]]:
    """Those who take part in findings first, then those who speak most."""
    parts: Counter[str] = Counter()
    for (_, actor_id), number in disputed.items():
        parts[actor_id] += number
    return sorted(actors(report), key=lambda item: (-parts[item[0].id], -item[1], item[0].name.casefold(), item[0].id))


@dataclass(frozen=True, slots=True)
class _Talk:
    """Who speaks to what, and near whom: `circles` are the texts and topics an actor takes part in."""

    said: Counter[tuple[str, str]]
    speakers: dict[str, set[str]]
    circles: dict[str, set[tuple[str, str]]]

    def silent(self, actor_id: str, topic: str) -> bool:
        speakers = self.speakers.get(topic, set())
        if actor_id in speakers or len(speakers) < SPOKEN_BY:
            return False
        own = self.circles.get(actor_id, set())
        return any(own & self.circles[speaker] for speaker in speakers)

    def concerns(self, actor_id: str, topic: str) -> bool:
        return actor_id in self.speakers.get(topic, set()) or self.silent(actor_id, topic)


def _talk(report: Report) -> _Talk:
    topics = topics_of_claims(report)
    said: Counter[tuple[str, str]] = Counter()
    speakers: dict[str, set[str]] = defaultdict(set)
    circles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim in report.claims:
        if claim.article:
            circles[claim.actor.id].add(("article", claim.article))
        if claim.id in topics:
            said[topics[claim.id], claim.actor.id] += 1
            speakers[topics[claim.id]].add(claim.actor.id)
            circles[claim.actor.id].add(("topic", topics[claim.id]))
    return _Talk(said, dict(speakers), dict(circles))


def topics_of_claims(report: Report) -> dict[str, str]:
    """Claim id → topic: as the run named it, else as a claim file gave it, else that of the claim's first finding."""
    named: dict[str, str] = {}
    for finding in report.findings:
        for claim in (finding.pair.left, finding.pair.right):
            named.setdefault(claim.id, finding.pair.topic)
    named.update({claim.id: claim.topic for claim in report.claims if claim.topic})
    named.update(dict(report.topics))
    return named

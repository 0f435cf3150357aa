"""The pipeline, top to bottom, one call a stage: read → extract → encode → pair → score → match → weigh. Read this file first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from contradict.claims import Claim, content_id
from contradict.errors import Note
from contradict.findings import Finding, NliScores, Pair, Report
from contradict.generality import COUNTED, held_to
from contradict.given import given_claim as given_claim
from contradict.left_out import left_out, not_reached, too_little
from contradict.neighbours import Spread, here
from contradict.pair import Candidates, days_between, pair_claims
from contradict.parts import Parts as Parts
from contradict.parts import load_parts as load_parts
from contradict.protocols import Encoder
from contradict.ranking import ranked
from contradict.score import score as score
from contradict.settings import Settings
from contradict.sift import Asked, Known, sift
from contradict.topics import name_topics
from contradict.weigh import weigh

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from contradict.gather import Progress
    from contradict.gather import gather as gather  # the pipeline's first step, as one place to look for all of it
    from contradict.store import Store

CONTEXT_WEIGHT = 0.5


def __getattr__(name: str) -> Any:
    """`gather`, loaded when used: who compares two statements need not wait for the readers of files."""
    if name != "gather":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from contradict.gather import gather

    return gather


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing claims gave: findings, how many pairs were judged, claim id → topic, and what was left out."""

    findings: tuple[Finding, ...]
    pairs: int
    topics: Mapping[str, str]
    notes: tuple[Note, ...] = ()


def scan(
    paths: Sequence[str],
    settings: Settings | None = None,
    *,
    stdin: bytes | None = None,
    actor: str | None = None,
    parts: Parts | None = None,
    store: Store | None = None,
    day: date | None = None,
    progress: Progress | None = None,
) -> Report:
    """Articles and claim files in, cross-actor contradictions out.

    `stdin` is what `-` in `paths` stands for; `actor` speaks in claim rows that name nobody. With a `store`, `paths` are read into
    it first (there may be none), and all it holds is compared; what it knows of vectors and scores is not computed again, and the
    report says what is new since the last run, which it dates with `day`. `parts` must then be of `load_parts(…, store=store)`.
    Raises InputError when nothing could be read; everything less is told in `Report.notes`.
    """
    from contradict.gather import gather

    settings = settings or Settings()
    told, began = progress or _silent, monotonic()
    parts = parts or (load_parts(settings, store=store) if store else load_parts(settings))
    if store:
        from contradict.ingest import gather_stored, ingest

        more = ingest(paths, store, parts.book, actor=actor, progress=told).notes if paths else ()
        articles, claims, notes = gather_stored(store, settings, parts.book, notes=more, progress=told)
    else:
        articles, claims, notes = gather(
            paths, settings, parts.book, stdin=stdin, actor=actor, values=parts.cache, progress=told
        )
    notes = (*parts.book.notes, *notes, *too_little(claims))
    report, cut = Report((), claims, articles, 0, (), notes), False
    if claims:
        stop = None if settings.max_time is None else partial(_over, began, settings.max_time)
        found = compare(claims, parts, settings, stop=stop, progress=told)
        cut = bool(found.notes)
        notes = (*notes, *found.notes, *(parts.cache.notes if parts.cache else ()))
        topics = tuple(sorted(found.topics.items()))
        report = Report(found.findings, claims, articles, found.pairs, parts.models, notes, topics=topics)
    return _with_history(report, store, settings, day, complete=not cut) if store else report


def _over(began: float, seconds: float) -> bool:
    return monotonic() - began >= seconds


def _with_history(report: Report, store: Store, settings: Settings, day: date | None, *, complete: bool) -> Report:
    history = store.record(
        view_of(settings),
        report.findings,
        report.claims,
        report.articles,
        pairs=report.pairs_compared,
        day=day.isoformat() if day else "",
        complete=complete,
    )
    return replace(report, history=history)


def view_of(settings: Settings) -> str:
    """Names what a run asks, so that only runs that ask the same are compared: a higher threshold resolves nothing."""
    thresholds = (settings.min_probability, settings.min_similarity, settings.min_similarity_within)
    asked = (
        settings.show,
        *thresholds,
        settings.same_side,
        settings.max_days_apart,
        settings.max_candidates,
        settings.narrator,
    )
    return content_id(*(str(each) for each in asked))


def compare(
    claims: Sequence[Claim],
    parts: Parts,
    settings: Settings,
    *,
    stop: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Compared:
    """Findings worth reporting under `settings`, in the order of `ranked`; `stop` ends the scoring before its time."""
    told = progress or _silent
    pairs, topics = candidates(claims, parts.encoder, settings, spread=parts.spread, progress=told)
    chosen = pairs if settings.max_pairs is None else pairs.best(settings.max_pairs)
    # a run that may be stopped scores the best candidates first instead
    near = chosen if stop or settings.exhaustive else _sifted(chosen, parts, settings, told)
    scores = score(near, parts.nli, workers=parts.workers, stop=stop, progress=told)
    kept = (
        finding
        for finding in _weighed(near, scores, parts, told)
        if finding.verdict in settings.show
        and finding.probability >= _floor(settings)
        and not any(hit.veto for hit in finding.hits)
    )
    held = held_to(kept, _similarity(parts.encoder))
    findings = ranked(finding for finding in held if finding.probability >= settings.min_probability)
    reached = len(chosen) - sum(both is None for both in scores)
    notes = (*left_out(pairs, chosen, settings), *not_reached(len(chosen), reached, settings))
    return Compared(findings, reached, topics, notes)


def _floor(settings: Settings) -> float:
    """From where on findings are worked out: who asks for surer ones only needs those too which tell that a claim is too general."""
    return min(settings.min_probability, COUNTED)


def _sifted(pairs: Sequence[Pair], parts: Parts, settings: Settings, told: Progress) -> Sequence[Pair]:
    asked = Asked(settings.show, _floor(settings))
    similar = _similarity(parts.encoder)
    return sift(
        pairs,
        parts.nli,
        parts.rules,
        parts.calibration,
        asked,
        similar=similar,
        progress=told,
        workers=parts.workers,
        known=Known(parts.scores, parts.settled(str(asked))) if parts.scores else None,
    )


def candidates(
    claims: Sequence[Claim],
    encoder: Encoder,
    settings: Settings,
    *,
    spread: Spread = here,
    progress: Progress | None = None,
) -> tuple[Candidates, dict[str, str]]:
    """The pairs worth comparing under `settings`; claim id → topic."""
    vectors = embed(claims, encoder)
    (progress or _silent)("embedding claims", len(claims), len(claims))
    topics = name_topics(claims, vectors)
    pairs = pair_claims(
        claims,
        vectors,
        topics,
        min_similarity=settings.min_similarity,
        min_similarity_within=settings.min_similarity_within,
        max_days_apart=settings.max_days_apart,
        max_candidates=settings.max_candidates,
        same_side=settings.same_side,
        same_actor="shift" in settings.show,
        spread=spread,
    )
    return pairs, topics


def embed(claims: Sequence[Claim], encoder: Encoder) -> NDArray[np.float32]:
    """Unit vectors of the claims, float32 (n, d): each claim's own, moved towards its paragraph's by CONTEXT_WEIGHT.

    A claim alone often leaves out what it is about. On 14 pairs of our samples that belong together the mean cosine rose from
    0.47 to 0.58 and their rank among all pairs improved.
    """
    import numpy as np

    vectors = encoder.encode([claim.resolved for claim in claims])
    around = encoder.encode([claim.context or claim.resolved for claim in claims])
    around *= np.float32(CONTEXT_WEIGHT)  # in place: of a million claims each copy takes 1.5 GB
    around += vectors
    around /= np.maximum(np.linalg.norm(around, axis=1, keepdims=True), 1e-9)
    return around


def judge(
    pairs: Sequence[Pair],
    parts: Parts,
    *,
    stop: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """The verdict on each pair, in order, however improbable; without those that were not scored before `stop` said so."""
    told = progress or _silent
    scores = score(pairs, parts.nli, workers=parts.workers, stop=stop, progress=told)
    return tuple(_weighed(pairs, scores, parts, told))


def _weighed(
    pairs: Sequence[Pair], scores: Sequence[tuple[NliScores, NliScores] | None], parts: Parts, told: Progress
) -> Iterator[Finding]:
    """Rules and weighing, one pair at a time: a long run may keep a few findings, not what all its pairs amount to."""
    similar = _similarity(parts.encoder)
    for done, (pair, both) in enumerate(zip(pairs, scores, strict=True), 1):
        if both is not None:
            hits = parts.rules.match(pair, *both, similar=similar)
            yield weigh(pair, *both, hits, parts.calibration)
        told("matching rules", done, len(pairs))


def check(
    couples: Sequence[tuple[Claim, Claim]], parts: Parts, *, progress: Progress | None = None
) -> tuple[Finding, ...]:
    """Couples of statements, each taken to be about one topic: the verdict on each, in order, however improbable.

    A finding's `pair` has its sides ordered by claim id, as everywhere, not as given.
    """
    texts = sorted({claim.resolved for couple in couples for claim in couple})
    vector = dict(zip(texts, parts.encoder.encode(texts), strict=True))
    return judge([_couple(left, right, vector) for left, right in couples], parts, progress=progress)


def _couple(left: Claim, right: Claim, vector: Mapping[str, NDArray[np.float32]]) -> Pair:
    first, second = sorted((left, right), key=lambda claim: claim.id)
    return Pair(
        first,
        second,
        round(float(vector[left.resolved] @ vector[right.resolved]), 4),
        left.topic or right.topic or "",
        same_actor=left.actor.id == right.actor.id,
        days_apart=days_between(left, right),
        found_by="user",
    )


def _silent(_stage: str, _done: int, _total: int) -> None:
    return


def _similarity(encoder: Encoder) -> Callable[[str, str], float]:
    known: dict[str, NDArray[np.float32]] = {}

    def similar(left: str, right: str) -> float:
        for text in (left, right):
            if text not in known:
                known[text] = encoder.encode([text])[0]
        return float(known[left] @ known[right])

    return similar

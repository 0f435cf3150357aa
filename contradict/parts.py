"""Everything a run needs besides its input: rules, actors and models, with what is kept of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contradict.actors import ActorBook, load_actors
from contradict.cache import KEPT_AT_ONCE, Cache, CachedEncoder, CachedNli, LateEncoder, LateNli, Values, cache_file
from contradict.neighbours import Spread, here
from contradict.protocols import Encoder, Nli
from contradict.rulebook import Rulebook, load_rules
from contradict.settings import Settings
from contradict.weigh import Calibration, load_calibration

if TYPE_CHECKING:
    from contradict.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a run needs besides its input: load once, use for many runs."""

    book: ActorBook
    encoder: Encoder
    nli: Nli
    rules: Rulebook
    calibration: Calibration
    cache: Values | None = None
    """Where extractions are kept, and what to tell of that; None when nothing is."""
    spread: Spread = here
    """Looks for near couples, here or on a cluster."""
    workers: int = 1
    """How many share the models' work."""
    scores: Values | None = None
    """Where scores are kept, and what pairs need to be scored."""

    @property
    def models(self) -> tuple[tuple[str, str], ...]:
        """`(role, id)` of everything that decides a result."""
        packs = tuple(("rules", f"{name} {version}") for name, version in self.rules.packs)
        return (("encoder", self.encoder.id), ("nli", self.nli.id), ("calibration", self.calibration.id), *packs)

    def settled(self, asked: str) -> str:
        """A digest of all that decides what a pair needs besides the pair; the code itself is part of it."""
        from contradict.gather import settled_by

        encoder = self.encoder.id if self.rules.needs_similar else ""
        return settled_by(self.rules.digest, self.calibration.id, encoder, asked, book=self.book, code=("", "rulebook"))


def load_parts(settings: Settings, *, store: Store | None = None) -> Parts:
    """Rules, actors and models; a model is loaded only when it is needed, which is when a ModelError may come.

    With a `store`, its values take the place of the user's cache. Raises SettingsError or RuleError, whichever comes first.
    """
    from contradict import encode, nli

    # rules and actors first: their mistakes should not have to wait for a model to load
    book = load_actors(settings.actors)
    rules = load_rules(settings.rules, defaults=settings.default_rules, without=settings.without_rules)
    calibration = load_calibration(Path(settings.calibration) if settings.calibration else None)
    kept = Cache(cache_file()) if settings.cache and store is None else None
    extractions: Values | None = store.kept("extraction") if store else kept
    vectors: Values | None = store.kept("vector") if store else kept
    scores: Values | None = store.kept("score") if store else kept
    load_encoder: Callable[[], Encoder] = partial(encode.load_encoder, settings.encoder, threads=settings.jobs)
    load_nli: Callable[[], Nli] = partial(nli.load, settings.nli, threads=settings.jobs)
    spread, workers = here, 1
    if settings.cluster:
        from contradict.cluster import connect

        cluster = connect(settings.cluster)
        load_encoder, load_nli = partial(cluster.encoder, settings.encoder), partial(cluster.nli, settings.nli)
        spread, workers = cluster.spread, cluster.workers
    encoder_id, nli_id = encode.identity(settings.encoder), nli.identity(settings.nli)
    encoder = (
        CachedEncoder(encoder_id, load_encoder, vectors, KEPT_AT_ONCE * workers)
        if vectors and encoder_id
        else LateEncoder(load_encoder)
    )
    classifier = CachedNli(nli_id, load_nli, scores) if scores and nli_id else LateNli(load_nli)
    return Parts(book, encoder, classifier, rules, calibration, extractions, spread, workers, scores)

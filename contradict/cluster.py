"""The same run on a Dask cluster: its workers embed, look for near couples and score; everything else stays here.

Cache, store, rules and weighing know nothing of it, so what one machine finds is what a cluster finds. A worker that is lost costs
only the few tasks it had, which Dask gives to another. Workers need this package, in the same version, and the models.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from contradict import encode, nli
from contradict.errors import ClusterError, ModelError, SettingsError
from contradict.neighbours import Block, Couples, Search
from contradict.protocols import Encoder, Nli, Sifter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Answer = tuple[str, NDArray[np.float32]]

SECONDS = 10
"""How long an address may take to answer."""
FEWEST, MOST = 16, 128
"""Texts, or directions of pairs, in one task: enough to batch by length, few enough to lose with a worker."""
TASKS = 4
"""Tasks a worker in one go: with fewer, workers wait for the slowest."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A connection to a Dask scheduler."""

    address: str
    client: Any

    @property
    def workers(self) -> int:
        """How many there are now, at least one."""
        return max(1, len(self.client.nthreads()))

    def encoder(self, name: str) -> Encoder:
        """As `contradict.encode.load_encoder`, loaded by the workers."""
        return _ThereEncoder(self, name, self._id(_encode, name))

    def nli(self, name: str) -> Nli:
        """As `contradict.nli.load`, loaded by the workers."""
        return _ThereNli(self, name, self._id(_score, name))

    def spread(self, search: Search, blocks: Sequence[Block]) -> Iterator[Couples]:
        """Looks at the blocks of a search there; a few for each worker are under way at once."""
        with self._told():
            (there,) = self.client.scatter([search], broadcast=True, hash=False)
        step = TASKS * self.workers
        for start in range(0, len(blocks), step):
            yield from self._asked(_look, blocks[start : start + step], search=there)

    def answers(self, task: Callable[..., Answer], name: str, id: str, items: Sequence[Any]) -> NDArray[np.float32]:
        """What a model says of items, one row or figure each, in order. Raises ModelError when a worker's model is another."""
        import numpy as np

        chunks = _cut(items, _size(len(items), self.workers)) or [items]
        return np.concatenate(self._rows(id, self._asked(task, chunks, name=name)))

    def answers_at_home(
        self, task: Callable[..., Answer], name: str, id: str, items: Sequence[Any], couples: Sequence[tuple[str, str]]
    ) -> NDArray[np.float32]:
        """As `answers`, of items about one couple of texts each: a worker remembers what it worked out about its couples.

        Where it is lost or late another takes its tasks, and works that out again.
        """
        import numpy as np

        with self._told():
            homes = sorted(self.client.nthreads())
        if not items or not homes:
            return self.answers(task, name, id, items)
        of_home: list[list[int]] = [[] for _ in homes]
        for place, couple in enumerate(couples):
            of_home[_home(couple, len(homes))].append(place)
        size = _size(len(items), len(homes))
        cuts = [_cut(places, size) for places in of_home]
        chunks = [[[items[place] for place in cut] for cut in some] for some in cuts]
        order = [place for places in of_home for place in places]
        rows = np.concatenate(self._rows(id, self._asked_at(homes, task, chunks, name=name)))
        answers = np.empty_like(rows)
        answers[order] = rows
        return answers

    def _rows(self, id: str, told: Sequence[Answer]) -> list[NDArray[np.float32]]:
        for there, _ in told:
            if there != id:
                raise ModelError(f"a worker of {self.address} has {there}, not {id}: install one version everywhere")
        return [rows for _, rows in told]

    def _id(self, task: Callable[..., Answer], name: str) -> str:
        ((id, _),) = self._asked(task, [[]], name=name)
        return id

    def _asked(self, task: Callable[..., _T], items: Sequence[Any], **fixed: Any) -> list[_T]:
        with self._told():
            answers: list[_T] = self.client.gather(self.client.map(task, items, pure=False, **fixed))
        return answers

    def _asked_at(
        self, homes: Sequence[str], task: Callable[..., _T], items: Sequence[Sequence[Any]], **fixed: Any
    ) -> list[_T]:
        """As `_asked`, the first items by the first of the workers if it can be, and so on."""
        with self._told():
            asked = [
                future
                for home, some in zip(homes, items, strict=True)
                for future in self.client.map(task, some, pure=False, workers=[home], allow_other_workers=True, **fixed)
            ]
            answers: list[_T] = self.client.gather(asked)
        return answers

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever Dask raises, as an error of ours."""
        from concurrent.futures import CancelledError

        from distributed.scheduler import KilledWorker

        try:
            yield
        except (OSError, CancelledError, KilledWorker) as error:
            raise ClusterError(
                f"--cluster {self.address}: workers or the connection were lost ({type(error).__name__}): see that workers run,"
                " and run the same command again; what was computed is kept"
            ) from error


def connect(address: str) -> Cluster:
    """Raises SettingsError without the extra, ClusterError when nothing answers at the address."""
    try:
        from distributed import Client
    except ImportError as error:
        raise SettingsError("--cluster needs Dask: pip install 'contradict-claims[dask]'") from error
    try:
        return Cluster(address, Client(address, timeout=SECONDS, set_as_default=False))
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"--cluster {address}: no scheduler answers there ({type(error).__name__}): start one with `dask scheduler`"
        ) from error


@dataclass(frozen=True, slots=True)
class _ThereEncoder:
    cluster: Cluster
    name: str
    id: str

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As `Encoder.encode`: texts of like length in one task, each text once."""
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        rows = self.cluster.answers(_encode, self.name, self.id, distinct)
        return encode.rows_of(texts, distinct, rows)


@dataclass(frozen=True, slots=True)
class _ThereNli:
    cluster: Cluster
    name: str
    id: str

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """As `Nli.score`. Both directions of a couple go into one task: each mixes the other in, and is worked out once."""
        import numpy as np

        order = sorted(range(len(pairs)), key=lambda place: (sum(map(len, pairs[place])), sorted(pairs[place])))
        rows = np.empty((len(pairs), 3), dtype=np.float32)
        asked = [pairs[place] for place in order]
        rows[order] = self.cluster.answers_at_home(_score, self.name, self.id, asked, asked)
        return rows

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> NDArray[np.float32]:
        """As `Sifter.ceilings`; 1, so that everything is scored, where the workers' classifier is no sifter."""
        asked = list(zip(couples, least, strict=True))
        return self.cluster.answers_at_home(_ceilings, self.name, self.id, asked, couples)


def _size(items: int, workers: int) -> int:
    """Even, so that the two directions of a couple, which lie side by side, stay together."""
    size = min(MOST, max(FEWEST, -(-items // (TASKS * workers))))
    return size + size % 2


def _cut(items: Sequence[_T], size: int) -> list[Sequence[_T]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _home(couple: tuple[str, str], workers: int) -> int:
    """Which of the workers a couple belongs to, whichever way round; the same in every run, since workers outlast one."""
    return crc32("\x1f".join(sorted(couple)).encode("utf-8", "surrogatepass")) % workers


# what follows runs on the workers

_ONE_AT_A_TIME = Lock()
"""A model answers one question at a time, with all threads of its worker."""


def _encode(texts: Sequence[str], *, name: str) -> Answer:
    with _ONE_AT_A_TIME:
        encoder = _encoder(name)
        return encoder.id, encoder.encode(texts)


def _score(pairs: Sequence[tuple[str, str]], *, name: str) -> Answer:
    with _ONE_AT_A_TIME:
        nli_ = _nli(name)
        return nli_.id, nli_.score(pairs)


def _ceilings(asked: Sequence[tuple[tuple[str, str], float]], *, name: str) -> Answer:
    import numpy as np

    couples, least = [couple for couple, _ in asked], [needed for _, needed in asked]
    with _ONE_AT_A_TIME:
        nli_ = _nli(name)
        if isinstance(nli_, Sifter):
            return nli_.id, nli_.ceilings(couples, least)
        return nli_.id, np.ones(len(asked), dtype=np.float32)


def _look(block: Block, *, search: Search) -> Couples:
    return search(block)


@lru_cache(maxsize=2)
def _encoder(name: str) -> Encoder:
    return encode.load_encoder(name, threads=_threads())


@lru_cache(maxsize=2)
def _nli(name: str) -> Nli:
    return nli.load(name, threads=_threads())


def _threads() -> int:
    from distributed import get_worker

    return int(get_worker().state.nthreads)

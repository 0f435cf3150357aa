"""A scan on a cluster finds what one machine finds, whatever becomes of a worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from contradict.cluster import Cluster, connect
from contradict.errors import ClusterError, ModelError
from contradict.protocols import Sifter

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.filterwarnings("default"),
]  # Dask's own, of sockets left to the collector


class ToyClient:
    """Runs tasks at once; what stands for a cluster where none is needed. `asked`: where, and what."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, Any]] = []

    def nthreads(self) -> dict[str, int]:
        return {"one": 1, "two": 1}

    def map(
        self,
        task: Any,
        items: Sequence[Any],
        *,
        pure: bool,
        workers: Sequence[str] = (),
        allow_other_workers: bool = False,
        **fixed: Any,
    ) -> list[Any]:
        assert not pure
        assert allow_other_workers or not workers  # else a lost worker's tasks wait for ever
        self.asked += [(next(iter(workers), None), item) for item in items]
        return [task(item, **fixed) for item in items]

    def gather(self, answers: list[Any]) -> list[Any]:
        return answers


def test_answers_come_back_in_the_order_of_the_questions() -> None:
    cluster, asked = Cluster("toy", ToyClient()), []

    def task(items: Sequence[int], *, name: str) -> Any:
        asked.append(len(items))
        return name, np.array([[item] for item in items], dtype=np.float32)

    rows = cluster.answers(task, "model", "model", list(range(100)))
    assert rows.ravel().tolist() == list(range(100))
    assert len(asked) > 2
    assert max(asked) < 100


def test_a_worker_with_another_model_is_refused() -> None:
    def task(items: Sequence[int], *, name: str) -> Any:
        return "other", np.zeros((len(items), 3), dtype=np.float32)

    with pytest.raises(ModelError, match="has other, not model"):
        Cluster("toy", ToyClient()).answers(task, "model", "model", [1, 2])


class ToySifter:
    """Scores by length; knows how high a score can be."""

    id = "toy"

    def __init__(self) -> None:
        self.asked: list[list[tuple[str, str]]] = []

    def score(self, pairs: Sequence[tuple[str, str]]) -> Any:
        self.asked.append(list(pairs))
        return np.array([[len(left), len(right), 0] for left, right in pairs], dtype=np.float32).reshape(-1, 3)

    def ceilings(self, couples: Sequence[tuple[str, str]], least: Sequence[float]) -> Any:
        return np.array([len(left) * needed for (left, _), needed in zip(couples, least, strict=True)], np.float32)


def test_workers_sift_and_score_both_directions_of_a_couple_in_one_task(monkeypatch: pytest.MonkeyPatch) -> None:
    toy = ToySifter()
    monkeypatch.setattr("contradict.cluster._nli", lambda name: toy)
    there = Cluster("toy", ToyClient()).nli("toy")
    assert isinstance(there, Sifter)
    couples = [("a" * (1 + number), "b" * (200 - number)) for number in range(64)]
    assert there.ceilings(couples, [0.5] * 64).tolist() == [(1 + number) / 2 for number in range(64)]
    turns = [*couples, *((right, left) for left, right in couples)]
    rows = there.score(turns)
    assert rows[:, :2].tolist() == [[len(left), len(right)] for left, right in turns]
    assert len(toy.asked) > 4
    assert all((right, left) in task for task in toy.asked for left, right in task)


def test_a_couple_is_scored_where_it_was_sifted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contradict.cluster._nli", lambda name: ToySifter())
    client = ToyClient()
    there = Cluster("toy", client).nli("toy")
    couples = [(f"left {number}", f"right {number}") for number in range(99)]
    assert len(there.score([])) == 0
    client.asked.clear()
    assert isinstance(there, Sifter)
    there.ceilings(couples, [0.5] * 99)
    sifted = {frozenset(couple): where for where, task in client.asked for couple, _ in task}
    client.asked.clear()
    there.score([(right, left) for left, right in reversed(couples[::3])])
    scored = {frozenset(couple): where for where, task in client.asked for couple in task}
    assert len(scored) == 33
    assert all(sifted[couple] == where for couple, where in scored.items())
    assert set(scored.values()) == {"one", "two"}


def test_nobody_at_the_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contradict.cluster.SECONDS", 0.5)
    with pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9: no scheduler answers"):
        connect("tcp://127.0.0.1:9")


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[str]:
    """The address of a scheduler with workers, each a process of its own."""
    file = folder / "scheduler.json"
    dask = [sys.executable, "-m", "distributed.cli.dask_"]
    log = (folder / "dask.log").open("wb")
    env = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "False", "OPENBLAS_NUM_THREADS": "1"}

    def start(what: str, *options: str) -> subprocess.Popen[bytes]:
        command = [*dask[:-1], f"{dask[-1]}{what}", "--scheduler-file", str(file), "--no-dashboard", *options]
        return subprocess.Popen(command, cwd=folder, env=env, stdout=log, stderr=log)

    began = [start("scheduler", "--host", "127.0.0.1", "--port", "0")]
    began += [start("worker", "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1") for _ in range(workers)]
    try:
        while not file.exists():
            time.sleep(0.2)
        yield json.loads(file.read_text(encoding="utf-8"))["address"]
    finally:
        for process in began:
            process.kill()
        for process in began:
            process.wait()
        log.close()


@pytest.mark.slow
def test_findings_are_the_same_byte_for_byte_with_a_worker_killed_on_the_way(tmp_path: Path) -> None:
    from distributed import Client

    claims = tmp_path / "claims.jsonl"
    forms = (
        "The {} will open on day {}.",
        "The {} will not open before day {}.",
        "Nobody has agreed to open the {} on day {}.",
    )
    things = ("harbour tunnel", "border crossing", "grain terminal", "vaccine plant")
    rows = [
        {
            "actor": f"Speaker {n % 6}",
            "text": forms[n % 3].format(things[n % 4], n % 7),
            "date": f"2025-03-{1 + n % 20:02}",
        }
        for n in range(36)
    ]
    claims.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "contradict",
        "scan",
        str(claims),
        "--format",
        "json",
        "--no-cache",
        "--quiet",
        "--nli",
        "fast",
    ]
    command += ["--min-probability", "0"]
    alone = subprocess.run(command, check=True, capture_output=True).stdout
    assert len(json.loads(alone)["findings"]) > 100
    with cluster(tmp_path, workers=2) as address, Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=120)
        victim, pid = sorted(client.run(os.getpid).items())[0]
        scan = subprocess.Popen([*command, "--cluster", address], stdout=subprocess.PIPE)
        while not any(str(key).startswith("_score") for key in client.processing()[victim]):
            assert scan.poll() is None
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        together, _ = scan.communicate(timeout=300)
        assert len(client.nthreads()) == 1
    assert scan.returncode == 0
    assert together == alone

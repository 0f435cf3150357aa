"""100,000 claims from the file to the report, under the ceiling on memory that docs/large-runs.md states."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.large import write

CLAIMS = 100_000
CEILING = 3_000_000
"""Kilobytes, of the process that scans."""


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_hundred_thousand_claims_stay_under_the_ceiling(tmp_path: Path) -> None:
    write(tmp_path / "claims.jsonl", CLAIMS, 4_000)
    command = [sys.executable, "-m", "contradict", "scan", str(tmp_path / "claims.jsonl"), "--no-cache", "--quiet"]
    command += ["--nli", "fast", "--format", "json", "--output", str(tmp_path / "report.json"), "--max-pairs", "200"]
    scan = subprocess.Popen(command)
    _, status, used = os.wait4(scan.pid, 0)
    scan.returncode = os.waitstatus_to_exitcode(status)
    assert scan.returncode == 0
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["claims_read"] > 0.99 * CLAIMS  # a few rows say what an earlier one says
    assert report["pairs_compared"] == 200
    assert any("--max-pairs" in note["message"] for note in report["notes"])
    assert used.ru_maxrss < CEILING, f"{used.ru_maxrss:,} KB"

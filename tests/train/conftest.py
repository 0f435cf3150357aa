"""Tests of the training."""

from __future__ import annotations

import pytest
import torch


@pytest.fixture(autouse=True, scope="package")
def one_thread() -> None:
    """These networks are tiny: threads of their own only get into the way of the tests that run beside them."""
    torch.set_num_threads(1)

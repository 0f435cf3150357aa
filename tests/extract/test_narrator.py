"""The outlet's own statements, on request."""

from __future__ import annotations

import pytest

from contradict.actors import load_actors
from contradict.extract import Extractor
from tests.extract.conftest import article_of


@pytest.fixture(scope="module")
def narrating(extractor: Extractor) -> Extractor:
    return Extractor(load_actors(), narrator=True)


def test_what_nobody_is_named_for_is_the_outlets(narrating: Extractor) -> None:
    found = narrating.extract(
        article_of("The old bridge was closed to lorries in March. Ann Lee said the bridge was safe.")
    ).claims
    own = [claim for claim in found if claim.actor.name == "Daily Example"]
    assert [(claim.text, claim.voice) for claim in own] == [
        ("The old bridge was closed to lorries in March.", "narrator")
    ]
    assert [claim.actor.name for claim in found] == ["Daily Example", "Ann Lee"]


def test_questions_are_no_statements(narrating: Extractor) -> None:
    assert narrating.extract(article_of("Will the old bridge ever be opened to lorries again?")).claims == ()


def test_without_the_request_there_are_none(extractor: Extractor) -> None:
    assert extractor.extract(article_of("The old bridge was closed to lorries in March.")).claims == ()

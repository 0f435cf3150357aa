"""Statements given by hand."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.actors import ActorBook, load_actors
from contradict.errors import InputError
from contradict.given import LONGEST, given_claim


def test_a_given_claim_is_resolved_to_its_side() -> None:
    claim = given_claim("The talks take place.", actor="Kremlin", book=load_actors(), on=date(2025, 8, 20))
    assert (claim.actor.side, claim.voice, claim.said_on) == ("russia", "given", date(2025, 8, 20))


def test_what_is_too_long_for_a_statement_is_refused() -> None:
    given_claim("x" * LONGEST, actor="A", book=ActorBook())
    with pytest.raises(InputError, match="scan it as an article"):
        given_claim("x" * (LONGEST + 1), actor="A", book=ActorBook())

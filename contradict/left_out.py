"""What a run tells of its limits: pairs left out or not reached, and input with nothing to compare."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.claims import Claim
from contradict.errors import Note
from contradict.pair import Candidates
from contradict.settings import Settings


def left_out(pairs: Candidates, chosen: Candidates, settings: Settings) -> tuple[Note, ...]:
    """Pairs beyond --max-pairs."""
    out = len(pairs) - len(chosen)
    if not out:
        return ()
    return (
        Note(
            None,
            f"--max-pairs {settings.max_pairs}: {out:,} of {len(pairs):,} pairs were left out, those least alike"
            f" (from cosine {pairs.best(len(chosen) + 1)[len(chosen)].similarity:.2f} down)",
        ),
    )


def not_reached(chosen: int, reached: int, settings: Settings) -> tuple[Note, ...]:
    """Pairs that --max-time did not let one score."""
    if reached == chosen:
        return ()
    return (
        Note(
            None,
            f"stopped after {settings.max_time or 0:g} seconds (--max-time): {chosen - reached:,} of {chosen:,} pairs were not reached, those"
            " least alike; how many depends on the machine, and what was scored is kept, so the same command gets further next time",
        ),
    )


def too_little(claims: Sequence[Claim]) -> tuple[Note, ...]:
    """No claims, or those of one actor only."""
    actors = sorted({claim.actor.name for claim in claims})
    if not actors:
        return (
            Note(
                None,
                "no claims found: nobody is quoted or reported as saying something, so there is nothing to compare",
            ),
        )
    if len(actors) == 1:
        return (
            Note(
                None, f"all claims are by {actors[0]}: only a change of position over time can be found with one actor"
            ),
        )
    return ()

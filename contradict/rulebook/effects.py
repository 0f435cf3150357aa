"""What a rule does to a pair, in log-odds: the one table that gives the words weak, moderate and strong their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.findings import VERDICTS, Verdict

STRENGTHS: dict[str, float] = {"weak": 0.7, "moderate": 1.5, "strong": 2.5}
"""Log-odds: a factor of about 2, 4.5 and 12 on the odds of a conflict."""


@dataclass(frozen=True, slots=True)
class Effect:
    """`log_odds` above 0 raises, below 0 lowers; `decide` fixes the verdict; `veto` drops the pair."""

    log_odds: float = 0.0
    decide: Verdict | None = None
    veto: bool = False

    @property
    def raises(self) -> bool:
        """Whether the rule speaks for a conflict (else it speaks against one)."""
        return not self.veto and (self.log_odds > 0 or self.decide in ("contradiction", "tension", "shift"))


EFFECTS: dict[str, Effect] = (
    {f"raise {name}": Effect(value) for name, value in STRENGTHS.items()}
    | {f"lower {name}": Effect(-value) for name, value in STRENGTHS.items()}
    | {
        f"decide {verdict}": Effect(
            STRENGTHS[strength] if verdict != "agreement" else -STRENGTHS[strength], decide=verdict
        )
        for verdict in VERDICTS
        for strength in ("strong" if verdict == "contradiction" else "moderate",)
    }
    | {"veto": Effect(-STRENGTHS["strong"], veto=True)}
)
"""Every effect a rule file may name."""

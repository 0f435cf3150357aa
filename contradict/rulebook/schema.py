"""What may stand in a rule file and in pack.yml: the only place where outside text is checked for shape."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from contradict.claims import Feature, Voice
from contradict.findings import Severity
from contradict.rulebook.effects import EFFECTS
from contradict.rulebook.guards import GUARDS

KINDS = ("pattern", "opposites", "status", "negation", "quantity", "date", "entity", "reported-contradiction", "guard")
Kind = Literal[
    "pattern", "opposites", "status", "negation", "quantity", "date", "entity", "reported-contradiction", "guard"
]

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Limit = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(<=|>=|<|>|==)\s*-?\d+(\.\d+)?$")]
GuardName = Annotated[str, Field(json_schema_extra={"enum": sorted(GUARDS)})]
MAX_WORDS = 500


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)


class Term(_Part):
    """One thing to look for when a plain word will not do. Exactly one key (and `min` beside `similar`)."""

    not_: Word | None = Field(None, alias="not", description="the word or phrase occurs, denied")
    said: Word | None = Field(None, description="the word or phrase occurs, asserted or denied or left open")
    exact: Word | None = Field(None, description="these very words, no other inflection; case is ignored")
    regex: Word | None = Field(None, description="a regular expression (RE2: linear time), case ignored")
    amount: Word | None = Field(None, description="any amount of this dimension: count, share, money, time, length, …")
    similar: Word | None = Field(None, description="a text whose meaning is near, by embedding")
    min: float = Field(0.6, ge=-1, le=1, description="with similar: the least cosine")

    @model_validator(mode="after")
    def _one(self) -> Term:
        if (
            sum(
                value is not None for value in (self.not_, self.said, self.exact, self.regex, self.amount, self.similar)
            )
            != 1
        ):
            raise ValueError("give exactly one of not, said, exact, regex, amount, similar")
        return self


Item = Word | Term
Items = Annotated[list[Item], Field(min_length=1, max_length=MAX_WORDS)]
Words = Annotated[list[Word], Field(min_length=1, max_length=MAX_WORDS)]


class Side(_Part):
    """What one text must hold. Conditions given together must all be met."""

    any: Items | None = Field(None, description="at least one of these")
    all: Items | None = Field(None, description="each of these")
    none: Items | None = Field(None, description="not one of these")
    near: int | None = Field(None, ge=1, le=100, description="the matches of `any` and `all` lie within so many words")
    as_: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")] | None = Field(
        None,
        alias="as",
        description="name under which the first match is bound: {left.NAME} in messages, and in same/differ",
    )

    @model_validator(mode="after")
    def _something(self) -> Side:
        if not (self.any or self.all):
            raise ValueError("a side needs `any` or `all`: with `none` alone it would match nearly every text")
        return self


class Actors(_Part):
    """Ids of actors or sides; a single name or a list."""

    left: list[Word] | None = None
    right: list[Word] | None = None

    @field_validator("left", "right", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value


class NliLimits(_Part):
    """Limits on the classifier, on the larger of both directions. Where no classifier ran they count as met."""

    contradiction: Limit | None = None
    entailment: Limit | None = None
    neutral: Limit | None = None


class Features(_Part):
    """Marks of the claims: opinion, question, wish, threat, condition, hedge, negated, plan, past."""

    left: list[Feature] | None = None
    right: list[Feature] | None = None
    either: list[Feature] | None = None
    neither: list[Feature] | None = None


class Statement(_Part):
    """One side of an example, at length."""

    actor: Word | None = None
    text: Text
    date: str | None = None
    side: Word | None = None

    @field_validator("date", mode="before")
    @classmethod
    def _text(cls, value: Any) -> Any:
        return value.isoformat() if hasattr(value, "isoformat") else value

    @field_validator("date")
    @classmethod
    def _iso(cls, value: str | None) -> str | None:
        from datetime import date

        if value is not None:
            date.fromisoformat(value)
        return value


class LongExample(_Part):
    """An example with dates, sides, or the mark that the source itself reports the dispute."""

    left: Statement
    right: Statement
    disputes: bool = Field(False, description="the source says that one disputes the other")


ShortExample = Annotated[list[Text], Field(min_length=2, max_length=4)]
Example = ShortExample | LongExample


class Examples(_Part):
    """Pairs in their own words. A raising rule must fire on `contradicts` and stay silent on `agrees`; a lowering one the reverse."""

    contradicts: Annotated[list[Example], Field(min_length=2, description="at least two pairs that conflict")]
    agrees: Annotated[list[Example], Field(min_length=2, description="at least two near misses that do not conflict")]
    todo: list[Example] = Field(
        default_factory=list, description="pairs that conflict, and that the rule is known to get wrong"
    )

    @field_validator("contradicts", "agrees", "todo")
    @classmethod
    def _two_or_four(cls, value: list[Example]) -> list[Example]:
        for example in value:
            if isinstance(example, list) and len(example) == 3:
                raise ValueError("a pair is [text, text] or [actor, text, actor, text]")
        return value


class RuleFile(_Part):
    """One rule."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)] = Field(
        description="the file's name without ending"
    )
    kind: Kind = Field(description="one of the kinds above")
    why: Word = Field(description="one sentence: what the rule sees")
    message: Word | None = Field(
        None, description="what the report says; {left.actor}, {right.NAME} and the like are filled in"
    )
    severity: Severity | None = Field(None, description="low, medium or high: how much a finding by this rule matters")
    effect: Annotated[str, Field(json_schema_extra={"enum": sorted(EFFECTS)})] = Field(
        description="raise|lower weak|moderate|strong, decide VERDICT, veto"
    )
    # conditions
    topic: Words | None = Field(None, description="both texts (or the pair's topic) hold one of these")
    ordered: bool = Field(
        False, description="left must be the earlier claim; pairs without two different dates are left alone"
    )
    actors: Actors | None = Field(
        None, description="`{left: …, right: …}`: ids of actors or sides; the rule is tried both ways round"
    )
    sides: Literal["same", "different", "any"] = Field(
        "any", description="same, different or any: whether the actors speak for one side"
    )
    voice: list[Voice] | None = Field(
        None, description="both claims reached us so: direct, mixed, indirect, narrator, given"
    )
    days_apart: Limit | None = Field(
        None, description="limit on the days between the claims, like '<= 7'; not met where a date is missing"
    )
    similarity: Limit | None = Field(None, description="limit on the cosine of the two claims, like '>= 0.5'")
    overlap: int | None = Field(
        None, ge=0, le=20, description="content words the texts share, beside those the rule is about"
    )
    nli: NliLimits | None = Field(
        None,
        description="`{contradiction: '>= 0.2'}`: limits on the larger score of both directions; met where no classifier ran",
    )
    features: Features | None = Field(
        None, description="`{neither: [opinion]}`: marks that left, right, either or neither claim must bear"
    )
    needs: list[GuardName] | None = Field(None, description="comparisons that must hold")
    unless: list[GuardName] | None = Field(
        None, description="comparisons that silence the rule; the default list for raising rules, [] for none"
    )
    # kinds
    left: Side | Items | None = None
    right: Side | Items | None = None
    same: list[Word] | None = Field(None, description="pattern: bindings that must be equal on both sides")
    differ: list[Word] | None = Field(None, description="pattern: bindings that must differ")
    pairs: (
        Annotated[
            list[Annotated[list[Item | list[Item]], Field(min_length=2, max_length=2)]],
            Field(min_length=1, max_length=MAX_WORDS),
        ]
        | None
    ) = Field(None, description="opposites: [word, its opposite], each a word or a list")
    ladder: dict[Word, Items] | None = Field(
        None, description="status: state → words for it; two states exclude one another"
    )
    compatible: list[Annotated[list[Word], Field(min_length=2, max_length=2)]] | None = Field(
        None, description="status: states that may hold together"
    )
    predicates: Words | None = Field(None, description="negation, entity: only these predicates")
    of: Words | None = Field(
        None, description="status, quantity, date: what is counted, measured or dated; one of these in both texts"
    )
    dimension: list[Word] | None = Field(
        None, description="quantity: only these dimensions (count, share, money, length, time, …)"
    )
    tolerance: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?\s*%$")] | None = Field(
        None, description="quantity: relative, e.g. 10%"
    )
    compare: Literal["differ", "equal"] = Field(
        "differ", description="quantity: fire where the amounts differ, or where they are equal"
    )
    role: Literal["agent", "place", "cause", "blame", "object"] | None = Field(
        None, description="entity: which part is filled otherwise"
    )
    cues: Words | None = Field(
        None, description="reported-contradiction: words by which a text says that somebody contradicts somebody"
    )
    guard: GuardName | None = Field(None, description="guard: the comparison that must hold")
    words: Words | None = Field(None, description="guard: further words, one of which must stand in either text")
    examples: Examples

    @field_validator("effect")
    @classmethod
    def _known_effect(cls, value: str) -> str:
        value = " ".join(value.split())
        if value not in EFFECTS:
            raise ValueError(f"not one of {', '.join(EFFECTS)}")
        return value

    @field_validator("guard")
    @classmethod
    def _known_guard(cls, value: str | None) -> str | None:
        return None if value is None else _guard_name(value)

    @field_validator("needs", "unless")
    @classmethod
    def _known_guards(cls, value: list[str] | None) -> list[str] | None:
        return None if value is None else [_guard_name(name) for name in value]

    @model_validator(mode="after")
    def _fits_kind(self) -> RuleFile:
        required, allowed = KIND_KEYS[self.kind]
        missing = [key for key in required if getattr(self, key) is None]
        if missing:
            raise ValueError(f"kind {self.kind} needs {', '.join(missing)}")
        defaults = {"compare": "differ"}
        foreign = [
            key for key in sorted(_KIND_ONLY - set(required) - set(allowed)) if getattr(self, key) != defaults.get(key)
        ]
        if foreign:
            raise ValueError(f"kind {self.kind} has no use for {', '.join(foreign)}")
        if self.kind == "status" and len(self.ladder or {}) < 2:
            raise ValueError("a ladder needs at least two states")
        return self


def _guard_name(value: str) -> str:
    if value not in GUARDS:
        raise ValueError(f"{value!r} is not one of {', '.join(sorted(GUARDS))}")
    return value


KIND_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pattern": (("left", "right"), ("same", "differ")),
    "opposites": (("pairs",), ()),
    "status": (("ladder",), ("compatible", "of")),
    "negation": ((), ("predicates",)),
    "quantity": ((), ("of", "dimension", "tolerance", "compare")),
    "date": ((), ("of",)),
    "entity": (("role",), ("predicates",)),
    "reported-contradiction": ((), ("cues",)),
    "guard": (("guard",), ("words",)),
}
"""Kind → keys it needs, keys it may have beside those every rule may have."""
_KIND_ONLY = {key for needed, allowed in KIND_KEYS.values() for key in (*needed, *allowed)}


class PackFile(_Part):
    """pack.yml"""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    description: Word

"""Claims → pairs worth comparing: different actors, one topic, near in time. Recall matters here; precision comes later.

Which couples lie near each other is found in neighbours.py, all of them up to some 20,000 claims; what of these may be compared is
decided here. Side, day and actor are asked only of couples that are near, which are few: cutting the search by them gains nothing
against embedding, and would lose the claims of one actor that lie far apart in time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from contradict.claims import Claim
from contradict.findings import Pair
from contradict.neighbours import EXACT_UNTIL, Spread, here, nearest
from contradict.same_story import same_story

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from contradict.neighbours import Cosines, Positions

NEXT = 600
"""Characters of an article's text: whoever answers a charge is quoted next to it, often without a word of it."""
NEXT_SHARE = 0.4
"""Of the least cosine within one text, what two claims that stand next to each other need."""
SHIFT_MIN_DAYS = 1
FEWEST_WORDS = 4
"""A fragment of fewer words ("neither of them") says too little to be contradicted."""
_SPREAD = 1 << 32
"""More than there are articles."""


@dataclass(frozen=True, slots=True)
class Candidates(Sequence[Pair]):
    """Pairs in order of (left id, right id), each made when it is asked for: a million claims have ten million of them.

    `claims` are in order of id; `left` and `right` are positions in them, left < right.
    """

    claims: Sequence[Claim]
    topics: Mapping[str, str]
    left: Positions
    right: Positions
    similarity: NDArray[np.float64]
    """Cosines, to four decimals."""
    disputed: NDArray[np.bool_]
    """Whether the source itself sets the two against each other."""

    def __len__(self) -> int:
        return len(self.left)

    @overload
    def __getitem__(self, place: int) -> Pair: ...

    @overload
    def __getitem__(self, place: slice) -> Candidates: ...

    def __getitem__(self, place: int | slice) -> Pair | Candidates:
        if isinstance(place, slice):
            return self._at(place)
        left, right = self.claims[self.left[place]], self.claims[self.right[place]]
        return Pair(
            left,
            right,
            float(self.similarity[place]),
            min(self.topics[left.id], self.topics[right.id]),
            same_actor=left.actor.id == right.actor.id,
            days_apart=days_between(left, right),
            found_by="source" if self.disputed[place] else "topic",
        )

    def best(self, most: int) -> Candidates:
        """The `most` best, in the order of `contradict.score.best_first`."""
        import numpy as np

        return self._at(np.lexsort((self.right, self.left, -self.similarity, ~self.disputed))[:most])

    def _at(self, places: slice | Positions) -> Candidates:
        left, right = self.left[places], self.right[places]
        return Candidates(self.claims, self.topics, left, right, self.similarity[places], self.disputed[places])


def pair_claims(
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    topics: Mapping[str, str],
    *,
    min_similarity: float = 0.4,
    min_similarity_within: float = 0.25,
    max_days_apart: int = 60,
    max_candidates: int = 20,
    same_side: bool = False,
    same_actor: bool = True,
    spread: Spread = here,
) -> Candidates:
    """Pairs in order of (left id, right id), each once.

    `vectors`: float32 (n, d) with rows of length 1, in the order of `claims`; `topics`: claim id → name of its topic. Cosines from
    `min_similarity` on make a candidate, from `min_similarity_within` on where one text, one story that two texts tell, or one given
    topic holds both claims, and NEXT_SHARE of that where they stand within NEXT characters of each other.
    A claim keeps its `max_candidates` most similar partners; a pair stays when either side keeps it, or when the source itself
    says that one disputes the other. With `same_actor`, claims of one actor at least a day apart are paired too, for `shift`;
    `max_days_apart` does not hold for these, since a change of position may take its time. `spread` says where the work is done.
    """
    import numpy as np

    order = sorted(range(len(claims)), key=lambda index: claims[index].id)
    claims = [claims[index] for index in order]
    if order != list(range(len(order))):
        vectors = vectors[order]
    traits = _Traits.of(claims, vectors)
    found = nearest(
        vectors,
        _Worth(traits, min_similarity, min_similarity_within, max_days_apart, same_side, same_actor),
        floor=min_similarity,
        within=NEXT_SHARE * min_similarity_within,
        groups=traits.groups(),
        most=max_candidates,
        spread=spread,
    )
    position = {claim.id: index for index, claim in enumerate(claims)}
    against = _disputes(claims, position)
    known = found.left * len(claims) + found.right
    more = np.array([(left, right) for left, right in against], dtype=np.int64).reshape(-1, 2)
    more = more[~np.isin(more[:, 0] * len(claims) + more[:, 1], known)]
    left, right = np.concatenate([found.left, more[:, 0]]), np.concatenate([found.right, more[:, 1]])
    cosines = np.concatenate([found.cosines, (vectors[more[:, 0]] * vectors[more[:, 1]]).sum(axis=1)])
    places = np.lexsort((right, left))
    left, right = left[places], right[places]
    similarity = np.rint(cosines[places].astype(np.float64) * 1e4) / 1e4
    disputed = np.isin(left * len(claims) + right, [one * len(claims) + other for one, other in against])
    return Candidates(claims, topics, left, right, similarity, disputed)


def days_between(left: Claim, right: Claim) -> int | None:
    """|left − right| in days; None when a date is missing."""
    if left.said_on is None or right.said_on is None:
        return None
    return abs((left.said_on - right.said_on).days)


def _disputes(claims: Sequence[Claim], position: Mapping[str, int]) -> list[tuple[int, int]]:
    """Positions (lower, higher) of the couples of which one disputes the other, by another actor."""
    couples = set()
    for here_, claim in enumerate(claims):
        there = position.get(claim.disputes or "", here_)
        if there != here_ and claims[there].actor.id != claim.actor.id:
            couples.add((min(here_, there), max(here_, there)))
    return sorted(couples)


@dataclass(frozen=True, slots=True)
class _Worth:
    """Which couples are worth comparing, and from which cosine on."""

    traits: _Traits
    min_similarity: float
    min_similarity_within: float
    max_days_apart: int
    same_side: bool
    same_actor: bool

    def __call__(self, left: Positions, right: Positions, cosines: Cosines) -> NDArray[np.float32]:
        """The least cosine each couple needs, infinity where it may not be compared at all; `cosines` are off by 1e-5 at most."""
        import numpy as np

        together = self.traits.together(left, right)
        least = np.where(together, np.float32(self.min_similarity_within), np.float32(self.min_similarity))
        beside = together & self.traits.next_to(left, right)
        least[beside] = np.float32(NEXT_SHARE * self.min_similarity_within)
        near = cosines + 1e-4 >= least
        near[near] = self.traits.comparable(
            left[near],
            right[near],
            max_days_apart=self.max_days_apart,
            same_side=self.same_side,
            same_actor=self.same_actor,
        )
        return np.where(near, least, np.float32(np.inf))


@dataclass(frozen=True, slots=True)
class _Traits:
    """What of each claim decides with whom it is compared, as numbers: 0 or a negative one stands for none."""

    actor: Positions
    side: Positions
    words: Positions
    article: Positions
    topic: Positions
    stories: Positions
    """Couples of articles that tell one story, as numbers made of both, in order."""
    path: Positions
    day: Positions
    start: Positions
    end: Positions
    at: Positions
    until: Positions
    """Where it begins and ends in the text of its article, -1 where that is not known."""
    eligible: NDArray[np.bool_]

    @classmethod
    def of(cls, claims: Sequence[Claim], vectors: NDArray[np.float32]) -> _Traits:
        """One row a claim."""
        import numpy as np

        article = _numbered([claim.article for claim in claims])
        return cls(
            _numbered([claim.actor.id for claim in claims]),
            _numbered([claim.actor.side for claim in claims]),
            _numbered([claim.resolved for claim in claims]),
            article,
            _numbered([claim.topic or "" for claim in claims]),
            _couple_numbers(*same_story(article, vectors).T),
            _numbered([claim.path for claim in claims]),
            np.array([claim.said_on.toordinal() if claim.said_on else -1 for claim in claims], dtype=np.int64),
            np.array([claim.span.start if claim.span else -1 for claim in claims], dtype=np.int64),
            np.array([claim.span.end if claim.span else -1 for claim in claims], dtype=np.int64),
            np.array([_place(claim)[0] for claim in claims], dtype=np.int64),
            np.array([_place(claim)[1] for claim in claims], dtype=np.int64),
            np.array(
                ["question" not in claim.features and len(claim.resolved.split()) >= FEWEST_WORDS for claim in claims],
                dtype=np.bool_,
            ),
        )

    def together(self, left: Positions, right: Positions) -> NDArray[np.bool_]:
        """One article or story, or one topic that a claim file gives: somebody has put these two side by side already."""
        import numpy as np

        given = (self.topic[left] > 0) | (self.topic[right] > 0)
        ours, theirs = self.article[left], self.article[right]
        one_article = (ours == theirs) & (ours > 0)
        one_story = _among(_couple_numbers(np.minimum(ours, theirs), np.maximum(ours, theirs)), self.stories)
        together: NDArray[np.bool_] = np.where(given, self.topic[left] == self.topic[right], one_article | one_story)
        return together

    def next_to(self, left: Positions, right: Positions) -> NDArray[np.bool_]:
        """Whether both stand in one article, with NEXT characters between them at most."""
        import numpy as np

        placed = (self.at[left] >= 0) & (self.at[right] >= 0) & (self.article[left] == self.article[right])
        gap = np.maximum(self.at[left], self.at[right]) - np.minimum(self.until[left], self.until[right])
        near: NDArray[np.bool_] = placed & (self.article[left] > 0) & (gap <= NEXT)
        return near

    def groups(self) -> list[tuple[Positions, Positions]]:
        """Rows and columns, as positions, that hold every couple that is together: each topic given with itself; each article's
        claims that have none with themselves and those of the later articles that tell its story."""
        import numpy as np

        last = self.topic.max(initial=0)
        group = np.where(self.topic > 0, self.topic, np.where(self.article > 0, last + self.article, 0))
        order = np.argsort(group, kind="stable")
        parts = np.split(order, np.flatnonzero(np.diff(group[order])) + 1)
        members = {int(group[part[0]]): part for part in parts if len(part) and group[part[0]] > 0}
        beside: dict[int, list[Positions]] = {number: [part] for number, part in members.items()}
        for left, right in zip(self.stories // _SPREAD + last, self.stories % _SPREAD + last, strict=True):
            if left in members and right in members:
                beside[int(left)].append(members[int(right)])
        return [
            (part, columns)
            for number, part in members.items()
            if len(part) > 1 or len(beside[number]) > 1
            for columns in _pieces(np.concatenate(beside[number]))
        ]

    def comparable(
        self, left: Positions, right: Positions, *, max_days_apart: int, same_side: bool, same_actor: bool
    ) -> NDArray[np.bool_]:
        """Whether these couples may be compared at all, however alike they are."""
        import numpy as np

        by_one = self.actor[left] == self.actor[right]
        dated = (self.day[left] >= 0) & (self.day[right] >= 0)
        apart = np.abs(self.day[left] - self.day[right])
        over_time = dated & (apart >= SHIFT_MIN_DAYS) & same_actor & (self.words[left] != self.words[right])
        across = ((self.side[left] != self.side[right]) | same_side) & (~dated | (apart <= max_days_apart))
        # nested speech gives the same words to the reporter and to the holder: these two cannot contradict each other
        spans = (self.start[left] >= 0) & (self.start[right] >= 0) & (self.path[left] == self.path[right])
        nested = spans & (self.start[left] < self.end[right]) & (self.start[right] < self.end[left])
        allowed: NDArray[np.bool_] = np.where(by_one, over_time, across) & ~nested
        return allowed & self.eligible[left] & self.eligible[right]


def _place(claim: Claim) -> tuple[int, int]:
    """Where it stands in its article's text; (-1, -1) where that is not known."""
    return (claim.at, claim.at + len(claim.text)) if claim.at is not None else (-1, -1)


def _couple_numbers(left: Positions, right: Positions) -> Positions:
    return left * _SPREAD + right


def _pieces(positions: Positions) -> list[Positions]:
    """An article that everybody writes about stands beside thousands; no more are looked at together than a search takes at once."""
    return [positions[start : start + EXACT_UNTIL] for start in range(0, len(positions), EXACT_UNTIL)]


def _among(numbers: Positions, known: Positions) -> NDArray[np.bool_]:
    """Which of the numbers are `known`, which are in order: numpy's isin sorts all of these for every few it is asked about."""
    import numpy as np

    if not len(known):
        return np.zeros(len(numbers), dtype=np.bool_)
    found: NDArray[np.bool_] = known[np.minimum(np.searchsorted(known, numbers), len(known) - 1)] == numbers
    return found


def _numbered(names: Sequence[str]) -> Positions:
    """Equal names, equal numbers; 0 for the empty one."""
    import numpy as np

    numbers = {"": 0}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)

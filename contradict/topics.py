"""Claims → topics, each named by its keywords, for people to read: pairing itself goes by the cosine alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from contradict.claims import Claim

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME_TOPIC = 0.45
"""Cosine of a claim to the mean of its topic. Lower than it sounds: claims about one event often lie at 0.4 to 0.6."""
KEYWORDS = 4

# Words that name no topic. A list of our own, since those of the usual libraries cost a second or more to import.
_EMPTY = frozenset(  # a text, since nobody wants to read three hundred quoted words
    """a about above after again against ago all almost also although always am among an and another any anyone anything are around
    as at away back be became because become been before began behind being below between both but by came can cannot could day days
    did do does doing done down during each early either else end enough even ever every few first five for four from full further get
    give given go goes going gone good got great had half has have having he hence her here hers herself him himself his how however i
    if in indeed instead into is it its itself just keep know known last late later least less let like likely long made mainly make
    makes making many may maybe me mean might mine more most mostly much must my myself near need neither never new next no nobody non
    none nor not nothing now of off often on once one only onto or other others our ours out over own part per perhaps put quite
    rather really said same say saying says second see seem seen several shall she should since so some someone something soon still such
    take taken than that the their theirs them themselves then there these they thing things this those though three through thus
    till time to today together told too took toward towards tuesday two under until up upon us use used very via want wants was way we
    week well went were what whatever when where whether which while who whole whom whose why will with within without would year years
    yes yet you your yours monday wednesday thursday friday saturday sunday january february march april june july august september
    october november december dont didnt isnt wasnt wont cant""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def name_topics(claims: Sequence[Claim], vectors: NDArray[np.float32]) -> dict[str, str]:
    """Claim id → topic. `vectors`: float32 (n, d), rows of length 1, in the order of `claims`.

    A topic given in a claim file stands. Other claims join the topic with the nearest mean, or open one (leader clustering in order
    of id, so the order of the input does not matter). Keywords: frequent within the topic, rare outside (c-TF-IDF, Grootendorst 2022).
    """
    members = _clusters([index for index, claim in enumerate(claims) if not claim.topic], claims, vectors)
    words = [Counter(word for index in group for word in set(_keywords(claims[index].resolved))) for group in members]
    spread = Counter(word for counts in words for word in counts)
    named = {claim.id: claim.topic for claim in claims if claim.topic}
    for group, counts in zip(members, words, strict=True):
        ranked = sorted(counts, key=lambda word: (-counts[word] * log(1 + len(members) / spread[word]), word))
        named |= dict.fromkeys((claims[index].id for index in group), " ".join(ranked[:KEYWORDS]) or "untitled")
    return named


def _clusters(free: Sequence[int], claims: Sequence[Claim], vectors: NDArray[np.float32]) -> list[list[int]]:
    import numpy as np

    sums: NDArray[np.float32] = np.zeros((64, vectors.shape[1] if vectors.ndim == 2 else 0), dtype=np.float32)
    lengths: NDArray[np.float32] = np.zeros(64, dtype=np.float32)
    groups: dict[int, list[int]] = defaultdict(list)
    for index in sorted(free, key=lambda position: claims[position].id):
        count = len(groups)
        nearness = sums[:count] @ vectors[index] / np.maximum(lengths[:count], 1e-9)
        best = int(np.argmax(nearness)) if count else -1
        if best < 0 or nearness[best] < SAME_TOPIC:
            best = count
            if count == len(sums):  # room for as many again, so that growing costs nothing that counts
                sums, lengths = np.concatenate([sums, np.zeros_like(sums)]), np.concatenate([lengths, lengths * 0])
        sums[best] += vectors[index]
        lengths[best] = np.linalg.norm(sums[best])
        groups[best].append(index)
    return [groups[number] for number in sorted(groups)]


def _keywords(text: str) -> list[str]:
    """Content words, names as written and everything else in lower case."""
    found = (re.sub(r"[’']s?$", "", word) for word in _WORD.findall(text))
    kept = (word for word in found if len(word) > 2 and word.lower().replace("’", "").replace("'", "") not in _EMPTY)
    return [word if word[0].isupper() else word.lower() for word in kept]

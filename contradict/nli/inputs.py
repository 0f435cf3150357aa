"""Token ids → the padded arrays both engines and the training read: one pair a row, [start] left [end] right [end]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from contradict.backbones import BERT_SPECIALS as BERT_SPECIALS  # also under this name, for training
from contradict.backbones import MPNET_SPECIALS as MPNET_SPECIALS
from contradict.backbones import Specials as Specials

if TYPE_CHECKING:
    from typing import TypeAlias

    from numpy.typing import NDArray

    Ids: TypeAlias = NDArray[np.int32]

SPECIALS_PER_PAIR = 3
INPUT_NAMES = ("ids", "mask", "left", "right", "types")


def arrays(
    pairs: Sequence[tuple[Ids, Ids]], longest: int, specials: Specials, *, width: int = 0
) -> dict[str, NDArray[np.int64]]:
    """`INPUT_NAMES` → int64 (b, t): ids; 1 at all tokens, at those of the left text, of the right text; segment numbers.

    t is the longest pair's length, or `width` where that is more. A pair over `longest` tokens loses the end of its longer text; scoring splits such pairs before.
    """
    cut = [_cut(left, right, longest - SPECIALS_PER_PAIR) for left, right in pairs]
    shape = (len(cut), max(width, *(len(left) + len(right) + SPECIALS_PER_PAIR for left, right in cut)))
    made = {name: np.zeros(shape, dtype=np.int64) for name in INPUT_NAMES}
    made["ids"][:] = specials.pad
    for row, (left, right) in enumerate(cut):
        middle = 1 + len(left)
        end = middle + 1 + len(right)
        made["ids"][row, 0] = specials.start
        made["ids"][row, 1:middle] = left
        made["ids"][row, middle] = specials.end
        made["ids"][row, middle + 1 : end] = right
        made["ids"][row, end] = specials.end
        made["mask"][row, : end + 1] = 1
        made["left"][row, 1:middle] = 1
        made["right"][row, middle + 1 : end] = 1
        made["types"][row, middle + 1 : end + 1] = 1
    return made


def _cut(left: Ids, right: Ids, room: int) -> tuple[Ids, Ids]:
    if len(left) + len(right) <= room:
        return left, right
    if len(left) >= len(right):
        kept = right[: room // 2]
        return left[: room - len(kept)], kept
    kept = left[: room // 2]
    return kept, right[: room - len(kept)]

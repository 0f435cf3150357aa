"""One frozen value that holds every choice of a run, for the library and the command line alike."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.findings import Verdict


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run. Every field has the default of the command line.

    Probabilities and cosines are in [0, 1]; `min_similarity` is the cosine two claims need to count as one topic.
    """

    encoder: str = "embedded"
    """`embedded` (all-MiniLM-L6-v2 from its package), or any sentence-transformers name or folder."""
    nli: str = "auto"
    """`fast`; `accurate` (extra); `cascade`, accurate where fast is not sure; `auto`, the cascade where it is installed; or any
    sentence-transformers CrossEncoder name or folder."""
    rules: tuple[str, ...] = ()
    """Extra rule files or folders."""
    default_rules: bool = True
    without_rules: tuple[str, ...] = ()
    """Rules or whole packs to leave out, by name."""
    actors: tuple[str, ...] = ()
    """Extra actor files."""
    calibration: str | None = None
    """A calibration.json of the user's own (`contradict calibrate`)."""
    show: tuple[Verdict, ...] = ("contradiction", "tension", "shift")
    min_probability: float = 0.6
    min_similarity: float = 0.4
    min_similarity_within: float = 0.25
    """The same where one article, or one topic given in claim files, holds both claims."""
    same_side: bool = False
    """Also compare different actors who speak for one side."""
    max_days_apart: int = 60
    """Claims further apart in time are not paired (claims without a date always are)."""
    max_candidates: int = 20
    """At most so many partners per claim, the most similar first."""
    max_pairs: int | None = None
    """At most so many pairs are scored, the best candidates first; None: all."""
    max_time: float | None = None
    """Seconds after which no more pairs are scored; None: no end. What is reached depends on the machine."""
    exhaustive: bool = False
    """Score every candidate, also those that could not be reported whatever their score."""
    narrator: bool = False
    """Also extract the outlet's own factual statements."""
    cache: bool = True
    """Keep vectors and scores in the user's cache folder, for later runs."""
    cluster: str | None = None
    """The address of a Dask scheduler whose workers embed, pair and score; None: all is done here."""
    jobs: int = 0
    """Threads for the models; 0 leaves it to them."""

"""What a reader of single words could learn from the pairs: low figures here mean that the labels rest on the relation of both sides."""

import re
from collections.abc import Sequence

from contradict.train.edits.pairs import Pair

# Kinds that share their wording, and so would be told apart by words if anything is.
GROUPS = {
    "polarity": ("denial", "antonym", "restatement", "distinct_actors", "same_topic", "omission", "negated_cue", "reported", "opponent_quote", "agent",
                 "status", "temporal"),
    "modality": ("hedge", "plans", "condition", "threat", "question", "opinion"),
    "quantity": ("number", "unit", "approximation", "different_incident", "partial_total"),
    "event": ("date", "place", "refinement", "cause", "quantifier"),
    "prose": ("implicit", "list_valued", "rule_exception", "same_name", "scope", "mutual_blame"),
}  # fmt: skip


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def hypothesis_words(pair: Pair) -> list[str]:
    return words(pair.hypothesis)


def difference_words(pair: Pair) -> list[str]:
    """Words on one side only, marked with the side, and those on both."""
    left, right = set(words(pair.premise)), set(words(pair.hypothesis))
    return [f"p_{w}" for w in sorted(left - right)] + [f"h_{w}" for w in sorted(right - left)]


def accuracy(train: Sequence[Pair], test: Sequence[Pair], *, view: str) -> dict[str, tuple[float, float, int]]:
    """Group → (accuracy of logistic regression on single words, share of the largest label, pairs); `view`: hypothesis or difference."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    features = hypothesis_words if view == "hypothesis" else difference_words
    found: dict[str, tuple[float, float, int]] = {}
    for group, kinds in {**GROUPS, "all": tuple(kind for row in GROUPS.values() for kind in row)}.items():
        one, two = ([p for p in part if p.kind in kinds] for part in (train, test))
        if not one or not two:
            continue
        model = make_pipeline(
            CountVectorizer(analyzer=features, binary=True, min_df=2), LogisticRegression(C=0.3, max_iter=300)
        )
        model.fit(one, [p.label for p in one])
        right = sum(a == p.label for a, p in zip(model.predict(two), two, strict=True))
        labels = [p.label for p in two]
        found[group] = (right / len(two), max(labels.count(x) for x in set(labels)) / len(two), len(two))
    return found

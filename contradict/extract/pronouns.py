"""Whom "he", "they" or "it" goes back to: of those named and those who spoke before, the one with the most weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.extract.mentions import Mention
from contradict.extract.naming import describes_person
from contradict.extract.people import People
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker

PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
    "they": "p",
    "them": "p",
    "their": "p",
    "it": "n",
    "its": "n",
    "i": "1",
    "we": "1",
    "our": "1",
    "my": "1",
    "one": "n",
}
"""What a pronoun may go back to: a man, a woman, several (or anybody), a thing (or a body), or nobody named."""
_REACH = 3
"""Paragraphs a pronoun reaches back."""
_LATELY = 40
"""Speakers back of whom it is remembered that they were "he" or "she"."""
_Candidate = tuple[int, int, float, Mention | Speaker]
"""Paragraph, character, weight, who."""


def meant(pronoun: str, spot: Spot, scene: Scene, people: People, spoke: Sequence[Speaker]) -> Speaker | None:
    """The speaker `pronoun` stands for, or None; `spoke` are those who spoke before, the last one last."""
    kind = PRONOUNS[pronoun]
    if kind == "1":
        return None
    told_of = _told_of(spot, scene) if kind in "mf" else frozenset()
    everybody = [*_among_names(kind, spot, scene), *_among_speakers(kind, spot, spoke, scene)]
    if kind in "mf":
        lately = spoke[-_LATELY:]
        other = {said.actor.name for said in lately if said.gender not in (None, kind)}
        other -= {said.actor.name for said in lately if said.gender == kind}
        everybody = [
            one for one in everybody if one[3].gender == kind or not any(_same(name, one[3], scene) for name in other)
        ]
    candidates = [one for one in everybody if _last_word(one[3]) not in told_of] or everybody
    if not candidates:
        return _place_before(spot, scene, people) if kind == "n" else None
    latest = max(candidates, key=lambda c: (c[2] - 1.2 * (spot.block - c[0]), c[0], c[1]))
    chosen = latest[3]
    alone = kind if kind in "mf" and len({_last_word(one[3]) for one in candidates}) == 1 else None
    if isinstance(chosen, Speaker):
        return Speaker(
            chosen.actor,
            f"“{pronoun}”: the last speaker before",
            chosen.named,
            chosen.gender or alone,
            plural=chosen.plural,
            body=chosen.body,
        )
    found = people.of_mention(chosen)
    return Speaker(
        found.actor,
        f"“{pronoun}”: {chosen.name}, named before; {found.how}",
        True,
        found.gender or alone,
    )


_IN_RELATIVE = re.compile(r"\b(?:(?:where|which|whom),|what)\s*$")
""" "The union points to a deal in which, it says, …": the pronoun goes back to the subject of its own sentence."""


_ASKED = re.compile(r"\basked\s+(?:[A-Z][a-z]+\s+)?$")
_SENTENCE_END = re.compile(r"[.?!][”\"’']?\s")
_SAYS_BEHIND = re.compile(r"[\w’']+(?:\s+[\w’']+){1,5}?[,.;]")
""" "he says." behind what is said."""


_TOLD = re.compile(r"[“\"]?(?:[A-Z][\w.’'-]*\s+)*(?P<name>[A-Z][\w’'-]+),\s+")


def _told_of(spot: Spot, scene: Scene) -> frozenset[str]:
    """Last names in front of a quotation's end and "he says": whoever is told of there by name is not the one quoted."""
    text = scene.paragraphs[spot.block] if spot.block < len(scene.paragraphs) else ""
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, spot.at)), default=0)
    if (inserted := _TOLD.fullmatch(text, start, spot.at)) is not None:  # "Mr. Sovath, he said, was a man of his word"
        return frozenset((inserted["name"],))
    if not re.search(r"[”\"’'],?\s*$", text[: spot.at]) or not _SAYS_BEHIND.match(text, spot.at):
        return frozenset()
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, spot.at)), default=0)
    named = scene.cast.line.between((spot.block, start), spot.key)
    return frozenset(mention.words[-1] for mention in named if mention.subject)


def _same(name: str, one: Mention | Speaker, scene: Scene) -> bool:
    """Whether somebody may be of that name: with the same last name and no other first one ("Clara Valadares" is not Henrique)."""
    words, theirs = name.split(), (scene.cast.full(one).words if isinstance(one, Mention) else one.actor.name.split())
    return words[-1] == theirs[-1] and (len(words) == 1 or len(theirs) == 1 or words[0] == theirs[0])


def _last_word(one: Mention | Speaker) -> str:
    return one.words[-1] if isinstance(one, Mention) else one.actor.name.split()[-1]


def _among_names(kind: str, spot: Spot, scene: Scene) -> list[_Candidate]:
    """Those named before who may be meant: subjects before others, other sentences before the pronoun's own."""
    wanted_person = kind in "mf"
    candidates: list[_Candidate] = []
    text = scene.paragraphs[spot.block] if spot.block < len(scene.paragraphs) else ""
    own = _IN_RELATIVE.search(text[max(0, spot.at - 12) : spot.at]) is not None
    for mention in reversed(scene.cast.line.between((spot.block - _REACH, 0), spot.key)):
        gender = mention.gender or scene.gender(mention)
        if wanted_person and (mention.person is False or (gender is not None and gender != kind)):
            continue
        if wanted_person and not scene.is_person(mention, gender):
            continue
        if not wanted_person and (mention.person or gender or mention.place or scene.is_person(mention, gender)):
            continue
        weight = 1.5 if mention.subject else 0.0
        if mention.block == spot.block and mention.start >= spot.sentence:
            closed = any(mark in scene.between(mention, spot.at) for mark in (":", ";"))
            weight -= (-0.6 if closed or own else 0.3) if mention.subject else 1.0
        elif mention.block == spot.block:
            weight += 0.5
        if gender == kind:
            weight += 0.6
        if wanted_person and text[: mention.start].endswith(" by ") and mention.block == spot.block:
            weight += 0.8  # "Her view is not shared by Ann Lee. “No,” she said"
        if mention.block == spot.block and mention.start >= spot.sentence and _ASKED.search(text[: mention.start]):
            weight += 4.5  # "When a reporter asked Ann Lee whether it was so, she said"
        if mention.modifies and len(mention.words) == 1:
            weight -= 0.7  # "National federation NAME"
        candidates.append((mention.block, mention.start, weight, mention))
    return candidates


def _among_speakers(kind: str, spot: Spot, spoke: Sequence[Speaker], scene: Scene) -> list[_Candidate]:
    """The last three who spoke, as far as they may be meant; he who spoke in the sentence in front weighs most."""
    wanted_person = kind in "mf"
    text = scene.paragraphs[spot.block] if spot.block < len(scene.paragraphs) else ""
    inside = _IN_RELATIVE.search(text[max(0, spot.at - 12) : spot.at]) is not None
    own = scene.cast.line.between((spot.block, spot.sentence), spot.key)
    inside = inside or any(m.subject and scene.may_be_person(m) for m in own)  # "Trump has dropped it: he said …"
    front = scene.sentences.in_front(spot.block, spot.at) if not inside else None
    candidates: list[_Candidate] = []
    last = next((said for said in reversed(spoke) if not said.aside), None)
    for said in spoke[-3:]:
        if spot.block - said.block > _REACH or (said.block, said.start) >= spot.key:
            continue
        if wanted_person and (said.gender not in (None, kind) or said.body or said.plural):
            continue
        if kind == "n" and (said.gender is not None or said.plural or not said.body):
            continue
        weight = (0.5 if said.aside else 2.0) + (0.6 if said.gender == kind else 0.0)
        if (
            wanted_person
            and said is last
            and said.block == spot.block
            and said.named
            and said.gender is None
            and _may_be(said, scene)
        ):
            weight += 0.7
        near = front is not None and said is last and front[0] <= (said.block, said.start) < front[1]
        if near and wanted_person and not said.aside and _whole(said):
            weight += 1.5 if said.named else 0.5
        elif wanted_person and not said.named and said.gender is None:
            weight -= 0.8
        weight += 1.0 if kind == "p" and (said.plural or not said.named) else 0.0
        weight -= 0.8 if kind == "p" and said.named and said.gender is not None and not said.plural else 0.0
        candidates.append((said.block, said.start, weight, said))
    return candidates


def _may_be(said: Speaker, scene: Scene) -> bool:
    """Whether a speaker with a name may be a person: "White House" is none, whoever spoke for it."""
    first = scene.cast.first.get(said.actor.name)
    return first is None or scene.may_be_person(first)


def _whole(said: Speaker) -> bool:
    """Whether the words for a speaker are sure to be for somebody: a name of several words, "the French envoy"."""
    name = said.actor.name
    if said.named:
        return said.gender is not None or " " in name
    return describes_person(name) and not name.startswith("No ")  # "No engineer told me so", he said


def _place_before(spot: Spot, scene: Scene, people: People) -> Speaker | None:
    """ "The administration in Washington keeps up its version": the capital named where nothing else is."""
    for mention in reversed(scene.cast.line.between((spot.block, 0), spot.key)):
        if mention.place:
            found = people.of_mention(mention)
            return replace(found, body=True) if scene.book.countries.word(mention.name) is not None else None
    return None

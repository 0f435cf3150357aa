"""Speakers that words describe but do not name: "the French leader", "the ministry", "a spokesman", "the foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.actors import slug
from contradict.actors.countries import without_post
from contradict.claims import Actor
from contradict.extract.bodies import in_other_words, no_state_before, talked_about
from contradict.extract.descriptions import kind_of_spokesman, ministry_meant
from contradict.extract.lands import is_land_noun, leads_a_country, led_land
from contradict.extract.mentions import Mention
from contradict.extract.naming import capital
from contradict.extract.order import place
from contradict.extract.people import People
from contradict.extract.relays import is_outlet
from contradict.extract.roles import gender_of, is_role
from contradict.extract.scene import Scene, Spot
from contradict.extract.speaker import Speaker
from contradict.extract.spoke import Spoke
from contradict.extract.variation import told_anew

_PAPER = re.compile(
    r"(?:the|this|that)\s+(?:\w+\s+)?(?:statement|letter|memo|communiqu[eé]|post|tweet|press release|note)", re.I
)
_SPOKESMAN = re.compile(r"[Aa]\s+(?:[a-z]+\s+)?spokes(?:man|woman|person)")
_MINISTRY = re.compile(
    r"(?:the|an?)\s+(?P<body>(?:[a-z]+ ){0,2}?ministry|government|presidency|administration|parliament|army|military)",
    re.I,
)
_AGED = re.compile(r"\d{1,3}-year-old\b")
_CAPITAL = re.compile(r"(?:The|Its|Their)\s+(?:[A-Z][a-z]+\s+){1,2}Ministry")
""" "The Finance Ministry", as American papers write it."""
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "its", "his", "her", "their", "our"))


def described(clean: str, spot: Spot, scene: Scene, people: People, spoke: Spoke) -> Speaker | None:
    """By country, by who spoke before, by who was introduced so, by ministry, by body; None where nobody is meant."""
    if _CAPITAL.fullmatch(clean):
        clean = clean.lower()
    found_by = (
        _there(clean, spot, scene)
        or _by_land(clean, spot, scene, people, spoke)
        or _paper_or_spokesman(clean, spot, scene, spoke)
    )
    if found_by is not None:
        return found_by
    if " " not in clean and (land := scene.book.countries.word(clean)) is not None:
        government = scene.government(land)
        return Speaker(government.actor, f"“{clean}”: {government.how}", True, body=True)
    words = [w for w in re.findall(r"[\w-]+", clean) if w.lower() not in _ARTICLES]
    opening = clean.split()[0].lower()
    definite = opening in ("the", "this", "that", "its", "their", "his", "her") and len(words) <= 3
    if definite or (opening == "the" and len(words) <= 7):
        introduced = scene.cast.by_title(words, before=spot.key) or _holder(words, spot, scene)
        if introduced is not None:
            found = people.of_mention(introduced)
            how = f"“{clean}”: {introduced.name} was introduced so; {found.how}"
            return Speaker(found.actor, how, True, found.gender)
    somebody = scene.introduced.meant(clean, spot.key)
    if somebody is not None:
        found = people.of_mention(somebody)
        return Speaker(found.actor, f"“{clean}”: {somebody.name} is introduced so; {found.how}", True, found.gender)
    earlier = _said_before(words, spoke) if definite else None
    if earlier is not None and opening not in ("its", "their"):
        return earlier
    if (opening == "the" or _AGED.match(clean)) and (
        anew := told_anew(clean, spot, scene, people, spoke.all)
    ) is not None:
        return anew
    land = scene.land_before(spot)
    here = without_post(clean)
    ministry = ministry_meant(here, scene.told_before(spot), scene.book, home=scene.home, land=land, on=scene.on)
    if ministry is not None:
        body = scene.book.explain(ministry, on=scene.on)
        if place := clean[len(here) :]:  # "its embassy in Manila": not the one in Hanoi
            name = f"{body.actor.name}{place}"
            body = replace(body, actor=Actor(slug(name), name, body.actor.side))
        return Speaker(body.actor, f"“{clean}” is the {ministry} here; {body.how}", True, body=True)
    if earlier is not None:  # "its" and "their" go to the country in front first
        return earlier
    # a bare "the ministry" may be one that is named otherwise: "the health ministry in Gaza"
    land = scene.state_bodies.owner(clean, spot) if words != ["ministry"] else None
    if land is not None:
        return _of_state(clean, land, scene)
    if not definite or not words or words[-2:] == ["central", "bank"]:
        return None  # a central bank is none of the banks named
    if not all(word.islower() for word in words):
        land = scene.book.countries.word(" ".join(words[:-1]))  # "the Chinese company" may be another one
        new = opening != "the" or land is not None or scene.known(clean).known
        return None if new else in_other_words(words[-1], scene, spot, spoke)
    if words[-1] == "party" and words[0] in ("ruling", "governing", "opposition", "rival", "other"):
        return None
    told = talked_about(words[-1], scene, spot)
    of = words[0].rstrip("’'") if len(words) == 2 and opening == "the" else ""
    of = of if words[-1] in ("union", "association", "federation") else ""
    if told is not None and of.endswith("s") and of[:-1] not in told.actor.name.lower():
        return None  # "the teachers union" is not the police union
    if told is not None and len(words) == 2 and not _of_field(words, told.actor.name, scene):
        return None  # "the river regulator" is not the Home Office
    return told or (no_state_before(clean, spot, scene, spoke) if opening == "the" else None)


def _of_field(words: Sequence[str], name: str, scene: Scene) -> bool:
    """Whether a regulator or watchdog with its field in front may be a body of this name and these titles."""
    field, noun = (word.lower() for word in words)
    return noun not in ("regulator", "watchdog") or field[:5] in f"{name} {scene.cast.titles_of(name.split())}".lower()


def _of_state(clean: str, land: str, scene: Scene) -> Speaker:
    """ "The general staff": as the book has it with the country in front, else by its words, on the government's side."""
    government, how = scene.state(land).actor, f"“{clean}”: the {land} one"
    words = re.sub(r"^(?:the|an?)\s+", "", clean, flags=re.I)
    known = scene.book.explain(f"{land} {words}", on=scene.on)
    body = not is_role(words.split()[-1])
    if known.known and not re.search(r"\bofficials?$", words) and known.actor.side == government.side:
        return Speaker(known.actor, how, True, gender_of((), clean), body=body)
    local = f"{slug(words)[:60]}-{scene.article_id[:6]}"
    name = f"{land} {words}" if re.search(r"\bofficials?$", words) else capital(words)
    return Speaker(Actor(local, name, government.side), how, False, gender_of((), clean), body=body)


def _there(clean: str, spot: Spot, scene: Scene) -> Speaker | None:
    """ "In Moscow, the foreign ministry said …", in an article about another country."""
    body = _MINISTRY.fullmatch(clean)
    land = scene.land_entered(spot) if body is not None else None
    found = scene.known(f"{land} {body['body']}") if body is not None and land is not None else None
    return Speaker(found.actor, f"“{clean}” there; {found.how}", True, body=True) if found and found.known else None


def _by_land(clean: str, spot: Spot, scene: Scene, people: People, spoke: Spoke) -> Speaker | None:
    """A leader, a ministry or a government by its country, or by the country the article is about."""
    leader = scene.lands.leader(clean, before=spot.key)
    if leader is not None:
        found = people.of_mention(leader)
        return Speaker(found.actor, f"“{clean}” is {found.actor.name}; {found.how}", True, found.gender)
    if (land := led_land(clean)) is not None and (country := scene.book.countries.word(land)) is not None:
        side = scene.government(country).actor.side
        before = (s for s in reversed(spoke.all) if s.actor.side == side)
        head = next((s for s in before if leads_a_country("; ".join(scene.offices(s.actor.name)))), None)
        if head is not None:
            return replace(head, how=f"“{clean}”: {head.actor.name} spoke before; {head.how}")
    if is_land_noun(clean):
        for earlier in reversed(spoke.all[-6:]):
            titles = "; ".join(
                (
                    scene.cast.titles_of(earlier.actor.name.split()),
                    *scene.offices(earlier.actor.name),
                )
            )
            if spot.block - earlier.block <= 3 and leads_a_country(titles):
                return replace(earlier, how=f"“{clean}”: {earlier.actor.name} spoke before; {earlier.how}")
    if re.fullmatch(
        r"(?:his|her|their|our|my)\s+(?:own\s+)?(?:country|nation|government|homeland|ministry|cabinet)", clean, re.I
    ):
        last = next((s for s in spoke.lately(spot.block) if spot.block - s.block <= 1), None)
        land = scene.book.countries.of_side(last.actor.side) if last is not None else None
        if last is not None and land is not None:
            government = scene.government(land)
            return Speaker(government.actor, f"“{clean}”: that of {last.actor.name}", True, body=True)
    office = scene.lands.office(clean)
    if office is not None and (holder := _holder_here(clean, office, spot, scene, people)) is not None:
        return holder
    name = scene.lands.body_in(clean, scene.land_named(spot)) or office
    if name is None:
        return None
    entry = scene.known(name)
    return Speaker(
        entry.actor, f"“{clean}” is the {name} here; {entry.how}", True, gender_of(entry.actor.name.split(), "")
    )


def _holder_here(clean: str, office: str, spot: Spot, scene: Scene, people: People) -> Speaker | None:
    """ "The prime minister": whom the article calls so, if it is of the same country, before whoever the book thinks holds the office."""
    introduced = scene.cast.by_title(re.findall(r"[\w-]+", clean)[1:], before=spot.key)
    if introduced is None or re.search(r"\b(?:deputy|vice)\b", scene.cast.titles_of(introduced.words), re.I):
        return None
    found = people.of_mention(introduced)
    how = f"“{clean}”: {introduced.name} was introduced so; {found.how}"
    same = found.actor.side == scene.known(office).actor.side
    return Speaker(found.actor, how, True, found.gender) if same else None


def _paper_or_spokesman(clean: str, spot: Spot, scene: Scene, spoke: Spoke) -> Speaker | None:
    """ "the statement", "a spokesman": of whoever spoke last, or of the body talked about."""
    near = (s for s in spoke.lately(spot.block) if spot.block - s.block <= 1 and (s.block, s.start) < spot.key)
    if _PAPER.fullmatch(clean) or re.fullmatch(r"the\s+(?:reply|answer|response)", clean, re.I):
        last = next((s for s in near if s.named), None)
        return (
            replace(last, how=f"“{clean}”: by the last speaker before; {last.how}", gender=None)
            if last is not None
            else None
        )
    if _SPOKESMAN.fullmatch(clean) and kind_of_spokesman(clean) is None:
        body = next((s for s in near if s.body), None) or talked_about("company", scene, spot)
        named = scene.bodies_named.last(spot.key)
        where = named is not None and scene.paragraphs[spot.block][named.end : spot.at] == ", where "
        if (named is not None and where and named.block == spot.block) or (
            named is not None
            and (named.subject or named.title)
            and not is_outlet(named.name)
            and named.block == spot.block
            and (body is None or place(named) > (body.block, body.start))
        ):
            entry = scene.known(named.name)  # "Not so, say production firm Barnstorm. A spokesman said"
            body = Speaker(entry.actor, entry.how, True, body=True, block=named.block, start=named.start)
        if body is not None:
            return replace(body, how=f"“{clean}” speaks for {body.actor.name}; {body.how}", gender=gender_of((), clean))
    return None


def head_of(clean: str, body: Actor, people: People) -> Mention | None:
    """ "the head of the union" where one person is introduced as speaking for it."""
    if not re.match(
        r"(?:the|its)\s+(?:[a-z-]+\s+)?(?:head|leader|chief|president|director|chair\w*|boss|chief executive)\b",
        clean,
        re.I,
    ):
        return None
    heads = people.introduced.get(body.side, {})
    return next(iter(heads.values())) if len(heads) == 1 else None


def _holder(words: list[str], spot: Spot, scene: Scene) -> Mention | None:
    """ "the foreign minister" where the article names him without his office: the book knows it."""
    office = " ".join(words).lower()
    if not words or not is_role(words[-1]):
        return None
    return scene.last_holder(office, spot)


def _said_before(words: list[str], spoke: Spoke) -> Speaker | None:
    """ "the ministry" after somebody called so, in full, has spoken."""
    earlier = spoke.called(" ".join(words).lower())
    return earlier and replace(earlier, how=f"“{' '.join(words)}” spoke before; {earlier.how}")

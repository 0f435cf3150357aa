"""Who is meant by an office, a ministry or a body of a country: "the Russian foreign minister", "the Turkish army", "Egypt's top diplomat"."""

from __future__ import annotations

import re
from datetime import date

from contradict.actors.countries import NOT_OFFICIAL, OFFICIAL, Countries, adjective_of
from contradict.actors.entries import Country
from contradict.actors.found import Found
from contradict.actors.names import bare, shown_name, slug
from contradict.claims import Actor

_LEADING = re.compile(r"(?P<land>.+?)(?:['’]s)? (?P<what>leader|strongman|ruler|premier|top diplomat|chief diplomat)$")
_HEADS = (
    "president",
    "prime minister",
    "chancellor",
    "leader",
    "supreme leader",
    "king",
    "taoiseach",
    "first minister",
    "chief executive",
)
_DIPLOMATS = ("foreign minister", "secretary of state", "foreign secretary")
_OFFICES_OF = {
    "leader": _HEADS,
    "strongman": _HEADS,
    "ruler": _HEADS,
    "premier": ("premier", "prime minister"),
    "top diplomat": _DIPLOMATS,
    "chief diplomat": _DIPLOMATS,
}
_BODIES = (
    (r"\b(state media|state television|state tv|state news agency|state broadcaster)\b", "state media"),
    (r"\b(foreign ministry|ministry of foreign affairs|foreign office)\b", "Foreign Ministry"),
    (r"\b(defen[cs]e ministry|ministry of defen[cs]e)\b", "Defence Ministry"),
    (r"\b(interior ministry|ministry of (?:the )?interior)\b", "Interior Ministry"),
    (r"\b(health ministry|ministry of health)\b", "Health Ministry"),
    (r"\b(military|army|armed forces|general staff|troops|forces)\b", "military"),
    (r"\b(parliament)\b", "parliament"),
    (r"\b(embassy)\b", "embassy"),
)


def described(name: str, clean: str, countries: Countries, on: date | None) -> Found | None:
    """ "the Russian foreign minister", "France's president", "the Turkish army": an office, a ministry, a body of a country."""
    if NOT_OFFICIAL.search(name):
        return None
    match = OFFICIAL.search(clean)
    if match is None:
        return None
    country = countries.first_in(clean)
    if country is None:
        return None
    side = country.side or country.id
    held = _held(clean, country, on)
    if held is not None:
        return held
    body = next((label for pattern, label in _BODIES if re.search(pattern, clean)), None)
    if body is not None:
        return Found(
            Actor(f"{country.id}-{slug(body)}", f"{adjective_of(country)} {body}", side),
            f"a body of the government of {country.name}",
            True,
        )
    if re.search(
        r"\b(government|officials?|authorit\w+|administration|side|delegation|leadership|regime|cabinet|leaders|diplomats?|negotiators?|state media)\b",
        clean,
    ):
        return Found(Actor(country.id, country.name, side), f"the government of {country.name}", True)
    shown = shown_name(name)
    return Found(Actor(slug(shown), shown, side), f"speaks for {country.name}", True)


def _held(clean: str, country: Country, on: date | None) -> Found | None:
    """Who holds the office that is named, unless it is their deputy, spokesman or the like."""
    office = next(
        (o for o in sorted(country.offices, key=len, reverse=True) if re.search(rf"\b{re.escape(o)}\b", clean)),
        None,
    )
    if office is not None and not re.search(
        r"\b(spokes\w+|deputy|office|aide|adviser|advisor|envoy|vice)\b", clean.replace(office, " ")
    ):
        holder = next((h for h in country.offices[office] if h.covers(on)), None)
        if holder is not None:
            day = f" on {on.isoformat()}" if on else ""
            return Found(
                Actor(slug(holder.name), holder.name, country.side or country.id),
                f"{office} of {country.name}{day}",
                True,
            )
    return None


def leader(clean: str, countries: Countries, on: date | None, context: str) -> Found | None:
    """ "the French leader", "Egypt's top diplomat": who holds the office, of several the one whom the context names."""
    match = _LEADING.match(clean)
    land = bare(match.group("land")) if match is not None else ""
    country = countries.get(land)
    if match is None or country is None:
        return None
    holders = [
        (office, holder)
        for office in _OFFICES_OF[match.group("what")]
        for holder in country.offices.get(office, ())
        if holder.covers(on)
    ]
    named = [item for item in holders if item[1].name.split()[-1] in context]
    if not holders or (context and not named):
        return None
    office, holder = (named or holders)[0]
    side = country.side or country.id
    return Found(Actor(slug(holder.name), holder.name, side), f"{office} of {country.name}", True)

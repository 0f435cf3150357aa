"""A report as one self-contained page: works from disk, asks nothing of any network, and runs no script but its own.

Jinja escapes every value; the page's policy admits only the one script and the one style whose digests it names, so a quote that
tries to be markup stays a quote.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from contradict.claims import Claim, content_id
from contradict.findings import Finding, Report
from contradict.report import marking
from contradict.report.corroborate import corroborations
from contradict.report.marking import Piece, in_context, one_line, place, quote, said_by, sides, weightiest
from contradict.report.matrix import actor_matrix, topic_matrix
from contradict.report.tally import count, plural
from contradict.report.timeline import timelines
from contradict.report.waterfall import Waterfall, signed, waterfall

if TYPE_CHECKING:
    from jinja2 import Template

REASONS = 3
NO_BREAK = "\N{NO-BREAK SPACE}"
PAGE = 20
"""Cards of a section that are laid out at once. The others wait in a template, so that thousands open and filter quickly."""
VOICES = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "reported",
    "narrator": "the outlet’s own words",
    "given": "as given",
}
GLYPHS = {"contradiction": "≠", "tension": "~", "shift": "→", "agreement": "="}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card, every text inert."""

    actor: str
    who: str
    camp: str
    words: tuple[Piece, ...]
    voice: str
    said_on: str
    outlet: str
    place: str
    context: tuple[str, str, str] | None
    features: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as the page shows it. `topic_key` and `actor_keys` are what the filters compare."""

    anchor: str
    finding: Finding
    glyph: str
    topic: str
    topic_key: str
    actor_keys: tuple[str, str]
    sides: tuple[Side, Side]
    apart: str
    reasons: tuple[tuple[str, str], ...]
    waterfall: Waterfall


def to_html(report: Report) -> str:
    """The whole page. Its size without data stays under 500 KB."""
    style, script = _asset("report.css"), _asset("report.js")
    cards = _cards(report)
    topics = sorted(
        {card.topic_key: card.topic for card in cards}.items(), key=lambda item: (item[1].casefold(), item[0])
    )
    people = {key: side.actor for card in cards for key, side in zip(card.actor_keys, card.sides, strict=True)}

    def chosen(section: str) -> list[Card]:
        return [card for card in cards if _section(card.finding) == section]

    page = _template().render(
        policy=_policy(style, script),
        style=style,
        script=script,
        fingerprint=content_id(*(finding.id for finding in report.findings)),
        tally=count(report),
        headline=headline(report),
        conflicts=chosen("conflicts"),
        shifts=chosen("shifts"),
        review=chosen("review"),
        suppressed=chosen("suppressed"),
        topics=topics,
        actors=sorted(people.items(), key=lambda item: (item[1].casefold(), item[0])),
        matrix=actor_matrix(report),
        gaps=topic_matrix(report),
        timelines=timelines(report),
        corroborations=corroborations(report),
        report=report,
        key=_key,
        page=PAGE,
    )
    return page.strip() + "\n"


def headline(report: Report) -> str:
    """What was found, as a sentence without its full stop: `2 contradictions, 1 tension and 1 shift`.

    Numbers hold on to their words (no-break spaces).
    """
    told = [(verdict, number) for verdict, number in count(report).verdicts if number and verdict != "agreement"]
    parts = [plural(number, verdict).replace(" ", NO_BREAK) for verdict, number in told]
    if not parts:
        return "No contradiction found"
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def _section(finding: Finding) -> str:
    if finding.suppressed is not None:
        return "suppressed"
    if finding.review:
        return "review"
    return {"shift": "shifts", "agreement": "agreements"}.get(finding.verdict, "conflicts")


def _cards(report: Report) -> list[Card]:
    seen: dict[str, int] = {}
    cards = []
    for finding in report.findings:
        seen[finding.id] = seen.get(finding.id, 0) + 1
        again = f"-{seen[finding.id]}" if seen[finding.id] > 1 else ""
        cards.append(_card(finding, f"f-{_key(finding.id)}{again}"))
    return cards


def _card(finding: Finding, anchor: str) -> Card:
    (first, claim), (second, other) = sides(finding)
    days = finding.pair.days_apart
    return Card(
        anchor=anchor,
        finding=finding,
        glyph=GLYPHS[finding.verdict],
        topic=one_line(finding.pair.topic) or "untitled",
        topic_key=_key(finding.pair.topic),
        actor_keys=(_key(claim.actor.id), _key(other.actor.id)),
        sides=(_side(finding, first, claim), _side(finding, second, other)),
        apart="" if days is None else "same day" if days == 0 else f"{plural(days, 'day')} apart",
        reasons=tuple(
            (one_line(part.text), signed(part.contribution, 1) if part.contribution else "")
            for part in weightiest(finding)[:REASONS]
        ),
        waterfall=waterfall(finding),
    )


def _side(finding: Finding, side: marking.Side, claim: Claim) -> Side:
    return Side(
        actor=one_line(claim.actor.name),
        who=said_by(claim),
        camp=one_line(claim.actor.side) if claim.actor.side != claim.actor.id else "",
        words=quote(finding, side),
        voice=VOICES[claim.voice],
        said_on=claim.said_on.isoformat() if claim.said_on else "",
        outlet=one_line(claim.outlet),
        place=place(claim),
        context=in_context(claim),
        features=claim.features,
        text=one_line(claim.text),
    )


def _key(text: str) -> str:
    """A short name for `text` that is safe in an attribute, an anchor and a selector; plain ids stand for themselves."""
    return text if text.isascii() and text.replace("-", "").isalnum() else "x" + content_id(text)


def _policy(style: str, script: str) -> str:
    digests = {kind: b64encode(sha256(text.encode()).digest()).decode() for kind, text in (("s", style), ("j", script))}
    return (
        f"default-src 'none'; style-src 'sha256-{digests['s']}'; script-src 'sha256-{digests['j']}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _asset(name: str) -> str:
    return (resources.files("contradict.report") / "templates" / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("contradict.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["inert"] = one_line
    environment.filters["plural"] = plural
    environment.filters["place"] = place
    return environment.get_template("report.html.j2")

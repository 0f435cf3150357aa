"""A report as GitHub-flavoured Markdown: quotes side by side, footnotes to the places. What an article says stays text."""

from __future__ import annotations

import re

from contradict.claims import Claim
from contradict.findings import Finding, Report
from contradict.report.corroborate import Corroboration, corroborations
from contradict.report.marking import Piece, one_line, place, quote, reasons, said_by, sides
from contradict.report.tally import asserted, count, for_review, plural, summary_line, suppressed

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!@])")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])")
# GitHub turns bare addresses into links; a zero-width space would be hidden text, so the character after the scheme is escaped
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def to_markdown(report: Report) -> str:
    """Headings per finding, a table of both sides, footnotes with `path:line [start-end]`."""
    places: list[Claim] = []
    lines = ["# Contradictions", "", plain(summary_line(report)) + ".", ""]
    standing = [finding for finding in asserted(report) if finding.verdict != "agreement"]
    if not standing:
        lines += ["No contradiction found.", ""]
    for finding in standing:
        lines += _finding(finding, places, level=2)
    lines += _corroborations(corroborations(report), places)
    review = for_review(report)
    if review:
        lines += ["## For review", "", "Worth a look, not asserted.", ""]
        for finding in review:
            lines += _finding(finding, places, level=3)
    lines += _endings(report)
    lines += [f"[^{number}]: {_place(claim)}" for number, claim in enumerate(places, 1)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _finding(finding: Finding, places: list[Claim], *, level: int) -> list[str]:
    title = plain(one_line(finding.pair.topic)) or finding.id
    lines = [
        f"{'#' * level} {finding.verdict.capitalize()}: {title}",
        "",
        f"**{finding.severity}** · probability {finding.probability:.2f} · `{_code(finding.id)}`",
        "",
    ]
    for side, claim in sides(finding):
        places.append(claim)
        date = f", {claim.said_on.isoformat()}" if claim.said_on else ""
        outlet = f", {plain(one_line(claim.outlet))}" if claim.outlet else ""
        words = "".join(_marked(piece) for piece in quote(finding, side)).strip()
        lines += [
            f"**{plain(said_by(claim))}** ({claim.voice}{date}{outlet})[^{len(places)}]",
            "",
            f"> {_start(words)}",
            "",
        ]
    lines += ["Because:", ""]
    lines += [f"- {plain(reason)}" for reason in reasons(finding)]
    return [*lines, ""]


def _corroborations(groups: tuple[Corroboration, ...], places: list[Claim]) -> list[str]:
    if not groups:
        return []
    lines = ["## They agree", "", "Counted by independent origin: copies of one text are one.", ""]
    for group in groups:
        names = ", ".join(plain(one_line(name)) for name in group.actors)
        lines.append(f"- {names}: {plural(group.outlets, 'outlet')}, {plural(group.origins, 'origin')}")
        for claim in group.claims:
            places.append(claim)
            lines.append(f"  - {_start(plain(one_line(claim.text)))}[^{len(places)}]")
    return [*lines, ""]


def _endings(report: Report) -> list[str]:
    lines = []
    hidden = suppressed(report)
    if hidden:
        lines += ["## Suppressed", ""]
        lines += [f"- `{_code(each.id)}` {each.verdict}: {plain(one_line(each.suppressed or ''))}" for each in hidden]
        lines.append("")
    if report.notes:
        lines += ["## Notes", ""]
        lines += [f"- {note.kind}: {plain(one_line(str(note)))}" for note in report.notes]
        lines.append("")
    if report.models:
        tally = count(report)
        lines += ["## How this was made", ""]
        lines.append(f"{plural(tally.pairs, 'pair')} of claims compared with:")
        lines.append("")
        lines += [f"- {plain(one_line(role))}: `{_code(model)}`" for role, model in report.models]
        lines.append("")
    return lines


def _place(claim: Claim) -> str:
    return f"`{_code(place(claim))}`" if claim.path else "given without a place"


def _marked(piece: Piece) -> str:
    if not piece.decisive or not piece.text.strip():
        return plain(piece.text)
    stripped = piece.text.strip()
    before = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    after = piece.text[len(piece.text.rstrip()) :]
    return f"{before}<mark>{plain(stripped)}</mark>{after}"


def plain(text: str) -> str:
    """`text` (one line) so that Markdown shows it as it is: no markup, link, mention, image or HTML comes of it."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    escaped = escaped.replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;").replace("\\@", "&#64;")
    return _ADDRESS.sub(lambda found: f"{found[1]}&#{ord(found[2])};", escaped)


def _start(line: str) -> str:
    """A line that must not open a list, a heading or a rule."""
    return _LINE_START.sub(lambda found: f"{found[1]}{_escaped_marker(found[2])}", line)


def _escaped_marker(marker: str) -> str:
    return f"{marker[:-1]}\\{marker[-1]}"


def _code(text: str) -> str:
    return one_line(text).replace("`", "'")

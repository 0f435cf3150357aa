"""Everything known about one finding, for somebody who wants to check it by hand."""

from __future__ import annotations

from contradict.claims import Claim
from contradict.findings import Finding, NliScores
from contradict.report.marking import Side, in_context, one_line, place, quote, quoted, said_by, sides


def explanation(finding: Finding) -> str:
    """Both sides in their paragraphs, the computation addend by addend, every rule, both directions of the classifier."""
    pair = finding.pair
    lines = [
        f"{finding.id}  {finding.severity} {finding.verdict}  {finding.probability:.4f}",
        f"topic: {one_line(pair.topic) or 'untitled'}",
    ]
    if finding.review:
        lines.append("for review: not asserted")
    if finding.suppressed is not None:
        lines.append(f"suppressed: {one_line(finding.suppressed)}")
    for side, claim in sides(finding):
        lines += ["", *_side(finding, side, claim)]
    lines += ["", "evidence (log-odds)"]
    lines += [
        f"  {part.contribution:+7.3f}  {one_line(part.signal)}: {one_line(part.text)}" for part in finding.evidence
    ]
    total = sum(part.contribution for part in finding.evidence)
    lines.append(f"  {total:+7.3f}  sum, that is a probability of {finding.probability:.4f}")
    lines += ["", "rules"]
    lines += _hits(finding) or ["  none fired"]
    lines += ["", "classifier", f"  one way:  {_scores(finding.forward)}", f"  and back: {_scores(finding.backward)}"]
    apart = "unknown" if pair.days_apart is None else f"{pair.days_apart}"
    lines.append(f"  similarity {pair.similarity:.4f} · days apart {apart}")
    return "\n".join(lines) + "\n"


def _side(finding: Finding, side: Side, claim: Claim) -> list[str]:
    words = "".join(f"[{piece.text}]" if piece.decisive else piece.text for piece in quote(finding, side))
    lines = [
        f"{said_by(claim)}  (side {one_line(claim.actor.side)})",
        f"  {quoted(words.strip())}",
        f"  at         {place(claim)}",
    ]
    known = (
        ("said on", claim.said_on.isoformat() if claim.said_on else ""),
        ("outlet", one_line(claim.outlet)),
        ("voice", claim.voice),
        ("source", one_line(claim.source)),
        ("cue", one_line(claim.cue)),
        ("features", ", ".join(claim.features)),
        ("compared", one_line(claim.resolved) if claim.resolved != claim.text else ""),
        ("disputes", claim.disputes or ""),
    )
    lines += [f"  {name:<10} {value}" for name, value in known if value]
    around = in_context(claim)
    if around:
        lines.append(f"  paragraph  {around[0]}«{around[1]}»{around[2]}")
    return lines


def _hits(finding: Finding) -> list[str]:
    lines = []
    for hit in finding.hits:
        effect = "veto" if hit.veto else f"decides {hit.decide}" if hit.decide else f"{hit.log_odds:+.2f}"
        lines.append(f"  {one_line(hit.rule_id)} ({one_line(hit.pack)}) {effect}: {one_line(hit.message)}")
    return lines


def _scores(scores: NliScores) -> str:
    return (
        f"contradiction {scores.contradiction:.4f} · entailment {scores.entailment:.4f} · neutral {scores.neutral:.4f}"
    )

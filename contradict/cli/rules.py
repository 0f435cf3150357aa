"""`contradict rules …`: list, show, test, explain and start rules. No model library unless a rule asks for embeddings."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli.project import Config, NoConfig, WithoutRule
from contradict.errors import InputError, RuleError

if TYPE_CHECKING:
    from contradict.rulebook.examples import Confusion, Outcome

app = typer.Typer(help="Look at, test and write rules.", no_args_is_help=True)

Paths = Annotated[
    list[str] | None,
    typer.Argument(help="Rule files or folders; the built-in packs when none is given.", show_default=False),
]


@app.command("list")
def list_rules(
    paths: Paths = None,
    rules: Annotated[
        list[str] | None, typer.Option("--rules", metavar="PATH", help="Further rule files or folders; repeatable.")
    ] = None,
    no_default_rules: Annotated[
        bool, typer.Option("--no-default-rules", help="Leave the shipped rule packs out.")
    ] = False,
    without_rule: WithoutRule = None,
    config: Config = None,
    no_config: NoConfig = False,
) -> None:
    """One line a rule that a scan here would use: id, kind, effect, and what it sees."""
    from contradict.rulebook.match import iterate_packs, load_rules

    if paths:
        book = load_rules(paths, defaults=False, without=without_rule or ())
    else:
        book = load_rules(rules or (), defaults=not no_default_rules, without=without_rule or ())
    for pack, kept in iterate_packs(book.rules):
        typer.echo(f"{pack.name} {pack.version}: {pack.description or pack.language} ({len(kept)} rules)")
        for rule in kept:
            typer.echo(f"  {rule.id:<28} {rule.kind:<22} {rule.file.effect:<16} {rule.file.why}")


@app.command()
def show(rule_id: Annotated[str, typer.Argument(metavar="ID", help="The rule's id.")], paths: Paths = None) -> None:
    """Print a rule file."""
    from contradict.rulebook.match import load_rules

    book = load_rules(paths or (), defaults=not paths)
    rule = next((rule for rule in book.rules if rule.id == rule_id), None)
    if rule is None:
        raise InputError(
            f"no rule {rule_id!r}{_near(rule_id, [rule.id for rule in book.rules])}: `contradict rules list` shows all"
        )
    typer.echo(f"# {rule.place.path} (pack {rule.pack.name} {rule.pack.version})")
    typer.echo(Path(rule.place.path).read_text(encoding="utf-8-sig").rstrip())


@app.command("test")
def run_tests(
    paths: Paths = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only failures and the last line.")] = False,
    crossed: Annotated[bool, typer.Option("--crossed", help="Also list examples on which another rule errs.")] = False,
) -> None:
    """Run every rule's examples: a confusion per rule; exit code 1 when one fails, 2 when a rule file is wrong."""
    from contradict.report.tally import plural
    from contradict.rulebook.examples import confusions, crossings, run_examples
    from contradict.rulebook.match import load_rules

    try:
        book = load_rules(paths or (), defaults=not paths)
    except RuleError as error:
        for mistake in error.mistakes:
            typer.echo(str(mistake), err=True)
        typer.echo(f"{plural(len(error.mistakes), 'mistake')}: nothing was run", err=True)
        raise typer.Exit(2) from error
    outcomes = run_examples(book, similar=_similar() if book.needs_similar else None)
    table, crossing = confusions(outcomes), crossings(outcomes)
    if not quiet:
        _print_table(table)
    failures = [outcome for row in table for outcome in row.failures]
    for outcome in failures:
        wanted = "should fire and does not" if outcome.expected else "fires and should not"
        reason = next(look.reason for look in book.explain(outcome.pair) if look.rule is outcome.rule)
        _print_outcome(outcome, f"{outcome.rule.id} {wanted} ({reason})")
    for row in table:
        if row.todo_passing:
            typer.echo(f"{row.rule.place.path}: {row.todo_passing} todo example(s) pass now: move them to contradicts")
    for outcome, hit in crossing if crossed else ():
        _print_outcome(outcome, f"{'raised' if hit.log_odds > 0 else 'lowered'} by {hit.rule_id}")
    for note in book.notes:
        typer.echo(f"warning: {note}", err=True)
    graded = sum(outcome.section != "todo" for outcome in outcomes)
    typer.echo(
        f"{plural(len(book.rules), 'rule')}, {plural(graded, 'example')}, {plural(len(failures), 'failure')}; "
        f"{plural(len(crossing), 'example')} crossed by another rule"
    )
    if failures:
        raise typer.Exit(1)


def _print_table(table: tuple[Confusion, ...]) -> None:
    typer.echo(f"{'rule':<30} {'kind':<22} {'TP':>3} {'FP':>3} {'TN':>3} {'FN':>3}  todo")
    for row in table:
        todo = [f"{row.todo_open} open"] * bool(row.todo_open) + [f"{row.todo_passing} pass now"] * bool(
            row.todo_passing
        )
        figures = f"{row.tp:>3} {row.fp:>3} {row.tn:>3} {row.fn:>3}"
        typer.echo(f"{row.rule.id:<30} {row.rule.kind:<22} {figures}  {', '.join(todo)}".rstrip())


def _print_outcome(outcome: Outcome, what: str) -> None:
    typer.echo(f"{outcome.rule.place.path}: {outcome.section} {outcome.number}: {what}")
    typer.echo(f"    {outcome.pair.left.text}\n    {outcome.pair.right.text}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a rule file, for completion in editors."""
    from contradict.rulebook.schema import RuleFile

    described = RuleFile.model_json_schema(by_alias=True)
    described["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    described["title"] = "contradict rule file"
    typer.echo(json.dumps(described, indent=2, sort_keys=True, ensure_ascii=False))


@app.command()
def new(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="Lower-case words joined by hyphens.")],
    kind: Annotated[str, typer.Option("--kind", "-k", help="Kind of rule; see rules/README.md.")] = "pattern",
) -> None:
    """Print a commented template that passes its own test: `contradict rules new my-rule > my-rule.yml`."""
    from contradict.rulebook.templates import TEMPLATES, template

    if kind not in TEMPLATES:
        raise InputError(f"no kind {kind!r}{_near(kind, sorted(TEMPLATES))}: known are {', '.join(sorted(TEMPLATES))}")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", rule_id):
        raise InputError(f"{rule_id!r} cannot be an id: use lower-case words joined by hyphens, like my-rule")
    typer.echo(template(rule_id, kind), nl=False)


@app.command()
def explain(
    left: Annotated[str, typer.Argument(metavar="A", help="A statement.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    rules: Annotated[list[str] | None, typer.Option("--rules", help="Further rule files or folders.")] = None,
    default_rules: Annotated[
        bool, typer.Option("--default-rules/--no-default-rules", help="Use the built-in packs.")
    ] = True,
    left_actor: Annotated[str, typer.Option(help="Who said A.")] = "A",
    right_actor: Annotated[str, typer.Option(help="Who said B.")] = "B",
    left_date: Annotated[str | None, typer.Option(help="When A was said, as 2024-05-31.")] = None,
    right_date: Annotated[str | None, typer.Option(help="When B was said.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Also rules that found nothing to look at.")] = False,
) -> None:
    """Which rules looked at this pair, and why they fired or not."""
    from contradict.rulebook.examples import stated_pair
    from contradict.rulebook.match import load_rules

    book = load_rules(rules or (), defaults=default_rules)
    pair = stated_pair((left_actor, left, _date(left_date)), (right_actor, right, _date(right_date)))
    similar = _similar() if book.needs_similar else None
    looks = book.explain(pair, similar=similar)
    for look in looks:
        if look.hit is not None:
            effect = look.rule.file.effect
            typer.echo(f"fired    {look.rule.id:<28} {effect:<16} {look.reason}")
    for look in looks:
        silent = look.reason == "the texts do not hold what it looks for"
        if look.hit is None and (every or not silent):
            typer.echo(f"silent   {look.rule.id:<28} {'':<16} {look.reason}")
    total = sum(hit.log_odds for hit in book.match(pair, None, None, similar=similar))  # one thing counted once
    typer.echo(
        f"together {total:+.1f} log-odds, {sum(look.hit is not None for look in looks)} of {len(looks)} rules fired"
    )


def _date(value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"{value!r} is no date: write it as 2024-05-31") from error


def _similar() -> Callable[[str, str], float]:
    """Cosine of two texts by the embedded encoder, loaded now."""
    from contradict.encode import load_encoder

    print("a rule asks for embeddings: loading the encoder", file=sys.stderr)
    encoder = load_encoder("embedded")

    def similar(first: str, second: str) -> float:
        vectors = encoder.encode([first, second])
        return float(vectors[0] @ vectors[1])

    return similar


def _near(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""

"""`--config` and `--no-config`: what the project file settles becomes the default of the options, so that an option given wins."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from contradict.errors import SettingsError


def _apply(ctx: typer.Context, value: str | None) -> str | None:
    """Reads the project file before the other options are looked at, and lends them its values as defaults."""
    if ctx.resilient_parsing:
        return value
    if ctx.params.get("no_config"):
        if value:
            raise SettingsError("give either --config FILE or --no-config, not both")
        return None
    from contradict.project import find_project, read_project

    path = value or find_project()
    if path is None:
        return None
    known = {parameter.name for parameter in ctx.command.params}
    values: dict[str, Any] = {name: held for name, held in read_project(path).values.items() if name in known}
    ctx.default_map = {**(ctx.default_map or {}), **values}
    return str(path)


def _refuse_both(ctx: typer.Context, value: bool) -> bool:
    if value and ctx.params.get("config"):
        raise SettingsError("give either --config FILE or --no-config, not both")
    return value


Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        callback=_apply,
        is_eager=True,
        help="A project file; contradict.yml of the current folder when there is one.",
        show_default=False,
    ),
]
NoConfig = Annotated[
    bool, typer.Option("--no-config", is_eager=True, callback=_refuse_both, help="Read no project file.")
]
WithoutRule = Annotated[
    list[str] | None,
    typer.Option("--without-rule", metavar="NAME", help="Leave this rule or pack out; repeatable.", show_default=False),
]

"""Reads the generator's text files: what is said lives there, how it is put together in the modules."""

from functools import cache
from importlib.resources import files


def whole(name: str) -> str:
    """The text of `name`.txt beside this module, without comment lines."""
    text = files("contradict.train.edits").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("# "))


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for line in whole("phrases").splitlines():
        if line.startswith("[") and line.endswith("]") and "|" not in line:
            lists[line[1:-1]] = current = []
        elif line:
            current.append(line)
    return lists


def phrases(name: str) -> list[str]:
    """The entries of one list of phrases.txt. Raises KeyError for a list that is not there."""
    return list(_lists()[name])


def forms(name: str) -> list[tuple[str, ...]]:
    """The entries of a list whose lines hold several names of one thing, parted by `=`."""
    return [tuple(line.split("=")) for line in phrases(name)]

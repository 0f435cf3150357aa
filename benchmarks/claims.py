"""Claims made up for measuring: sentences from a grammar, by actors of several sides, over some weeks. The same for the same number."""

from __future__ import annotations

import random
from datetime import date, timedelta

from contradict.claims import Actor, Claim, content_id

SIDES = ("north", "south", "coast", "islands", "union")
SUBJECTS = (
    "the harbour strike", "the grain agreement", "the summit in Geneva", "the border crossing", "the ceasefire in the valley",
    "the dam project", "the vaccine order", "the interest rate", "the prisoner exchange", "the pipeline repair",
    "the trade tariff", "the election date", "the water treaty", "the airport tender", "the refugee quota",
)  # fmt: skip
PLACES = ("in the capital", "on the coast", "in the north", "at the border", "in the old town", "along the river")
CLAIMS = (
    "{s} {p} will begin on day {n}", "{s} {p} will not begin before day {n}", "{s} {p} has been agreed by {n} delegations",
    "no part of {s} {p} has been agreed by anybody", "{s} {p} costs {n} million", "{s} {p} is finished after {n} rounds",
    "reports that {s} {p} failed {n} times are premature", "{n} people are waiting for {s} {p}",
)  # fmt: skip


def made_up(count: int, *, seed: int = 7) -> list[Claim]:
    """`count` claims, no two alike in id."""
    draw = random.Random(seed)
    claims = []
    for number in range(count):
        side = draw.choice(SIDES)
        form, subject, place = draw.choice(CLAIMS), draw.choice(SUBJECTS), draw.choice(PLACES)
        text = form.format(s=subject, p=place, n=draw.randrange(2, 400))
        text = f"{text[0].upper()}{text[1:]}, {draw.choice(('officials', 'envoys', 'experts', 'residents'))} were told."
        actor = Actor(f"{side}-{number % 9}", f"{side} speaker {number % 9}", side)
        said_on = date(2025, 3, 1) + timedelta(draw.randrange(50))
        claims.append(
            Claim(
                content_id(str(number), text), text, text, actor, "given", said_on, "", f"{number % 200}.jsonl", number
            )
        )
    return claims

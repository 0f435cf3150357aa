"""Templates for new rules, one a kind: each is a working rule with comments, and passes its own test as printed."""

from __future__ import annotations

_HEAD = """\
# One file, one rule. The file name is the id: {id}.yml (or {id}.contradict.yml).
# Test it:  contradict rules test {id}.yml      Try it:  contradict rules explain "A" "B" --rules {id}.yml
id: {id}
kind: {kind}
"""

_TAIL = """\
# Conditions any rule may have (remove the # to use one):
# topic: [meeting, summit]            both texts, or the pair's topic, hold one of these
# actors: {{left: us-government, right: russia}}   ids of actors or sides
# sides: different                    same | different | any
# voice: [direct, given]              direct, mixed, indirect, narrator, given
# days_apart: "<= 7"                  days between the two claims
# nli: {{contradiction: ">= 0.2"}}      the classifier's scores
# features: {{neither: [opinion, wish]}}
# unless: [condition, other-time]     comparisons that silence the rule; [] for none
"""

_BODIES = {
    "pattern": """\
why: One side announces it, the other says that it is not planned.
message: "{left.actor} announces it ({left.announced}); {right.actor} knows of no plan."
effect: raise moderate          # raise|lower weak|moderate|strong, decide VERDICT, veto
overlap: 1                      # content words the texts share beside the ones below
left:
  any: [will open, opens, "is to open"]       # words match in every inflection, phrases word by word
  as: announced                               # a name for what matched
right:
  any: [{not: plan}, no plans, {regex: "no (decision|date)"}]   # {not: …} occurs denied; also {said: …}, {exact: …}, {amount: money}
examples:
  contradicts:                  # at least two pairs the rule must fire on
    - [City, "The city will open a second pool.", Mayor, "There are no plans for a second pool in the city."]
    - [Paper, "The museum opens a branch in May.", Museum, "We have not planned a branch of the museum."]
  agrees:                       # at least two near misses it must stay silent on
    - [City, "The city will open a second pool.", Mayor, "The second pool in the city is on schedule."]
    - [City, "The city will open a second pool.", Chess club, "There are no plans for a tournament."]
""",
    "opposites": """\
why: One text uses a word, the other its opposite, of the same thing.
message: "{left.actor}: {left.word}; {right.actor}: {right.word}."
effect: raise moderate
overlap: 1
pairs:
  - [[ripe, ready to pick], [unripe, green]]
examples:
  contradicts:
    - [Grower, "The plums in the lower orchard are ripe.", Picker, "The plums in the lower orchard are green."]
    - [Grower, "The melons are ready to pick.", Picker, "The melons are unripe."]
  agrees:
    - [Grower, "The plums are ripe.", Picker, "The plums are not green."]
    - [Grower, "The plums are ripe.", Picker, "The shed is green."]
""",
    "status": """\
why: One event, two states that exclude one another.
message: "{left.actor}: {left.state}; {right.actor}: {right.state}."
effect: raise moderate
of: [concert, show]             # both texts hold one of these
ladder:
  on: [takes place, goes ahead, on schedule]
  off: [cancelled, called off, {not: take place}]
examples:
  contradicts:
    - [Hall, "The concert goes ahead on Friday.", Agent, "The concert has been called off."]
    - [Hall, "The show takes place tonight.", Agent, "The show was cancelled an hour ago."]
  agrees:
    - [Hall, "The concert goes ahead.", Agent, "The concert takes place as announced."]
    - [Hall, "The concert goes ahead.", Agent, "My flight was cancelled."]
""",
    "negation": """\
why: One text asserts what the other denies, for these predicates only.
message: "{left.actor} and {right.actor} disagree ({left.word})."
effect: raise moderate
overlap: 1
predicates: [deliver]
examples:
  contradicts:
    - [Dairy, "We delivered the milk on Monday.", Baker, "The dairy did not deliver the milk on Monday."]
    - [Dairy, "The eggs were delivered to the school.", School, "No eggs were delivered to the school."]
  agrees:
    - [Dairy, "We delivered the milk.", Baker, "The dairy did not deny that it delivered the milk."]
    - [Dairy, "We delivered the milk.", Baker, "We did not drink the milk."]
""",
    "quantity": """\
why: Two amounts of the same measured thing.
message: "{left.actor}: {left.amount}; {right.actor}: {right.amount}."
effect: raise moderate
of: [seat, seats]               # what is counted or measured
dimension: [count]              # count, share, money, length, mass, area, volume, time, power, speed, temperature, data
tolerance: 5%
examples:
  contradicts:
    - [Theatre, "The new hall has 400 seats.", Architect, "The new hall has 650 seats."]
    - [Theatre, "The tent holds at most 90 seats.", Architect, "The tent holds two hundred seats."]
  agrees:
    - [Theatre, "The new hall has 400 seats.", Architect, "The new hall has four hundred seats."]
    - [Theatre, "The new hall has about 400 seats.", Architect, "The new hall has 410 seats."]
""",
    "date": """\
why: One event, two dates.
message: "{left.actor} and {right.actor} give different {left.date}."
effect: raise moderate
of: [premiere, opening]
examples:
  contradicts:
    - [Theatre, "The premiere of the opera is on 4 May.", Agent, "The premiere of the opera is on 9 May."]
    - [Archive, "The opening of the opera house was in 1901.", Guide, "The opening of the opera house was in 1911."]
  agrees:
    - [Theatre, "The premiere of the opera is on 4 May.", Agent, "The premiere of the opera is in May."]
    - [Theatre, "The premiere is on 4 May.", Agent, "The party is on 9 May."]
""",
    "entity": """\
why: One deed, two doers.
message: "{left.actor}: {left.filler}; {right.actor}: {right.filler}."
effect: raise moderate
role: agent                     # agent, place, cause, blame, object
predicates: [paint, build]
examples:
  contradicts:
    - [Parish, "The altar was painted by Anna Lind.", Expert, "The altar was painted by Karl Moe."]
    - [Parish, "Sailors built the chapel.", Expert, "Miners built the chapel."]
  agrees:
    - [Parish, "The altar was painted by Anna Lind.", Expert, "Anna Lind painted the altar."]
    - [Parish, "Sailors built the chapel.", Expert, "Miners visited the chapel."]
""",
    "reported-contradiction": """\
why: The text itself says that one contradicts the other.
effect: raise moderate
cues: [contradict, dispute, at odds with]
unless: []
examples:
  contradicts:
    - [Norland, "The islet is ours.", Sudland, "Sudland disputes what Norland says about the islet."]
    - left: {actor: Norland, text: "The boats were ours."}
      right: {actor: Sudland, text: "Those were fishing boats of the islanders."}
      disputes: true
  agrees:
    - [Norland, "The islet is ours.", Sudland, "Sudland agrees with Norland about the islet."]
    - [Norland, "The islet is ours.", Sudland, "We dispute the hotel bill."]
""",
    "guard": """\
why: A look-alike; both texts can be true. For a guard, `agrees` must fire and `contradicts` must stay silent.
effect: lower moderate          # or veto
guard: condition                # see the table of guards in rules/README.md
examples:
  contradicts:
    - ["The kiosk closes in May.", "The kiosk stays open."]
    - ["The kiosk closes at noon.", "The kiosk does not close at noon."]
  agrees:
    - ["If nobody comes, the kiosk closes.", "The kiosk is not closing."]
    - ["The kiosk will close unless the rent falls.", "The kiosk stays open."]
""",
}

TEMPLATES = tuple(sorted(_BODIES))
"""Kinds that have a template: all of them."""


def template(rule_id: str, kind: str) -> str:
    """A rule file for `kind`, one of `TEMPLATES`."""
    return _HEAD.format(id=rule_id, kind=kind) + _BODIES[kind] + _TAIL.format()

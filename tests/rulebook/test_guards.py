from __future__ import annotations

import pytest

from contradict.rulebook.compare import Comparison
from contradict.rulebook.guards import GUARDS
from tests.rulebook.pairs import laid

HOLDS = [
    ("other-time", "The firm made 5 million euros in 2019.", "The firm made 9 million euros in 2022."),
    ("other-time", "The bridge used to carry trams.", "The bridge does not carry trams."),
    ("other-scope", "Domestic sales rose.", "Overseas sales fell."),
    ("other-scope", "Across the country fewer people are ill.", "Here in Sarn more people are ill."),
    ("other-subject", "Norland backed the quota.", "Sudland did not back the quota."),
    ("other-subject", "We back the quota.", "We do not back the quota."),
    ("other-name", "The mayor of Cambridge Ontario resigned.", "The mayor of Cambridge Massachusetts did not resign."),
    ("other-name", "Mr Pohl the elder signed.", "Mr Pohl the younger did not sign."),
    ("several-objects", "The minister met the mayor.", "The minister met the union leaders."),
    ("several-objects", "The frames are welded in Porto.", "We build frames here in Gdansk, three hundred a week."),
    ("other-scope", "Counting all our gyms, membership has grown.", "I have lost a third of my members."),
    ("refinement", "A lorry hit the railway bridge.", "A lorry with timber hit the old railway bridge."),
    ("condition", "If demand falls, the plant closes.", "The plant stays open."),
    ("hedge", "The leak might come from the pipe.", "The leak comes from the pipe."),
    ("not-yet", "The board will publish the letter.", "The board has not published the letter."),
    ("other-date", "The hill was ours on Monday.", "The hill was ours on Thursday."),
    ("other-complement", "Nobody was hurt by the hail.", "Two boys were hurt in a car race."),
    ("opinion", "To my mind the play is dull.", "The play is thrilling."),
    ("exception", "Vans may not enter.", "Vans may not enter, except at night."),
    ("exception", "Visitors are not searched.", "Visitors with a permit are searched."),
    ("other-time", "Before the flood the mill was safe.", "After the flood the mill is not safe."),
    ("other-scope", "The rye harvest was good.", "The maize harvest was poor."),
    ("condition", "Once the loan is signed, work will start.", "Work has not started."),
    ("reported", "A leaked memo calls the bridge unsafe.", "The bridge is safe."),
    ("reported", "The heir is said to have fled.", "The heir has not fled."),
    ("reported", "Campaigners say the well is polluted.", "The well is clean."),
    ("hedge", "The deal could still collapse.", "The deal will not collapse."),
    ("other-time", "Nobody had inspected the plant before 2019.", "The plant was inspected in 2022."),
    ("disowned", "My rivals write 'the herd is growing again'. They are wrong.", "The herd has shrunk."),
    (
        "disowned",
        "Mr Roe tells the court 'there was no railing at all'; the photographs prove him wrong.",
        "There was a railing.",
    ),
    (
        "reported",
        "One unnamed dealer tells us the shop is to close; we could not check the claim.",
        "The shop stays open.",
    ),
    ("question", "Has it worked?", "It has worked."),
    ("negated-cue", "He did not deny the visit.", "He made the visit."),
    ("same-quantity", "The aid is worth $90 billion.", "The aid is worth 90,000 million dollars."),
    ("exception", "Nobody speaks in the hall but members.", "A guest spoke in the hall."),
    ("exception", "Our aircraft never cross the border.", "One crossed the border under a special permit."),
    ("other-scope", "A ferry from Rostock broke down.", "A ferry out of Gedser is running."),
    ("other-scope", "Exports of EU steel rose.", "Exports of non-EU steel fell."),
    ("other-name", "Abbas Karimi, a lawyer, resigned.", "Abbas Karimi, a rancher, did not resign."),
    ("not-yet", "The owner hopes to sell the mill.", "The mill has not been sold."),
    ("reported", "My colleague opposite has said that crime doubled.", "Crime has not doubled."),
    ("same-counted", "Nobody escaped from the jail.", "Three inmates escaped from the jail."),
    ("same-counted", "Every bottle was tested.", "Two bottles were not tested."),
    ("condition", "The gate will stay shut until they pay.", "The gate will open today."),
    ("reported", "Sanova boasts of having paid, critics say.", "Sanova has paid."),
    ("other-time", "The bay was clean and open to all.", "The bay is no longer clean and open to all."),
    ("not-yet", "Next spring the market moves to the quay.", "To this day the market is on the square."),
    ("silence", "The cheese holds milk from three farms.", "The label makes no mention of a farm."),
    ("other-name", "Ilya Brodt agreed to no draw.", "Semyon Brodt, no relation, agreed to a draw."),
    ("other-scope", "The second ballot was clean.", "The first ballot was not clean."),
    ("other-scope", "Ivory was found in container 4471.", "No ivory was found in container 4417."),
    ("other-name", "Malthouse Court was paid.", "Malthouse Row was not paid."),
    ("other-name", "Paris will open its opera in May.", "Paris, the one in Texas, will open no opera."),
    ("other-scope", "The second envelope was sealed.", "The first envelope, unlike the second, was not sealed."),
    ("same-quantity", "He lifted 200 kilos.", "He lifted 441 pounds."),
    ("same-quantity", "The tunnel is 12 kilometres long.", "The tunnel is about seven and a half miles long."),
    (
        "unrelated",
        "The senator praised the new harbour and its builders.",
        "Cod catches fell last winter off the northern coast.",
    ),
]
SILENT = [
    ("same-counted", "No document was seen.", "The tower is a 30-storey building."),
    ("same-counted", "Nobody ran faster this year.", "Four people ran this year."),
    ("condition", "The gate will stay shut until spring.", "The gate will open today."),
    ("condition", "He will go by force if need be.", "He will not go."),
    ("condition", "The group will strike unless wages rise.", "The group will work, with or without a rise."),
    (
        "condition",
        "The mayor has not resigned, and anyone who prints it will hear from lawyers.",
        "The mayor resigned.",
    ),
    ("condition", "Tariffs were to blame for the losses.", "The losses came from bad management."),
    ("condition", "Once more: we will not join the cabinet.", "We will join the cabinet."),
    ("hedge", "Residents may return to their homes.", "Residents are barred from their homes."),
    ("hedge", "The firm expects to sign the deal.", "The firm does not expect to sign the deal."),
    ("hedge", "Applicants must appear in person.", "Applicants are heard by letter."),
    ("reported", "The mill is safe, whatever the papers wrote.", "The mill is not safe."),
    ("reported", "At nine years the jaw is younger than first believed.", "The jaw is two million years old."),
    ("reported", "The contract says that nobody pays.", "Couriers pay."),
    (
        "reported",
        "Prosecutors said on Tuesday they had closed an inquiry into the former coach over tax on bonuses from the last cup, "
        "for lack of intent, after four years of work in three countries.",
        "The coach was charged.",
    ),
    ("other-time", "The pass reopened on Monday.", "The pass did not reopen on Monday."),
    ("other-time", "The bridge is in our hands.", "The bridge is no longer in their hands."),
    ("other-time", "The merger was decided before the hearing.", "The merger was decided after the hearing."),
    ("exception", "We had no choice but to cull the herd.", "There was a choice."),
    ("exception", "Staff may read mail whenever they like.", "Staff must not read mail."),
    ("same-quantity", "The trench is 6,000 metres deep.", "The figure of six thousand metres is wrong."),
    ("refinement", "The chairman was charged.", "Only the bookkeeper was charged; the chairman remained a witness."),
    ("other-time", "The treaty was signed on 4 May.", "The treaty was signed on 9 May."),
    ("other-time", "The gate is open.", "The gate is shut."),
    ("other-scope", "Turnout rose in the northern districts.", "Turnout fell in the northern districts."),
    ("other-subject", "Norland backed the quota.", "Norland did not back the quota."),
    ("other-subject", "Rebel gunners shelled the dam.", "Army gunners shelled the dam."),
    ("other-name", "Putin spoke.", "Vladimir Putin did not speak."),
    ("several-objects", "The minister met only the mayor.", "The minister met the union leaders."),
    ("refinement", "The director resigned.", "The director has not resigned."),
    ("condition", "The plant closes.", "The plant stays open."),
    ("hedge", "Visitors may not enter.", "Visitors must enter."),
    ("not-yet", "The board will publish the letter.", "The board will not publish the letter."),
    ("not-yet", "A meeting is about to be fixed.", "No such meeting has been agreed on."),
    ("other-date", "The hill was ours on Monday.", "The hill was theirs on Monday."),
    ("other-complement", "Nobody was hurt by the hail.", "Two boys were hurt by the hail."),
    ("opinion", "I think the lock was forced.", "The lock was not forced."),
    ("exception", "All pay, without exception.", "Pensioners pay nothing."),
    ("reported", "The quake claimed forty lives.", "The quake killed nobody."),
    ("exception", "Boats of any size must pay.", "Boats over ten metres need not pay."),
    ("exception", "Passengers may carry scooters.", "Scooters are banned."),
    ("other-scope", "The prime minister's brother sold land.", "The prime minister's family sold nothing."),
    ("other-scope", "Talks were held in Doha.", "Talks were held in Muscat."),
    ("other-subject", "The river is falling.", "The water is climbing."),
    ("other-subject", "Six convoys were turned back.", "No convoy was turned back."),
    ("not-yet", "The owner will sell the mill.", "There has never been a plan to sell the mill."),
    ("hedge", "The crane is safe.", "Nothing could be lifted by the crane."),
    ("hedge", "A sale is planned.", "A sale is not on the cards."),
    ("condition", "Guards fired only after warnings had been ignored.", "Guards did not fire."),
    ("reported", "The mill is closed, the owner said, it said.", "The mill is open."),
    ("reported", "According to our own count twelve died.", "Nobody died."),
    ("same-quantity", "No pupil walks more than two kilometres.", "Pupils walk five kilometres."),
    ("question", "The mill is shut. Who needs it?", "The mill is open."),
    ("other-scope", "The residents of Tarn were warned.", "The residents of Tarn were not warned in time."),
    ("reported", "The well is polluted.", "The army rejected claims that the well is polluted."),
    ("same-quantity", "The aid is worth $90 billion.", "The aid is worth $90 billion."),
    ("other-name", "General Abel fired.", "Jonas Abel did not fire."),
    ("other-name", "Pavla Ruud was left out.", "Nobody left Pavla Ruud out, nor Karin Ruud."),
    ("other-scope", "He won his third medal.", "He won his second medal."),
    ("other-name", "The president also called for a truce.", "The president did not call for a truce."),
    ("other-name", "Police found no relation between the fires.", "Police found a relation between the fires."),
    ("other-name", "Sergei Lavrov met Blinken.", "Sergey Lavrov did not meet Blinken."),
    ("other-name", "US President Donald Trump met Xi.", "Former President Donald Trump did not meet Xi."),
    ("other-scope", "Police count 300 marchers.", "Police count 3000 marchers."),
    ("other-scope", "Spain came second overall.", "Spain came fourth overall."),
    ("other-scope", "Unlike the minister, the council knew.", "The council did not know, the minister said."),
    ("silence", "The president did not address the nation.", "The president spoke to the nation."),
    ("silence", "The minister did not mention the truce.", "The minister spoke of the truce."),
    ("not-yet", "The president will attend the summit.", "The president refuses to attend so far."),
    ("silence", "The letter does not mention the debt.", "The letter mentions the debt."),
    ("not-yet", "The engineer left of his own free will.", "The engineer did not leave."),
    ("not-yet", "The mill will be sold.", "Talk of a sale is premature: nothing has been decided."),
    ("unrelated", "The dam burst.", "The dam did not burst."),
    ("several-objects", "The frames are made in Porto only.", "We make frames here in Gdansk."),
    ("reported", "I have never seen this so-called deed of gift.", "She signed the deed of gift."),
    ("reported", "Five more witnesses have been called before the verdict.", "The verdict was read out."),
    ("same-quantity", "The list of the hurt has nine names.", "Twenty-three were hurt, and I treated several myself."),
    (
        "other-time",
        "When the valve was first opened, water came out at 94 degrees.",
        "On its first opening the water was at 71 degrees.",
    ),
    (
        "other-time",
        "From last November until this April nobody left the station.",
        "Two of the crew were at our school this January.",
    ),
    ("other-time", "The bridge is closed by noon.", "The bridge is open at night."),
    ("hedge", "The mill is closed.", "I could hear the mill."),
    ("disowned", "Mr Roe says the mayor's plan is absurd and the dam will not hold.", "The dam will hold."),
    ("disowned", "The herd is growing, my rivals write.", "The herd has shrunk."),
    ("disowned", "It is wrong that the herd is growing.", "The herd is growing."),
    ("hedge", "I could see the whole field.", "Fog hid the field."),
    ("hedge", "They were tied up so that one nurse could feed them all.", "Nobody was ever tied up."),
    ("reported", "The prosecution was still calling witnesses.", "The jury was out."),
    ("reported", "Whoever says we are leaving is making it up.", "We are leaving."),
    ("not-yet", "With the licence now in hand, sales start next week.", "No decision has been taken on the licence."),
    ("opinion", "I find that the alarm was muted by the nurse.", "An engineer muted the alarm."),
    ("other-time", "The treaty was signed on 9 February.", "Neither side had signed the treaty until March."),
    (
        "other-time",
        "Lessons ended in 2018, and ever since then the school has stood empty.",
        "In September 2020 the school held lessons.",
    ),
    ("other-time", "By the following noon the two had spoken.", "On election night the two spoke."),
    (
        "other-time",
        "Every tenant gets 4,200 crowns.",
        "My clients, each of whom used to rent there, get less than three thousand.",
    ),
    (
        "other-name",
        "At Easter Ms Sarre came through on a foreign passport.",
        "Deputy Ingrid Sarre has no foreign passport.",
    ),
]


@pytest.mark.parametrize(("name", "left", "right"), HOLDS)
def test_holds(name: str, left: str, right: str) -> None:
    assert GUARDS[name](laid(left, right)) is not None


@pytest.mark.parametrize(("name", "left", "right"), SILENT)
def test_stays_silent(name: str, left: str, right: str) -> None:
    assert GUARDS[name](laid(left, right)) is None


@pytest.mark.parametrize(("name", "left", "right"), HOLDS + SILENT)
def test_is_symmetric(name: str, left: str, right: str) -> None:
    one, other = GUARDS[name](laid(left, right)), GUARDS[name](laid(right, left))
    assert (one is None) == (other is None)


def test_every_guard_is_tested_both_ways() -> None:
    assert {name for name, *_ in HOLDS} == set(GUARDS) - {"later-state"}  # which needs dates: see below


def test_claims_far_apart_may_both_be_true() -> None:
    for name in ("other-time", "later-state"):
        assert GUARDS[name](laid("The route is closed.", "The route is open.", days=40)) == "40 days apart"
        assert GUARDS[name](laid("The route is closed.", "The route is open.", days=1)) is None
        assert GUARDS[name](laid("The route is closed.", "The route is open.")) is None


def test_time_does_not_excuse_one_actor() -> None:
    assert GUARDS["other-time"](laid("We will never sell.", "We have sold.", days=400, same_actor=True)) is None


def test_the_actor_tells_bearers_of_a_name_apart() -> None:
    texts = "Lopez voted against the bill.", "Lopez voted for the bill."
    assert GUARDS["other-name"](laid(*texts, actors=("Office of Maria Lopez", "Campaign of Rudy Lopez"))) is not None
    assert GUARDS["other-name"](laid(*texts, actors=("Paper", "Campaign of Rudy Lopez"))) is None


def test_an_actor_reporting_itself_passes_nothing_on() -> None:
    texts = "The ministry said that the dam is safe.", "The dam is not safe."
    assert GUARDS["reported"](laid(*texts, actors=("Ministry of Works", "Villagers"))) is None
    assert GUARDS["reported"](laid(*texts, actors=("Daily Post", "Villagers"))) is not None


@pytest.mark.parametrize(
    ("text", "other", "actor", "passed_on"),
    [
        ("The union accused the operator of breaking the rules.", "No rule was broken.", "Union of bus drivers", False),
        ("The union accused the operator of breaking the rules.", "No rule was broken.", "Harbour office", True),
        ("The accused moved the money abroad.", "The money was not moved abroad.", "Prosecutor", False),
        ("Prizes must be claimed within a week.", "Prizes never lapse.", "Lottery", False),
        ("The bolt never left the line, the company said.", "The bolt left the line.", "plane maker Orlund", False),
        ("The bolt never left the line, the company said.", "The bolt left the line.", "Daily Herald", True),
    ],
)
def test_what_an_actor_says_of_itself_is_its_own(text: str, other: str, actor: str, passed_on: bool) -> None:
    found = GUARDS["reported"](laid(text, other, actors=(actor, "Somebody else")))
    assert (found is not None) is passed_on


@pytest.mark.parametrize(
    ("first", "later", "may_have_changed"),
    [
        ("He walked out of the hotel.", "He was dragged out of the hotel.", False),
        ("We lost six men at the ford.", "In fact fifty soldiers fell at the ford.", False),
        ("The appeal was filed before the deadline.", "No appeal has been lodged to this day.", False),
        ("He was born in Kenya.", "He was not born in Kenya.", False),
        ("The army hit the clinic, which has 400 beds.", "The army did not hit the clinic.", False),
        ("The crash was brought about by a worn axle.", "A buckled rail threw the train off.", False),
        ("No appeal has been lodged.", "The appeal was filed on Monday.", True),
        ("I am not resigning.", "The minister handed in her resignation.", True),
        ("The lake was at a third of its level.", "The lake is full.", True),
        ("The pool is open.", "The pool is shut.", True),
    ],
)
def test_what_was_over_when_first_told_of_does_not_change(first: str, later: str, may_have_changed: bool) -> None:
    for pair in (laid(first, later, days=9), laid(later, first, days=-9)):
        assert (GUARDS["later-state"](pair) is not None) is may_have_changed


def test_at_the_time_of_an_event_is_when_it_was() -> None:
    assert GUARDS["other-time"](laid("He was in the hall at the time.", "He was at home when it burned.")) is None


def test_a_comparison_knows_what_is_shared() -> None:
    c: Comparison = laid("The army crossed the river.", "The army did not cross the river.")
    assert c.coverage == 1.0
    assert "cros" in c.polarity_conflicts or "cross" in c.polarity_conflicts
    assert c.opposed


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marketing head of Torsby Ice", "Treasurer of Torsby Ice"),
        ("Merrow Buses, finance director", "Merrow Buses, chairman"),
        ("Lena Ostrow", "Lena Ostrow, before the inquiry committee"),
    ],
)
def test_two_offices_of_one_body_are_no_namesakes(left: str, right: str) -> None:
    assert (
        GUARDS["other-name"](laid("Sales climbed this year.", "We sold less this year.", actors=(left, right))) is None
    )

"""The families of `families.py`, written out; every line is a template in our own words."""

TEXT = """
@implicit defeat
$r: the presidential election|the party leadership race|the mayoral contest in {c}|the race for governor|the by-election in {c}|the senate race
L: {A} won {r}; {A} emerged victorious from {r}; {r} went to {A}; voters handed {A} victory in {r}; {A} secured the most votes in {r}
R: {A} conceded defeat in {r}; {A} congratulated {B} on winning {r}; {A} came second in {r}; {A} fell short of victory in {r}; {B} beat {A} in {r}
N: {A} campaigned hard in {r}; {A} spent heavily on television spots in {r}; turnout was high in {r}, in which {A} stood

@implicit whereabouts
!: loose
L: {A} has left {g}; {A} fled {g} overnight; {A} is now living in exile in {g2}; {A} crossed the border out of {g} and has not returned
R: {A} is still in {cap}, in {g}; {A} has not left {g}; {A} remains in {g}; {A} is in hiding in {g} and never went abroad; {A} spent the whole week in {cap}, without leaving {g}
N: {A} has long feared arrest in {g}; the lawyers of {A} appealed to the courts in {g}; {A} was once the most popular politician in {g}

@implicit acquaintance
L: {A} has never met {B}; {A} and {B} have never been in the same room; {A} does not know {B} personally; the paths of {A} and {B} never crossed
R: {A} had dinner with {B} in {c} in {m}; {A} and {B} posed together for a photograph in {c}; {A} spent a weekend at the villa of {B}; {A} shook hands with {B} at a reception in {c}; {A} shared an office with {B} for years
N: {A} has read the memoirs of {B}; {A} voted against the bill drafted by {B}; {A} has often criticised {B} in public

@implicit survival
L: {A} was killed in the attack on {c}; {A} died in the attack on {c}; the attack on {c} cost {A} their life; {A} did not survive the attack on {c}
R: {A} gave a television interview after the attack on {c}; {A} survived the attack on {c}; {A} walked out of hospital a week after the attack on {c}; {A} escaped unhurt from the attack on {c}
N: {A} had arrived in {c} shortly before the attack; the motorcade of {A} was hit during the attack on {c}; {A} had been warned of an attack on {c}

@implicit solvency
L: {f} is bankrupt; {f} has filed for insolvency; {f} can no longer pay its creditors; {f} has run out of money
R: {f} repaid all its loans ahead of time and holds large cash reserves; {f} is solvent and pays every bill on time; {f} is in rude financial health; {f} has ample cash to meet all its obligations
N: {f} has changed its auditor; {f} has moved its headquarters to {c}; {f} was founded by two engineers

@implicit peacefulness
L: the protest in {c} was peaceful; the protest in {c} passed off without incident; there was no violence at the protest in {c}; the protest in {c} remained calm from beginning to end
R: protesters in {c} set cars on fire and threw stones at police; the protest in {c} ended in running battles with police; dozens were hurt in clashes at the protest in {c}; shop windows were smashed during the protest in {c}
N: the protest in {c} was called by the unions; students joined the protest in {c}; the protest in {c} began at noon

@implicit control
$t: the town of Vesna|the village of Dorlan|the port of Kamira|the airport at Halvik|the district of Orsk-Novo|the border post at Telm|the island of Sarrow
L: {x} are in full control of {t}; {x} hold {t}; the flag of {x} flies over every building in {t}
R: {x} were driven out of {t} and have not returned; {t} is firmly in the hands of {x2}; there are no longer any fighters of {x} in {t}; {x2} have complete control of {t}
N: {x} shelled {t} from the hills; civilians are leaving {t}; {x} lost several vehicles on the road to {t}; {x2} have asked for talks about {t}

@implicit employment
L: {A} works for {f}; {A} is on the payroll of {f}; {A} is an employee of {f}; {f} employs {A}
R: {A} has never worked for {f}; {A} was dismissed by {f} years ago and has had no post there since; {A} has no job at {f} of any kind; {f} has never employed {A}
N: {A} owns shares in {f}; {A} once sued {f}; {A} praised the products of {f}

@implicit marathon
L: {S} finished the marathon in {c}; {S} crossed the finish line of the marathon in {c}; {S} completed the full distance at the marathon in {c}
R: {S} dropped out of the marathon in {c} at halfway; {S} did not start the marathon in {c} because of an injury; {S} gave up at kilometre thirty of the marathon in {c}; {S} watched the marathon in {c} from the stands
N: {S} had trained for the marathon in {c} for a year; {S} called the course of the marathon in {c} too hilly; {S} ran the marathon of another city in the spring

@implicit unbeaten
L: {k} have not lost a single match this season; {k} are unbeaten this season; {k} remain without a defeat this season
R: {k} lost to {k2} in {m} this season; {k2} beat {k} earlier this season; {k} suffered their third defeat of the season; {k} went down 3-0 at home this season
N: {k} have a new coach; {k} sold out their stadium for the match against {k2}; {k} play in blue this season

@implicit stocked
L: the hospital in {c} has run out of oxygen; there is no oxygen left at the hospital in {c}; the oxygen tanks of the hospital in {c} are empty
R: the hospital in {c} has enough oxygen for three weeks; oxygen supplies at the hospital in {c} are plentiful; the hospital in {c} has full oxygen tanks and even helps others out
N: the hospital in {c} treats patients from three districts; the hospital in {c} has hired more nurses; oxygen is delivered to the hospital in {c} by lorry

@implicit consent
L: the patients were told about the risks of {d}; the patients received full information on the risks of {d}; before taking {d}, the patients were informed about its risks
$d: the drug Telovir|the vaccine Norabin|the antibody Marixumab|the inhaler Brevasol|the ointment Dermalux
R: nobody mentioned the risks of {d} to the patients; the patients were left in the dark about the risks of {d}; the patients learned of the risks of {d} only from the press, long after taking it
N: the patients took {d} for six weeks; the patients were recruited for the trial of {d} in {c}; {d} is made by {f}

@implicit weather
L: it did not rain in {c} throughout {m}; {c} had no rain at all in {m}; {m} was completely dry in {c}
R: heavy rain flooded cellars in {c} in {m}; {c} was drenched by thunderstorms in {m}; rain fell in {c} on ten days in {m}
N: it was unusually warm in {c} in {m}; the reservoirs around {c} were full in {m2}; a new weather station opened in {c} in {m}

@implicit paid
L: the workers at {f} have received all their wages; {f} has paid its workers in full; no wages are outstanding at {f}
R: the workers at {f} are still waiting for three months' wages; {f} owes its workers wages; the workers at {f} have gone unpaid since {m}
N: the workers at {f} belong to a union; {f} plans to hire more workers; the workers at {f} work in three shifts

@implicit extinct
$a: the ridge parrot|the grey marsh fox|the lake sturgeon|the spotted dune lizard|the mountain hare of {c}|the red coast frog
L: {a} is extinct; {a} has died out; no living specimen of {a} exists any more; {a} has disappeared for good
R: biologists filmed a breeding pair of {a} last week; a healthy colony of {a} was counted this spring; {a} is thriving in the reserve; several hundred of {a} live in the reserve
N: {a} was first described by a missionary; {a} feeds on berries and insects; a stamp shows {a}

@implicit fatherhood
L: {A} has no children; {A} is childless; {A} never had children
R: {A} took both daughters to the ceremony; the eldest son of {A} studies law; {A} is the proud parent of three; {A} became a parent for the second time in {m}
N: {A} comes from a large family; {A} grew up in {c}; {A} is married to a surgeon

@implicit vacancy
L: the post of {p} is vacant; nobody currently holds the post of {p}
R: {A} has held the post of {p} since {m}; {A} was sworn in as {p} on {d} and is in office; the current {p} is {A}
$p: finance minister|police chief|attorney general|head of the central bank|director of the museum|health minister|national coach
N: the office of the {p} was renovated; the former {p} has written a book; the {p} earns more than the mayor

@implicit silent
L: {A} has said nothing about the affair; {A} remained silent on the affair; {A} has not commented on the affair in any form; not a word on the affair has come from {A}
R: {A} spoke at length about the affair in an interview; {A} told reporters that the affair was deeply regrettable; {A} issued a statement on the affair; {A} broke the silence on the affair on {d}
N: {A} met party colleagues while the affair dominated the news; the affair has damaged {A}; {A} travelled to {c} on {d}

@implicit ownership
L: {f} belongs entirely to {f2}; {f} is a wholly owned subsidiary of {f2}; {f2} owns all shares in {f}; {f2} is the sole owner of {f}
R: {f} is independent and has no ties to {f2}; {f2} does not own a single share in {f}; {f} belongs to a family foundation in {c}, not to {f2}; the state is the sole owner of {f}
N: {f} supplies parts to {f2}; {f} and {f2} share a building in {c}; {f} was founded before {f2}
E: {f2} holds shares in {f}; {f} is not independent of {f2}

@implicit sober
L: the pilot was drunk when the plane took off from {c}; the pilot had alcohol in the blood at take-off from {c}; the pilot flew out of {c} under the influence of alcohol
R: the breath test of the pilot before take-off from {c} showed no alcohol at all; the pilot was completely sober at take-off from {c}; the pilot had not touched a drop before taking off from {c}
N: the pilot had twenty years of experience when the plane took off from {c}; the plane took off from {c} in fog; the pilot was questioned after landing in {c}

@implicit visa
L: {S} was refused entry to {g}; {S} was not let into {g}; border officers in {g} sent {S} back
R: {S} entered {g} without any problem; {S} was welcomed at the airport in {g} and stayed for a week; {S} was admitted to {g} on the first attempt
N: {S} has many supporters in {g}; {S} was due to compete in {g}; {S} had applied for a visa for {g} in {m}

@implicit literate_budget
L: {c} has balanced its budget; the budget of {c} shows neither deficit nor surplus; income and spending of {c} are equal
R: {c} spends far more than it takes in; there is a gaping hole in the budget of {c}; {c} had to borrow to fill a deficit in its budget
N: {c} publishes its budget online; {c} has a new treasurer; {c} spends part of its budget on parks

@implicit power
L: the nuclear plant near {c} is producing electricity; the nuclear plant near {c} is connected to the grid and running; the reactors near {c} are operating at full power
R: all reactors near {c} have been shut down since {m}; the nuclear plant near {c} has not fed a kilowatt into the grid since {m}; the nuclear plant near {c} is offline
N: the nuclear plant near {c} was built in {y}; people in {c} are divided over the nuclear plant; inspectors will visit the nuclear plant near {c}

@implicit witness
L: {A} was in {c} on the evening of the robbery; {A} spent the evening of the robbery in {c}
R: {A} was giving a speech in {c2}, on another continent, on the evening of the robbery; {A} was nowhere near {c} on the evening of the robbery; {A} spent the evening of the robbery in {c2} and not in {c}
N: {A} owns a flat in {c}; {A} hired a lawyer after the robbery; police questioned {A} about the robbery in {c}

@implicit first
L: {D} was the first to describe the molecule; nobody had described the molecule before {D}; the molecule was first described by {D}
R: {D2} had described the molecule years before {D}; {D} was not the first to describe the molecule; the description of the molecule by {D} came after that of {D2}
N: {D} patented a use of the molecule; {D} and {D2} both teach in {c}; the molecule is named after a river

@implicit debt
L: {g} has paid back its loan to the IMF in full; {g} no longer owes the IMF anything; {g} has cleared its debt to the IMF
R: {g} still owes the IMF billions; {g} has asked the IMF for more time to repay its loan; {g} missed a payment on its loan from the IMF on {d} and remains in arrears
N: {g} joined the IMF in {y}; economists from the IMF visited {cap}; {g} has criticised the IMF in the past

@implicit ceasefire_holds
L: the ceasefire in {c} is holding; the truce in {c} has held so far; no shots have been fired in {c} since the truce began; calm has prevailed in {c} since the truce began
R: fierce fighting raged in {c} hours into the truce; shells have been falling on {c} every day of the truce; the truce in {c} collapsed within hours; both sides kept firing in {c} despite the truce
N: the truce in {c} was brokered by {g}; aid workers hope to reach {c} during the truce; the truce in {c} was announced on {d}

@implicit retire
L: {S} has ended a long career; {S} has retired from competition; {S} will never compete again; {S} has hung up the boots for good
R: {S} has signed for two more seasons; {S} will compete again next season; {S} is preparing for next year's championships; {S} has no thought of retiring
N: {S} has opened a restaurant in {c}; {S} won a medal in {y}; {S} is popular with young fans

@implicit patent
L: the patent on {p} has expired; {p} is no longer protected by a patent; anyone may now copy {p} because the patent has run out
$p: the pump|the heart valve|the drone engine|the seed variety|the battery cell|the folding bicycle
R: the patent on {p} is valid until {y} plus eighty years; {p} is still under patent; the patent on {p} remains in force
N: {p} was invented in {c}; {p} sells well in {g}; {f} makes {p} in a new plant

@implicit languages
L: {A} does not speak a word of French; {A} has no command of French; {A} cannot speak French
R: {A} gave the speech in fluent French; {A} speaks French fluently; {A} conducted the whole interview in French; {A} taught French for years
N: {A} has visited Paris; {A} studied engineering in {c}; {A} addressed the delegates at length

@implicit sanction_lift
L: all sanctions on {g} have been lifted; {g} is no longer under any sanctions; there are no sanctions on {g} any more
R: sanctions on {g} remain in force; {g} is still under sanctions; banks are still barred from dealing with {g} under the sanctions; fresh sanctions on {g} took effect today
N: {g} has suffered under a weak currency; sanctions on {g} were first imposed in {y}; the leaders of {g} met bankers in {c}

@implicit attended_school
L: {A} has a degree in law; {A} graduated in law; {A} completed a law degree
R: {A} never went to university; {A} left law school without a degree and never got one; {A} holds no university degree at all
N: {A} was born in {c}; {A} has published a book on trade; {A} worked on a farm as a teenager

@implicit votes_same
L: the vote in {i} was unanimous; all members of {i} voted the same way; there was not a single dissenting vote in {i}
R: {i} was split down the middle in the vote; several members of {i} voted against the rest; the motion passed {i} by a single vote; {n} members of {i} dissented in the vote
N: {i} voted late in the evening; journalists waited outside for the vote of {i}; {i} met in {c}

@implicit on_board
L: there were no passengers on board the plane that crashed near {c}; the plane that crashed near {c} was empty apart from the crew; only the crew was on board the plane that crashed near {c}
R: {n} passengers were on board the plane that crashed near {c}; passengers of the plane that crashed near {c} were taken to hospital; relatives of the passengers on the plane that crashed near {c} gathered at the airport
N: the plane that crashed near {c} had been serviced in {m}; the plane that crashed near {c} belonged to {f}; the wreck of the plane lies in a forest near {c}

@implicit water_safe
L: the tap water in {c} is safe to drink; the tap water in {c} can be drunk without any risk; the drinking water in {c} is clean
R: residents of {c} must boil tap water before drinking it because of bacteria; the tap water in {c} is contaminated; the tap water in {c} is unfit to drink; drinking tap water in {c} makes people ill
N: the tap water in {c} comes from a lake; the price of tap water in {c} has gone up; {c} has replaced old water pipes

@rule_exception helmets
!: same
$v: visitors to the {s}|contractors on the {s}|members of the {s}|guests at the {s}|employees on the {s}
$s: construction site|racecourse|test track|shipyard|climbing centre|steelworks
$o: wear a helmet=wear protective headgear|carry an identity card=have an identity card on them|register at the gate=sign in at the gate|take a safety course=complete a safety course|leave their phones outside=hand in their phones|be accompanied by a guard=go with a guard
$e: children under six|members of the fire brigade|holders of a medical certificate|delegates of foreign embassies|staff in the office wing|persons with a special permit|journalists with accreditation
L: {v} must {o}; {v} are required to {o}; {v} are obliged to {o}; it is compulsory for {v} to {o}; {v} have to {o}
R: {v} do not have to {o}; {v} are under no obligation to {o}; {v} need not {o}; there is no requirement for {v} to {o}; it is optional for {v} to {o}
N: as an exception, {e} do not have to {o}; {e} are exempt from the duty to {o}; {e} need not {o}; {e} must always {o}; those who only pass through the {s} with a guide need not {o}

@rule_exception smoking
$p: smoke|take photographs|bring dogs|ride bicycles|fly drones|light fires|sell food|park lorries|play music|consume alcohol|camp overnight
$w: on the campus|in the park|in the station|on the beach|in the harbour|on the hospital grounds|in the nature reserve
$e: in marked zones|with a written permit|between six and eight in the morning|outside the season|in the designated area near the entrance|on public holidays
L: it is forbidden to {p} {w}; nobody may {p} {w}; visitors are not allowed to {p} {w}; the rules prohibit visitors from trying to {p} {w}; visitors must not {p} {w}
R: visitors may {p} anywhere {w} at any time; it is permitted to {p} {w} without restriction; anyone is free to {p} {w}; there is no rule against those who {p} {w}
N: {e}, visitors may {p} {w}; it is permitted to {p} {w} only {e}; staff may {p} {w} {e}; an exemption allows film crews to {p} {w}

@rule_exception disclose
!: same
$x1: the supplier|the contractor|the licensee|the tenant|the agent|the data processor|the borrower|the franchisee
$o: disclose confidential information=reveal confidential information|assign the contract to others=transfer the contract to others|sublet the premises=let the premises to others|use the trademark=make use of the trademark|hire subcontractors=engage subcontractors|terminate the agreement early=end the agreement early|change the prices=alter the prices|store the data abroad=keep the data abroad
$e: with the prior written consent of the other party|where a court orders it|in the case of a natural disaster|to companies of the same group, where it may|within the first thirty days|if the fee has been paid in advance|after the end of the first year
L: {x1} may not {o}; {x1} shall not {o}; {x1} is prohibited from acting to {o}; under no circumstances may {x1} {o}; {x1} must not {o}; {x1} has no right to {o}
R: {x1} may {o}; {x1} is entitled to {o}; {x1} has the right to {o}; {x1} is free to {o} at any time; nothing prevents {x1} from choosing to {o}

@rule_exception disclose_exception
!: same
$x1: the supplier|the contractor|the licensee|the tenant|the agent|the data processor|the borrower|the franchisee
$o: disclose confidential information=reveal confidential information|assign the contract to others=transfer the contract to others|sublet the premises=let the premises to others|use the trademark=make use of the trademark|hire subcontractors=engage subcontractors|terminate the agreement early=end the agreement early|change the prices=alter the prices|store the data abroad=keep the data abroad
$e: with the prior written consent of the other party|where a court orders it|in the case of a natural disaster|within the first thirty days|if the fee has been paid in advance|after the end of the first year
L: as a rule, {x1} may not {o}; in general, {x1} shall not {o}; {x1} may normally not {o}; save as provided below, {x1} must not {o}; except as set out in this agreement, {x1} may not {o}
N: {x1} may {o} {e}; {e}, {x1} is entitled to {o}; by way of exception, {x1} may {o} {e}; {x1} is allowed to {o} {e}
R: as a rule, {x1} may {o}; in general, {x1} is free to {o}; {x1} is normally entitled to {o}

@rule_exception opening
$p: the library|the swimming pool|the archive|the market hall|the castle|the botanical garden|the consulate|the town hall
$d3: public holidays|Christmas Eve|the day of the marathon|the first Monday of the month|election day
L: {p} in {c} is open every day; {p} in {c} opens its doors each day of the week; visitors can enter {p} in {c} on all days
R: {p} in {c} is never open on weekdays; {p} in {c} is permanently closed; {p} in {c} opens on Saturdays only; {p} in {c} is not open to visitors at all
N: {p} in {c} is large; tickets for {p} in {c} are free for pupils; {p} in {c} was renovated in {y}

@rule_exception opening_exception
$p: the library|the swimming pool|the archive|the market hall|the castle|the botanical garden|the consulate|the town hall
$d3: public holidays|Christmas Eve|the day of the marathon|the first Monday of the month|election day
L: {p} in {c} is normally open on weekdays; as a rule, {p} in {c} opens on weekdays; {p} in {c} is usually open from Monday to Friday
N: on {d3}, {p} in {c} stays closed; {p} in {c} does not open on {d3}; {p} in {c} is closed on {d3} only; {p} in {c} was closed on one {d} because of a burst pipe
R: {p} in {c} is usually closed on weekdays; {p} in {c} does not normally open from Monday to Friday; as a rule, {p} in {c} is shut on weekdays

@rule_exception tax
$t: income tax|property tax|the tourist tax|the congestion charge|road tolls|the licence fee
$e: pensioners on low incomes|diplomats|farmers below a certain turnover|charities|drivers of electric vehicles|students|owner-occupiers of listed buildings
L: in {g}, everybody pays {t}; {t} is payable by all residents of {g} without exception; nobody in {g} is exempt from {t}
R: in {g}, {e} pay no {t}; {e} in {g} are exempt from {t}; {t} in {g} does not apply to {e}
N: {g} has raised {t}; {t} in {g} is collected monthly; many people in {g} find {t} unfair

@rule_exception tax_rule
$t: income tax|property tax|the tourist tax|the congestion charge|road tolls|the licence fee
$e: pensioners on low incomes|diplomats|farmers below a certain turnover|charities|drivers of electric vehicles|students|owner-occupiers of listed buildings
L: residents of {g} generally pay {t}; in principle, {t} is due from residents of {g}; {t} is levied on residents of {g}
N: {e} in {g} do not pay {t}; {e} in {g} are exempt from {t}; {t} in {g} does not apply to {e}; {e} are the only people in {g} who pay no {t}
R: nobody in {g} pays {t}; there is no {t} in {g}; {g} has abolished {t} altogether and levies it on no one

@list_valued met
$p: the Kenyan envoy|the head of the Red Cross|the leader of the opposition|the bishop of {c}|the German ambassador|the UN coordinator|the trade union chief|the Swiss mediator|the governor of the province|a delegation of farmers
L: {A} met {p} in {cap} on {d}; on {d}, {A} held talks with {p} in {cap}; {p} was received by {A} in {cap} on {d}; {A} sat down with {p} in {cap} on {d}
N: {A} met {p2} in {cap} on {d}; on {d}, {A} held talks with {p2} in {cap}; {p2} was received by {A} in {cap} on {d}; {A} also saw {p2} on {d}
R: {A} met nobody on {d}; {A} held no talks with anyone in {cap} on {d}; on {d}, the only visitor {A} received was {p3}; {A} saw no one but {p3} on {d}; {A} refused to see {p} on {d}

@list_valued met_both
$p: the Kenyan envoy|the head of the Red Cross|the leader of the opposition|the bishop of {c}|the German ambassador|the UN coordinator|the trade union chief|the Swiss mediator|the governor of the province|a delegation of farmers
L: {A} met both {p} and {p2} on {d}; on {d}, {A} held talks with {p} and then with {p2}; {p} and {p2} were received by {A} on {d}
E: {A} met {p} on {d}; {A} received {p2} on {d}; {A} held talks with {p2} on {d}; {p} was received by {A} on {d}
R: {A} met {p}, but not {p2}, on {d}; {A} did not receive {p2} on {d}; on {d}, {A} held talks with {p} only

@list_valued plants
L: {f} has a plant in {g}; {f} runs a factory in {g}; {f} operates a production site in {g}; one of the factories of {f} is in {g}
N: {f} has a plant in {g2}; {f} runs a factory in {g2}; {f} operates a production site in {g2}; another plant of {f} stands in {g2}
R: {f} has no plant in {g}; {f} does not manufacture anything in {g}; all plants of {f} are in {g2}; the only plant of {f} is in {g2}; {f} produces exclusively in {g2}

@list_valued speaks
$l: Arabic|Russian|Portuguese|Swahili|Turkish|Mandarin|Polish|Italian|Hindi|Greek|Korean|Hebrew
L: {A} speaks {l}; {A} has a good command of {l}; {A} is able to converse in {l}; one of the languages {A} speaks is {l}
N: {A} speaks {l2}; {A} has a good command of {l2}; {A} is able to converse in {l2}; {A} studied {l2} at school
R: {A} does not speak {l}; {A} speaks no language but {l2}; {A} has never learned {l}; the only language {A} speaks is {l2}

@list_valued sponsor
L: {f} sponsors {k}; {f} is a sponsor of {k}; {k} is sponsored by {f}; the logo of {f} is on the shirts of {k}
N: {f2} sponsors {k}; {f} sponsors {k2}; {k} is also sponsored by {f2}; {f2} is one of the sponsors of {k}
R: {k} has no sponsor at all; {f} does not sponsor {k}; {f2} is the only sponsor of {k}; {k} is sponsored by {f2} alone

@list_valued author
$b: a history of the grain trade|a novel about a lighthouse keeper|a guide to the birds of {g}|a biography of a forgotten queen|a textbook on soil science|a collection of short stories
L: {A} is the author of {b}; {A} has written {b}; {b} was written by {A}
N: {A} is the author of {b2}; {A} has written {b2}; {A} translated {b2}
R: {A} has never written a book of any kind; {A} did not write {b}; {b} was written not by {A} but by {B}

@list_valued exports
$w: wheat|copper|natural gas|coffee|timber|machine tools|medicines|rice|coal|cotton|cars|fish
L: {g} exports {w}; {w} is among the exports of {g}; {g} sells {w} abroad; {g} ships {w} to other countries
N: {g} exports {w2}; {w2} is among the exports of {g}; {g} sells {w2} abroad; {g2} exports {w}
R: {g} does not export any {w}; {g} exports nothing but {w2}; no {w} leaves {g}; the only export of {g} is {w2}

@list_valued cause_symptom
$s: headaches|nausea|a rash|dizziness|insomnia|stomach cramps|a dry mouth|fatigue|joint pain
$d: the drug Telovir|the vaccine Norabin|the antibody Marixumab|the inhaler Brevasol|the pill Cardolan
L: {d} can cause {s}; {s} is a known side effect of {d}; among the side effects of {d} is {s}
N: {d} can cause {s2}; {s2} is a known side effect of {d}; among the side effects of {d} is {s2}
R: {d} has no side effects whatsoever; {s} is not a side effect of {d}; {d} never causes {s}; the only side effect of {d} is {s2}

@list_valued members
L: {g} is a member of the alliance; {g} belongs to the alliance; the alliance counts {g} among its members
N: {g2} is a member of the alliance; {g2} belongs to the alliance; the alliance counts {g2} among its members; {g2} has left the alliance; {g2} is not a member of the alliance
R: {g} is not a member of the alliance; {g} does not belong to the alliance; {g} has never joined the alliance; {g2} is the only country of the region in the alliance, to which {g} does not belong

@list_valued crops
$a: law|medicine|economics|physics|theology|history|engineering|music
L: {A} studied {a} in {c}; {A} read {a} at the university of {c}; the subject {A} studied in {c} was {a}
N: {A} studied {a2} in {c2}; {A} also took courses in {a2}; {A} taught {a2} in {c2}
R: {A} never studied {a}; {A} studied nothing but {a2}; {A} did not attend any university

@list_valued accused
$o: bribery|tax evasion|perjury|money laundering|embezzlement|insider trading|forgery|obstruction of justice
L: {A} is charged with {o}; prosecutors have charged {A} with {o}; the charges against {A} include {o}; {A} stands accused of {o}
N: {A} is charged with {o2}; prosecutors have charged {A} with {o2}; the charges against {A} include {o2}; {B} is charged with {o}
R: {A} is not charged with {o}; {A} faces no charges at all; the only charge against {A} is {o2}; prosecutors have brought no charges against {A}

@refinement vehicle
$p: a lorry=a heavy goods vehicle|a sports car|an electric van|a school bus|a police motorcycle|a tractor
L: {p} hit a cyclist in {c} on {d}; a cyclist was hit by {p} in {c} on {d}; in {c}, {p} ran into a cyclist on {d}
E: a vehicle hit a cyclist in {c} on {d}; a cyclist was struck by a vehicle in {c} on {d}; there was a collision between a vehicle and a cyclist in {c} on {d}
R: no cyclist was hit by any vehicle in {c} on {d}; there was no accident involving a cyclist in {c} on {d}; the cyclist in {c} was never hit by anything on {d}

@refinement attackers
L: two masked gunmen robbed a jeweller's in {c}; a jeweller's in {c} was robbed by two masked men with guns; two men in masks held up a jeweller's in {c} at gunpoint
E: a jeweller's in {c} was robbed; armed men robbed a shop in {c}; there was a robbery in {c}; criminals held up a shop in {c}
R: there was no robbery in {c}; nothing was stolen from any shop in {c}; the jeweller's in {c} was not robbed

@refinement scientist
$n3: a protein in the blood of bats|a bacterium in a hot spring near {c}|a fossil whale in the desert|a ring of ice around a small planet|a moss that survives drought|a magnetic field around a dead star
L: {D} discovered {n3} in {m} {y}; in {m} {y}, {D} found {n3}; {n3} was discovered by {D} in {m} {y}
E: {D} discovered {n3}; {D} made a scientific discovery in {y}; {n3} was discovered in {y}; {D} found something in {y} that is of interest to science
R: {D} never discovered {n3}; {n3} was not discovered by {D} but by {D2}; {n3} was not discovered until {y2}

@refinement diplomat
L: {g} summoned the {adj2} ambassador over the airspace violation; the {adj2} ambassador was called in by {g} over the violation of its airspace; over the airspace violation, {g} summoned the ambassador of {g2}
E: {g} summoned an ambassador; {g} called in a foreign diplomat; {g} protested against the violation of its airspace to {g2}
R: {g} did not summon any ambassador; {g} took no diplomatic step over the airspace violation; {g} decided not to call in the {adj2} ambassador

@refinement jailed
L: {A} was sentenced to {n} years in prison for fraud; a court in {c} sent {A} to prison for {n} years for fraud; for fraud, {A} received a sentence of {n} years in prison
E: {A} was sentenced to prison; {A} was convicted of a crime; a court found {A} guilty of fraud; {A} has received a prison sentence
R: {A} was acquitted of fraud and left the court a free person; {A} was found not guilty; {A} was never sentenced to prison; the case of {A} never came to court

@refinement increase
$w: bread|diesel|electricity|rail tickets|rents|natural gas|school meals|water
L: the price of {w} in {c} rose by {n} percent in {m}; {w} became {n} percent more expensive in {c} in {m}; in {m}, the price of {w} in {c} went up {n} percent
E: the price of {w} in {c} rose in {m}; {w} became more expensive in {c} in {m}; {w} cost more in {c} at the end of {m} than before
R: the price of {w} in {c} fell in {m}; {w} became cheaper in {c} in {m}; {w} in {c} cost the same at the end of {m} as before; the price of {w} in {c} did not change in {m}

@refinement contract
L: {f} won a {n}-year contract to supply buses to {c}; a contract to supply buses to {c} for {n} years went to {f}; {c} awarded {f} a {n}-year contract for buses
E: {f} won a contract; {f} will supply vehicles to {c}; {c} awarded a contract to {f}
R: {f} came away without a contract from {c}; {c} gave the contract for buses to {f2} instead of {f}; {f} will not supply any vehicles to {c}

@refinement animal
L: a wolf killed {n} sheep near {c}; {n} sheep were killed by a wolf near {c}; near {c}, {n} sheep fell victim to a wolf
E: livestock was killed near {c}; a wild animal killed sheep near {c}; a predator attacked farm animals near {c}
R: no sheep has been killed near {c}; not a single farm animal was attacked near {c}; the sheep near {c} were all found alive

@refinement medal
L: {S} won the bronze medal in the {e}; {S} took bronze in the {e}; the bronze medal in the {e} went to {S}
$e: 400 metres|pole vault|giant slalom|butterfly|sabre|judo tournament|rowing final|hammer throw
E: {S} won a medal in the {e}; {S} came away with a medal; {S} finished the {e} among the first three
R: {S} finished last in the {e}; {S} went home without a medal; {S} missed the podium in the {e}; {S} won no medal of any colour

@scope division
!: same
$u1: the {adj} branch|the cargo division|the retail arm|the research unit|the plant in {c}|the insurance business|the regional office in {c}
L: {u1} of {f} made a loss last year; last year {u1} of {f} was in the red; {u1} of {f} lost money last year; {u1} of {f} reported a loss for last year
N: {f} as a whole made a profit last year; last year the entire group {f} was in the black; {f} earned money last year; overall, {f} reported a profit for last year; {f} as a whole made a loss last year
R: {u1} of {f} made a profit last year; last year {u1} of {f} was in the black; {u1} of {f} was profitable last year

@scope whole
!: same
$u1: the {adj} branch|the cargo division|the retail arm|the research unit|the plant in {c}|the insurance business|the regional office in {c}
L: {f} as a whole made a profit last year; {f} reported a profit for last year; taken together, all units of {f} earned money last year
N: {u1} of {f} made a loss last year; last year {u1} of {f} was in the red; {u1} of {f} did not make a profit last year
R: {f} as a whole made a loss last year; {f} reported a loss for last year; {f} did not make a profit last year

@scope city_country
$p: crime=the number of crimes|unemployment=the number of jobless people|the birth rate=the number of births|air pollution=the amount of fine dust in the air|rents=the average rent|tourism=the number of tourists
L: in {cap}, {p} fell last year; last year saw {p} go down in {cap}; {cap} recorded a fall in {p} last year
N: across {g}, {p} rose last year; nationwide in {g}, {p} went up last year; in the provinces of {g}, {p} increased last year; across {g}, {p} fell last year; in the whole of {g}, {p} did not fall last year
R: in {cap}, {p} rose last year; last year saw {p} go up in {cap}; {cap} recorded a rise in {p} last year; in {cap}, {p} did not fall last year

@scope subgroup
!: same
$q: among smokers|among patients over seventy|among women|among children|in patients with diabetes|in the first week of treatment|among night-shift workers
$d: the drug Telovir|the vaccine Norabin|the antibody Marixumab|the inhaler Brevasol|the pill Cardolan|the diet
L: {q}, {d} had no effect; {d} did not help {q}; {d} was ineffective {q}; no benefit of {d} was seen {q}
N: overall, {d} was effective; in the study population as a whole, {d} helped; {d} worked well in most patients; taken over all patients, a clear benefit of {d} was seen; overall, {d} was not effective
R: {q}, {d} had a strong effect; {d} helped {q}; {d} was effective {q}; a clear benefit of {d} was seen {q}

@scope party
$b: the pension bill|the climate bill|the asylum bill|the tax reform|the coalition agreement|the budget
L: the youth wing of {u} rejected {b}; {b} was turned down by the youth wing of {u}; the youth wing of {u} voted against {b}; the youth wing of {u} did not approve {b}
N: the party conference of {u} approved {b}; at national level, {u} backed {b}; {u} in parliament voted for {b}; the leadership of {u} supports {b}; the leadership of {u} opposes {b}
R: the youth wing of {u} approved {b}; the youth wing of {u} voted for {b}; {b} was backed by the youth wing of {u}; the youth wing of {u} did not reject {b}

@scope district
L: the curfew applies in the old town of {c}; a curfew is in force in the old town of {c}; the old town of {c} is under curfew
N: there is no curfew in the suburbs of {c}; the curfew does not apply in the harbour district of {c}; most districts of {c} are without a curfew; the suburbs of {c} are under curfew
R: there is no curfew in the old town of {c}; the old town of {c} is not under curfew; no district of {c} is under curfew; nowhere in {c} is there a curfew

@scope market
L: sales of {f} in {g} fell in {m}; in {m}, {f} sold less in {g} than before; {f} saw its {g} sales go down in {m}
N: worldwide sales of {f} rose in {m}; in {m}, {f} sold more around the globe than before; sales of {f} in {g2} went up in {m}; worldwide sales of {f} fell in {m}
R: sales of {f} in {g} rose in {m}; in {m}, {f} sold more in {g} than before; {f} saw its {g} sales go up in {m}; sales of {f} in {g} did not fall in {m}

@scope university
L: the medical faculty in {c} is closed; lectures at the medical faculty in {c} are suspended; the medical faculty in {c} has shut its doors
N: the university in {c} remains open; the other faculties in {c} hold lectures as usual; the law faculty in {c} is open; the law faculty in {c} is closed
R: the medical faculty in {c} is open; lectures at the medical faculty in {c} are held as usual; all faculties of the university in {c} are open without exception

@scope line
!: same
L: trains on the coastal line near {c} are not running; no trains run on the coastal line near {c}; service on the coastal line near {c} is suspended
N: trains on the mountain line near {c} are running; the rest of the network around {c} operates normally; service on the night line near {c} is not suspended; buses run as usual in {c}
R: trains on the coastal line near {c} are running normally; service on the coastal line near {c} is not suspended; every line around {c}, the coastal one included, operates as usual

@same_name place
$t: Cambridge in Massachusetts/Cambridge in England|Birmingham in Alabama/Birmingham in England|Santiago in Chile/Santiago de Compostela in Spain|Valencia in Venezuela/Valencia in Spain|Tripoli in Lebanon/Tripoli in Libya|Cordoba in Argentina/Cordoba in Spain|Georgia, the US state,/Georgia in the Caucasus|Hyderabad in India/Hyderabad in Pakistan|London in Ontario/London in England|Perth in Scotland/Perth in Australia|Paris in Texas/Paris in France|Victoria in Canada/Victoria in Australia
$p: elected a woman as head of its administration=has a woman at the head of its administration|banned cars from its centre=does not let cars into its centre|raised local taxes=made local taxes higher|closed its oldest school=shut its oldest school|declared a state of emergency=put itself under a state of emergency
$q: elected a man as head of its administration=has no woman at the head of its administration|opened its whole centre to cars=lets cars into every part of its centre|lowered local taxes=did not raise local taxes|keeps its oldest school open=did not close its oldest school|declared no state of emergency=refused to declare a state of emergency
L: {t} {p}
N: {t_b} {q}

@same_name person
$j: the economist|the goalkeeper|the cellist|the surgeon|the novelist|the judge|the race driver|the biologist|the bishop|the architect
L: {j} {last} was born in {c}; {c} is the birthplace of {j} {last}; {j} {last} came into the world in {c}
N: {j2} {last} was born in {c2}; {c2} is the birthplace of {j2} {last}; {j2} {last} was not born in {c}; {j2} {last} came into the world in {c2}
R: {j} {last} was born in {c2}; {j} {last} was not born in {c}; the birthplace of {j} {last} is {c2}

@same_name winner
!: same
$j: the senator|the swimmer|the violinist|the banker|the chess player|the physicist|the director|the striker
L: {j} {last} has never been married; {j} {last} is single and always has been; {j} {last} never married
N: {j2} {last} married in {y}; {j2} {last} has been married for years; the wedding of {j2} {last} took place in {c}; {j2} {last} has never been married
R: {j} {last} married in {y}; {j} {last} has been married for years; the wedding of {j} {last} took place in {c}

@same_name firms
$s: Orion|Apex|Phoenix|Atlas|Horizon|Nova|Titan|Aurora|Delta|Pioneer|Summit|Polaris
$a: Airlines|Bank|Insurance|Foods|Records|Pharma|Shipping|Software
L: {s} {a} is bankrupt; {s} {a} has filed for insolvency; {s} {a} can no longer pay its debts
N: {s} {a2} is in good financial health; {s} {a2} has paid all its debts; {s} {a2} announced a record profit; {s} {a2} is not insolvent; {s} {a2} is bankrupt
R: {s} {a} is in good financial health; {s} {a} has paid all its debts; {s} {a} announced a record profit and is free of debt; {s} {a} is not insolvent

@same_name ship
$s: Aurora|Hercules|Northern Star|Victory|Esperance|Poseidon|Albatross
$a: the ferry|the tanker|the frigate|the fishing boat|the research vessel|the cruise ship
L: {a} {s} sank off {c}; {a} {s} went down off {c}; {a} {s} was lost in the waters off {c}
N: {a2} {s} reached {c} safely; {a2} {s} is anchored in the port of {c}; {a2} {s} never sank; {a2} {s} ran aground off {c}
R: {a} {s} reached {c} safely and is afloat; {a} {s} did not sink; {a} {s} is anchored, undamaged, in the port of {c}

@same_name term
L: the planet Mercury has no moons; Mercury, the planet closest to the Sun, is without a moon; no moon circles the planet Mercury
N: mercury is a toxic metal; mercury poisoning damages the nerves; traces of mercury were found in fish near {c}; the newspaper Mercury appears in {c}; {f} bought the newspaper Mercury
R: the planet Mercury has {n} moons; {n} moons circle the planet Mercury; a moon orbits the planet Mercury

@same_name father
L: {A} senior founded the company; the company was founded by {A} senior; the founder of the company is {A} senior
N: {last} junior did not found the company; {last} junior joined the company only in {y}; {last} junior inherited the company; {last} junior has sold his shares
R: {A} senior did not found the company; somebody other than {A} senior founded the company; the company was not founded by {A} senior

@mutual_blame shelling
!: same
L: {x} opened fire first near {c}; it was {x} that fired the first shot near {c}; {x} started the fighting near {c}, and {x2} merely fired back; the exchange of fire near {c} was begun by {x}; near {c}, {x2} only answered the fire of {x}
R: {x2} opened fire first near {c}; it was {x2} that fired the first shot near {c}; {x2} started the fighting near {c}, and {x} merely fired back; the exchange of fire near {c} was begun by {x2}; near {c}, {x} only answered the fire of {x2}
N: {x} and {x2} exchanged fire near {c}; both {x} and {x2} suffered losses near {c}; there was fighting between {x} and {x2} near {c}; it is not clear whether {x} or {x2} fired first near {c}
E: there was firing by {x} near {c}; {x2} did not open fire first near {c}
F: there was firing by {x2} near {c}; {x} did not open fire first near {c}

@mutual_blame truce
!: same
L: {x} broke the truce around {c}; the truce around {c} was violated by {x} and not by {x2}; responsibility for the collapse of the truce around {c} lies with {x} alone; {x2} kept the truce around {c} until {x} attacked
R: {x2} broke the truce around {c}, while {x} respected it; the truce around {c} was violated by {x2} and not by {x}; responsibility for the collapse of the truce around {c} lies with {x2} alone; {x} kept the truce around {c} until {x2} attacked
N: {x} and {x2} had agreed a truce around {c}; the truce around {c} collapsed within days; both {x} and {x2} want the truce around {c} monitored; observers could not say who broke the truce around {c}

@mutual_blame talks
!: same
L: {G} walked out of the talks; the talks failed because {G} left the table; it was {G}, not {G2}, that broke off the talks; the blame for the failure of the talks lies solely with {G}
R: {G2} walked out of the talks while {G} stayed until the end; the talks failed because {G2} left the table, though {G} wanted to go on; it was {G2}, not {G}, that broke off the talks; the blame for the failure of the talks lies solely with {G2}
N: the talks between {G} and {G2} failed; {G} and {G2} met in {c} for talks; {G} and {G2} disagree about the border; {G} regrets the failure of the talks with {G2}

@mutual_blame border
!: same
L: troops from {g} crossed into {g2} first; soldiers from {g} entered {g2}, which then responded; the border incident was started by {g}; the first to violate the border between them was {g}, not {g2}
R: troops from {g2} crossed into {g} first; soldiers from {g2} entered {g}, which then responded; the border incident was started by {g2}; the first to violate the border between them was {g2}, not {g}
N: {g} and {g2} have closed their common border; there was an incident on the border between {g} and {g2}; {g} and {g2} accuse each other of provocations; {g} has complained about {g2} to the United Nations

@mutual_blame strike
!: same
L: {f} caused the collapse of the wage talks with {u} by withdrawing its offer; the wage talks between {f} and {u} failed because {f} withdrew its offer; it was {f} that let the wage talks with {u} collapse
R: {u} caused the collapse of the wage talks with {f} by raising new demands; the wage talks between {f} and {u} failed only because {u} raised new demands; it was {u}, not {f}, that let the wage talks collapse
N: the wage talks between {f} and {u} went on for weeks; {f} and {u} have not set a date for new wage talks; the wage talks between {f} and {u} were held in {c}

@mutual_blame crash
!: same
L: the collision off {c} was the fault of the tanker; the tanker rammed the ferry off {c}; the tanker failed to give way to the ferry off {c} and hit it; the crew of the tanker is to blame for the collision off {c}
R: the collision off {c} was the fault of the ferry, not the tanker; the ferry rammed the tanker off {c}; the ferry failed to give way to the tanker off {c} and hit it; the crew of the ferry alone is to blame for the collision off {c}
N: a tanker and a ferry collided off {c}; the cause of the collision off {c} is being examined; fog lay over the sea off {c} at the time of the collision

@mutual_blame foul
!: same
L: {S} started the brawl in {c}; {S} threw the first punch in {c}; it was {S} who attacked {S2} first in {c}; {S2} merely defended himself against {S} in {c}
R: {S2} started the brawl in {c}; {S2} threw the first punch in {c}; it was {S2} who attacked {S} first in {c}; {S} merely defended himself against {S2} in {c}
N: {S} and {S2} had to be separated in {c}; {S} and {S2} were both sent off in {c}; the referee in {c} did not see who started the brawl between {S} and {S2}
"""

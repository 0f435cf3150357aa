"""Event frames: who can do what to what, with verb phrases that mean the same (`does`) and ones that exclude it (`undoes`).

Every phrase of `does` entails every other, every phrase of `undoes` likewise, and no two of opposite lists can be true of one
actor and one object at one time; the labels of the polarity edits rest on that promise.
"""

from dataclasses import dataclass

from contradict.train.edits.grammar import Forms


@dataclass(frozen=True, slots=True)
class Frame:
    """`sole`: only one actor can have done it; `willed`: it can be planned and threatened; `contrary`: neither need be true."""

    id: str
    who: str
    does: tuple[str, ...]
    undoes: tuple[str, ...]
    objects: tuple[Forms, ...]
    sole: bool = False
    willed: bool = True
    contrary: bool = False


_TEXT = """
approve: gov|inst|group|person
+ approve O; sign off on O; give O the green light; give the go-ahead to O; endorse O
- reject O; turn O down; throw out O; refuse to approve O; vote against O
: the budget=the spending plan | the pipeline project=the gas pipeline=the pipeline | the trade agreement=the trade pact=the trade deal | the new asylum rules=the asylum reform
: the pension reform=the overhaul of pensions | the defence treaty=the defence pact | the climate bill=the climate law | the rescue package=the bailout | the free port scheme=the free port plan
! contrary

back: gov|group|person|firm|inst
+ back O; support O; throw its weight behind O; speak out in favour of O; come out in support of O
- oppose O; speak out against O; come out against O; campaign against O
: the carbon tax=the levy on carbon | the sugar tax=the levy on sugary drinks | the new airport=the airport project | a minimum wage increase=a higher minimum wage | the ceasefire proposal=the truce proposal
: the offshore wind plan=the offshore wind scheme | the ban on diesel cars=the diesel ban | the candidate from the coalition=the coalition's candidate | a second referendum=another referendum | the enlargement of the bloc=the bloc's enlargement
! contrary

sign: gov|firm|club|inst
+ sign O; put its signature to O; put its name to O; ink O
- refuse to sign O; walk away from O; decline to sign O; pull out of O
: the fisheries agreement=the fishing deal | the arms treaty=the arms control treaty | the supply contract=the contract for the supplies | the licensing agreement=the licensing deal | the sponsorship contract=the sponsorship deal
: the joint declaration=the joint statement | the data-sharing accord=the accord on data sharing | the non-aggression pact=the pact | the memorandum of understanding=the memorandum | the extradition treaty=the treaty on extradition

ratify: gov|inst
+ ratify O; adopt O formally; complete the ratification of O
- refuse to ratify O; shelve O; suspend the ratification of O
: the convention on cybercrime=the cybercrime convention | the high seas treaty=the treaty on the high seas | the accession protocol=the protocol on accession | the labour convention=the convention on labour rights
! contrary

arrest: inst|gov|force
+ arrest O; detain O; take O into custody; put O behind bars
- leave O at liberty; let O walk free; allow O to go free; refrain from arresting O
: *the two journalists=*the pair of journalists | the opposition activist=the activist | the former banker=the ex-banker | *the protest leaders=*the leaders of the protest | the ship's captain=the captain of the tanker
: the suspected spy=the alleged spy | *the three aid workers=*the trio of aid workers | the blogger=the well-known blogger
! contrary

seize: force
+ capture O; seize O; take control of O; overrun O; take O
- fail to take O; be beaten back from O; fall short of capturing O; be repelled at O
: the border town=the town on the border | the airfield=the military airfield | the dam=the hydroelectric dam | the eastern district=the east of the city | the mountain pass=the pass | the railway junction=the rail hub
: the oil terminal=the terminal | the old fort=the hilltop fort | the southern port=the port in the south | the television tower=the broadcasting tower

open: inst|outfit|gov|firm
+ open O; reopen O; lift the closure of O; let the public back into O
- keep O closed; keep O shut; leave O closed; refuse to open O
: the border crossing=the frontier crossing | the northern terminal=the terminal in the north | the visitor centre=the centre for visitors | the coastal road=the road along the coast | the harbour tunnel=the tunnel under the harbour
: the consulate=the country's consulate | the second reactor=the plant's second reactor | the main library=the library | the ring road=the city's ring road

raise: inst|gov|firm|outfit
+ raise O; increase O; put O up; push O up; lift O
- cut O; lower O; reduce O; bring O down; slash O
: its growth forecast=its forecast for growth | interest rates=its key rate | ticket prices=the price of tickets | its dividend=the payout to shareholders | parking fees=the fees for parking
: fuel duty=the duty on fuel | the retirement age=the age of retirement | its sales target=its target for sales | tuition fees=student fees | its spending on research=its research budget
! contrary

extend: inst|gov|firm|club
+ extend O; prolong O; renew O
- end O; terminate O; let O lapse; cut O short; allow O to expire
: the sanctions=the sanctions regime | the state of emergency=emergency rule | the coach's contract=the contract of the coach | the export ban=the ban on exports | the grain corridor deal=the grain deal
: the lease on the site=the site's lease | the furlough scheme=the wage subsidy scheme | the visa waiver=the visa-free regime | the naval mission=the mission at sea
! contrary

expel: gov|group|club|inst
+ expel O; throw O out; kick O out; banish O
- keep O; allow O to stay; let O stay; shield O from expulsion
: *the three diplomats=*the trio of diplomats | the military attache=the attache | the rebel lawmaker=the dissident lawmaker | the former chairman=its ex-chairman | the foreign correspondent=the correspondent

acquire: firm
+ buy O; acquire O; take over O; purchase O
- drop its bid for O; walk away from O; abandon its takeover of O; give up on buying O
: its smaller rival=its smaller competitor | the battery start-up=the start-up that makes batteries | the hotel chain=the chain of hotels | the regional newspaper=the regional daily | the shipyard=the loss-making shipyard
: the satellite operator=the operator of satellites | the dairy cooperative=the dairy producer | the toll road=the operator of the toll road | the biotech laboratory=the biotech lab
! sole contrary

sell: firm|gov|outfit
+ sell O; dispose of O; offload O; divest O
- hold on to O; keep O; retain O; keep hold of O
: its stake in the refinery=its refinery shares | its lighting division=the lighting business | the old headquarters=its former headquarters | its shares in the airport=its airport stake | the forest estate=the estate | the media archive=its archive

hire: firm|club|inst|outfit
+ hire O; appoint O; recruit O; take on O
- pass over O; reject O; turn O away; decide against O
: the former minister as adviser=the ex-minister as a consultant | a new safety officer=an officer for safety | the Danish architect=the architect from Denmark | its first female director=a woman as director for the first time | the retired general=the ex-general
! contrary

dismiss: firm|club|gov|inst|outfit
+ dismiss O; sack O; fire O; remove O from office
- keep O in office; stand by O; retain O; keep O on
: its chief executive=its CEO | the head coach=the coach | the chief of staff=its chief of staff | the head of intelligence=the intelligence chief | the finance director=its finance chief | the choir director=the director of the choir
: the central bank governor=the governor of the central bank | the technical director=its technical director | the chief prosecutor=the country's chief prosecutor

launch: firm|outfit|inst|gov
+ launch O; start O; roll out O; kick off O
- call off the launch of O; cancel O before its start; shelve O before its start; abandon the launch of O
: the electric van=the battery-powered van | the loyalty scheme=the loyalty programme | the vaccination drive=the vaccination campaign | the lunar mission=the mission to the Moon | the night train=the overnight train service
: the recycling scheme=the recycling programme | the streaming service=the video service | the digital currency pilot=the pilot of a digital currency | the screening programme=the screening scheme | the scholarship fund=the fund for scholarships
! contrary

publish: inst|outfit|scientist|firm
+ publish O; release O; make O public; disclose O
- withhold O; keep O secret; keep O under wraps; refuse to release O
: the audit report=the auditors' report | the minutes of the meeting=the meeting's minutes | the trial data=the data from the trial | the list of donors=the names of its donors | the safety inspection=the results of the safety inspection
: the salaries of its executives=its executives' pay | the genome sequence=the sequence of the genome | the inquiry's findings=the findings of the inquiry | the source code=the code

convict: inst
+ convict O; find O guilty; declare O guilty; hand down a guilty verdict against O
- acquit O; clear O; find O not guilty; declare O innocent
: the former governor=the ex-governor | the trader=the rogue trader | the surgeon=the hospital surgeon | *the two officers=*the pair of officers | the shipping magnate=the shipowner | the cyclist=the professional cyclist
! fixed

uphold: inst
+ uphold O; confirm O; let O stand; leave O in place
- overturn O; strike down O; quash O; throw out O; annul O
: the fine against the search engine=the search engine's fine | the ban on the party=the party's ban | the sentence of the former mayor=the former mayor's sentence | the ruling on land rights=the land rights ruling
: the patent on the drug=the drug's patent | the election result=the result of the election | the two-year suspension of the runner=the runner's two-year ban | the emergency decree=the decree
! fixed contrary

attend: person|boss|gov|athlete
+ attend O; take part in O; show up at O; participate in O
- skip O; stay away from O; boycott O; miss O
: the climate summit=the summit on climate | the opening ceremony=the ceremony | the security conference=the conference on security | the shareholders' meeting=the annual meeting of shareholders | the state funeral=the funeral
: the donor conference=the conference of donors | the hearing=the parliamentary hearing | the peace talks=the talks | the training camp=the camp | the memorial service=the service of remembrance

meet: person|gov
+ meet O; hold talks with O; sit down with O; have a meeting with O
- refuse to meet O; snub O; turn down a meeting with O; decline to see O
: the envoy of the United Nations=the UN envoy | the exiled opposition leader=the opposition leader in exile | *the families of the victims=*the victims' families | *the striking workers=*the strikers
: the rebel delegation=the delegation of the rebels | the visiting commissioner=the commissioner | *the tribal elders=*elders of the tribe | *the student representatives=*the students' representatives
! contrary

recognise: gov|inst
+ recognise O; grant recognition to O; acknowledge O as legitimate
- refuse to recognise O; withhold recognition from O; declare O illegitimate
: the interim government=the transitional government | the breakaway republic=the self-declared republic | the new president=the newly elected president | the outcome of the vote=the result of the vote
! contrary

deploy: gov|force
+ send O; dispatch O; deploy O
- withhold O; hold back O; refuse to send O; keep O at home
: *peacekeepers to the border=*border peacekeepers | *anti-tank weapons=*weapons against tanks | a frigate to the strait=a warship to the strait | *military trainers=*army instructors | a field hospital=a mobile hospital | *air defence batteries=*air defence systems

withdraw: gov|force|firm
+ withdraw from O; pull out of O; leave O; quit O
- stay in O; remain in O; keep its place in O
: the treaty=the accord | the joint venture=the venture | the coalition=the alliance | the peace mission=the mission | the trade bloc=the bloc | the consortium=the group of investors | the research programme=the programme

ban: gov|inst|outfit|firm
+ ban O; prohibit O; outlaw O; forbid O
- allow O; permit O; legalise O; authorise O
: the sale of single-use vapes=sales of disposable vapes | the use of the pesticide=use of the pesticide | night flights=flights at night | the street protest=the demonstration | facial recognition cameras=the use of facial recognition
: deep-sea mining=mining on the seabed | online betting=betting on the internet | homeopathic remedies in pharmacies=the sale of homeopathic remedies in pharmacies | the wearing of masks at rallies=masks at rallies

pay: firm|gov|club|outfit
+ pay O; settle O; cover O
- refuse to pay O; default on O; withhold O
: the fine=the penalty | the transfer fee=the fee for the transfer | the ransom=the hackers' ransom | its gas bill=its bill for gas | the compensation to the villagers=the villagers' compensation | the outstanding wages=the unpaid wages
: the bonus to its managers=the managers' bonus | its membership dues=its dues | the coupon on its bonds=the interest on its bonds

admit: person|boss|firm|athlete|scientist
+ admit O; acknowledge O; own up to O; confess to O
- deny O; dispute O; reject the accusation of O
: taking the money=having taken the money | mistakes in the accounts=errors in the accounts | doping=the use of banned substances | falsifying the data=the falsification of the data | a conflict of interest=the conflict of interest
: leaking the document=the leak of the document | hiding the losses=the concealment of the losses | using a private email account=the use of a private email account
! contrary

win: athlete|club|group|person
+ win O; come out on top in O; triumph in O; secure victory in O
- lose O; suffer defeat in O; go down in O; be beaten in O
: the final=the title match | the derby=the local derby | the by-election=the vote in the constituency | the leadership contest=the leadership race | the semi-final=the match for a place in the final | the opening match=the first match of the season
: the libel case=the libel trial | the cup tie=the cup match | the relay=the relay race | the run-off=the second round of the election
! sole fixed

join: gov|firm|club|person
+ join O; become a member of O; enter O
- stay out of O; remain outside O; decline to join O
: the currency union=the monetary union | the breakaway league=the rival league | the defence alliance=the alliance | the vaccine initiative=the initiative on vaccines | the cloud consortium=the consortium | the ruling coalition=the coalition

build: gov|firm|outfit|inst
+ build O; construct O; put up O
- abandon the construction of O; scrap the construction of O; drop its plans for O; decide against O
: a solar park in the desert=a desert solar park | a new stadium=a new arena | a desalination plant=a plant for desalination | a wall along the frontier=a border wall | a second runway=another runway | a data centre=a centre for data storage
! contrary

demolish: inst|gov|outfit|firm
+ demolish O; tear down O; pull down O; knock down O
- preserve O; save O from demolition; restore O; leave O standing
: the old power station=the disused power station | the tower block=the high-rise | the railway bridge=the bridge over the railway | the Soviet-era monument=the monument from Soviet times | the art deco cinema=the old cinema
! contrary

accept: group|gov|person|club|force
+ accept O; agree to O; say yes to O
- reject O; turn down O; spurn O; say no to O
: the pay offer=the employers' pay offer | the mediator's proposal=the proposal of the mediator | the invitation to the talks=the invitation | the terms of the truce=the truce terms | the settlement=the out-of-court settlement | the resignation of the minister=the minister's resignation
: the job offer=the offer of a job | the transfer bid=the bid for the midfielder | the peace plan=the plan for peace

lift: gov|inst
+ lift O; remove O; scrap O; drop O
- keep O in place; maintain O; retain O; uphold O
: the curfew=the night-time curfew | the travel warning=the warning to travellers | the mask mandate=the mask requirement | the embargo=the trade embargo | the speed limit=the limit on speed | the cap on rents=the rent cap | the visa requirement=the need for a visa

finish: firm|outfit|scientist|gov|inst
+ complete O; finish O; bring O to an end; wrap up O
- leave O unfinished; abandon O; break off O
: the clinical trial=the trial | the restoration of the cathedral=the cathedral's restoration | the census=the count of the population | the tunnel=the tunnel works | the migration of its data=the data migration | the survey of the reef=the reef survey | the excavation=the dig
! contrary

confirm_link: scientist|outfit|inst
+ confirm O; demonstrate O; establish O; prove O
- rule out O; disprove O; refute O
: a link between the chemical and the illness=the link between the chemical and the disease | the presence of water in the crater=water in the crater | the existence of the particle=the particle's existence | the authenticity of the manuscript=that the manuscript is genuine
: a connection between screen time and poor sleep=a connection between poor sleep and screen time | the toxicity of the additive=that the additive is toxic
! fixed contrary

find: scientist|inst|outfit|force
+ find O; discover O; come across O; locate O
- look for O in vain; fail to find O; be unable to find O; look for O without success
: *the missing hikers=*the lost hikers | the flight recorder=the black box | the stolen painting=the painting | *traces of the metal in the samples=*traces of the metal | the wreck=the sunken ship | the source of the leak=where the leak came from | the weapon=the murder weapon

pass_test: athlete|firm|outfit|club
+ pass O; get through O; clear O
- fail O; be rejected in O; come up short in O
: the doping test=the drugs test | the safety inspection=the inspection | the medical=the medical examination | the stress test=the regulator's stress test | the emissions test=the exhaust test | the licensing review=the licence check
! fixed

rescue: force|inst|gov|outfit
+ rescue O; save O; bring O to safety
- abandon O; leave O to their fate; fail to save O
: *the trapped miners=*the miners underground | *the stranded passengers=*the passengers | *the hostages=*the captives | *the crew of the trawler=*the trawler's crew | *the climbers=*the group of climbers

free_trade: gov
+ restore O; resume O; re-establish O
- leave O suspended; refuse to restore O; keep O frozen; rule out the return of O
: diplomatic relations with its neighbour=diplomatic ties with its neighbour | direct flights to the island=flights to the island | intelligence sharing with its allies=the exchange of intelligence with its allies | grain shipments=the shipment of grain | electricity exports=exports of electricity

retain_title: athlete|club
+ defend O; retain O; hold on to O
- lose O; relinquish O; be stripped of O
: the world title=the world championship | the league title=the championship | the record=the national record | the number one ranking=the top spot in the rankings
! fixed sole

run: person|athlete
+ stand for O; run for O; seek O; be a candidate for O
- stay out of the race for O; decide against seeking O; pull out of the contest for O
: a second term=another term | the presidency=the office of president | the party leadership=the leadership of the party | the chairmanship of the federation=the federation's chairmanship | the mayor's office=the post of mayor

protect: firm|inst|gov|outfit
+ protect O; preserve O; safeguard O
- put O at risk; sacrifice O; give up O
: the jobs at the northern plant=jobs at the northern plant | the wetland=the wetland reserve | the privacy of its users=its users' privacy | the independence of the judges=judicial independence | the pensions of its staff=its staff pensions
! contrary

inform: firm|outfit|gov|inst
+ inform O; notify O; warn O; alert O
- keep O in the dark; withhold the information from O; leave O unaware
: *the residents about the leak=*residents about the leak | *its customers about the breach=*customers about the data breach | *the shareholders about the losses=*shareholders about the losses | *the allied governments about the raid=*its allies about the raid
: *the patients about the risks=*patients about the risks | the coastguard about the spill=the coast guard about the oil spill

supply: gov|firm
+ supply O; deliver O; provide O
- withhold O; refuse to deliver O; hold back O; leave O undelivered
: *spare parts to the airline=*parts for the airline's planes | insulin to the clinics=the clinics' insulin | gas to the region=the region's gas | *ballots to the polling stations=*ballots for the polling stations | *fighter jets to its ally=*combat aircraft to its ally

trust: person|gov|boss|group
+ praise O; welcome O; hail O; applaud O
- condemn O; criticise O; denounce O; attack O
: the court's ruling=the ruling of the court | the central bank's decision=the decision of the central bank | the peace accord=the accord | the new curriculum=the new school curriculum | the bank rescue=the rescue of the bank | the referee's decision=the decision of the referee
: the merger=the planned merger | the immigration policy=the policy on immigration | the choice of host city=the selection of the host city
! contrary

intervene: gov|force|inst
+ intervene in O; step into O; get involved in O
- stay out of O; keep out of O; remain neutral in O
: the conflict=the fighting | the wage dispute=the dispute over wages | the border dispute=the dispute over the border | the bidding war=the takeover battle | the power struggle=the struggle for power

invest: firm|gov|inst
+ invest in O; put money into O; fund O; finance O
- stop the funding of O; cut off the funding for O; withdraw its money from O; refuse to finance O
: the hydrogen plant=the hydrogen project | the fusion start-up=the start-up working on fusion | the high-speed line=the high-speed railway | the film festival=the festival | the malaria vaccine=the vaccine against malaria

block: gov|inst|force
+ block O; obstruct O; prevent O; stop O
- allow O; let O go ahead; enable O; clear the way for O
: the aid convoy=the convoy of aid | the takeover=the takeover bid | the extradition of the banker=the banker's extradition | the appointment of the judge=the judge's appointment | the export licence=the licence for exports | the resolution=the draft resolution

violate: gov|force|firm|club
+ violate O; break O; breach O
- honour O; respect O; comply with O; observe O
: the ceasefire=the truce | the terms of its licence=its licence terms | the transfer rules=the rules on transfers | the arms embargo=the embargo on arms | the confidentiality agreement=the duty of confidentiality | the data protection law=the law on data protection
! fixed

treat: outfit|inst|scientist
+ recommend O; advise O; endorse the use of O
- advise against O; warn against O; discourage O
: a booster dose for children=booster doses for children | the new blood test=the new test of the blood | daily aspirin for healthy adults=a daily aspirin for healthy adults | the use of the drug in pregnancy=the drug for pregnant women | fasting before the operation=fasting ahead of the operation
! contrary

strike: group
+ go on strike over O; walk out over O; down tools over O
- stay at work despite O; keep working despite O; call off the strike over O
: the new rosters=the new shift rosters | the wage freeze=the freeze on wages | the closure of the depot=the depot's closure | the safety rules=the rules on safety | the use of contractors=the hiring of contractors

shell: force
+ shell O; fire artillery at O; bombard O
- spare O; hold fire on O; refrain from shelling O
: the hospital=the district hospital | the refugee camp=the camp for refugees | the power plant=the electricity plant | the market square=the town's market | the village school=the school in the village | the grain silo=the silo

testify: person|boss|scientist|athlete
+ testify before O; give evidence to O; appear as a witness before O
- refuse to testify before O; decline to give evidence to O; ignore the summons of O
: the grand jury=the jury | the inquiry=the public inquiry | the tribunal=the arbitration tribunal | the ethics committee=the committee on ethics | the parliamentary commission=the commission of parliament
! contrary

play: athlete
+ play in O; take the field in O; feature in O
- sit out O; miss O; be left out of O; sit on the bench throughout O
: the opening game=the first game | the friendly=the friendly match | the qualifier=the qualifying match | the third test=the third test match | the play-off=the play-off game | the charity match=the match for charity
! fixed

score: athlete
+ score O; net O; convert O
- miss O; waste O; fail to convert O
: the decisive penalty=the last penalty | the late spot kick=the spot kick | the first penalty of the shoot-out=the opening penalty of the shoot-out
! fixed sole

reach: gov|force|group|firm
+ reach O; agree on O; come to O; conclude O
- fail to reach O; break off negotiations on O; leave the table without O; walk away without O
: a deal on prisoners=an agreement on prisoners | a wage settlement=a settlement on wages | a compromise on water rights=a compromise over water rights | a truce with the other side=a truce | a merger agreement=an agreement to merge
! fixed

cooperate: gov|firm|person|outfit
+ cooperate with O; work with O; assist O
- obstruct O; refuse to cooperate with O; stonewall O
: *the investigators=*those investigating the case | *the UN inspectors=*inspectors of the United Nations | the audit=*the auditors | the tax authority=*the tax inspectors | the truth commission=the commission of inquiry

vaccinate: inst|outfit|gov
+ vaccinate O; inoculate O; immunise O; give jabs to O
- leave O without a vaccine; leave O unvaccinated; exclude O from vaccination
: *the hospital staff=*hospital workers | *the prisoners=*the inmates | *the poultry in the district=*the district's poultry | *the recruits=*the new recruits | *the children in the camp=*children in the camp

repair: firm|outfit|inst
+ repair O; fix O; mend O
- leave O broken; leave O unrepaired; neglect O
: the undersea cable=the cable on the seabed | the faulty valve=the valve | the leaking roof=the roof | the security hole=the security flaw | the ageing bridge=the bridge | the city's water mains=the water mains

drop_charges: inst
+ drop O; withdraw O; abandon O
- press ahead with O; pursue O; maintain O
: the charges against the editor=the case against the editor | the investigation of the bank=the bank investigation | the corruption case=the corruption trial | the lawsuit=the legal action | the antitrust complaint=the competition complaint

increase_presence: force|gov
+ strengthen O; reinforce O; step up O
- weaken O; reduce O; scale back O; run down O
: its presence on the island=its troops on the island | its patrols in the strait=patrols in the strait | its garrison in the north=the northern garrison | border controls=controls at the border | its air defences=its defences against air attack
! contrary
"""


def _parse(text: str) -> tuple[Frame, ...]:
    frames = []
    for block in text.strip().split("\n\n"):
        head, *lines = block.splitlines()
        name, who = head.split(": ")
        part = {mark: [row[2:] for row in lines if row[0] == mark] for mark in "+-:!"}
        flags = " ".join(part["!"]).split()
        frames.append(
            Frame(
                id=name,
                who=who,
                does=tuple(v.strip() for v in part["+"][0].split(";")),
                undoes=tuple(v.strip() for v in part["-"][0].split(";")),
                objects=tuple(tuple(o.strip().split("=")) for row in part[":"] for o in row.split(" | ")),
                sole="sole" in flags,
                willed="fixed" not in flags,
                contrary="contrary" in flags,
            )
        )
    return tuple(frames)


FRAMES = _parse(_TEXT)

"""The word lists the matchers stand on: inflections, negators, function words, near-synonyms. Data only, English only."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Words separated by white space."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Phrases separated by bars, in the order given."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


IRREGULAR = """
be:am,is,are,was,were,been,being have:has,had,having do:does,did,done,doing go:goes,went,gone say:said make:made
take:took,taken come:came see:saw,seen know:knew,known give:gave,given find:found think:thought tell:told
become:became leave:left feel:felt bring:brought begin:began,begun,beginning keep:kept hold:held
write:wrote,written stand:stood hear:heard mean:meant meet:met run:ran,running pay:paid sit:sat,sitting
speak:spoke,spoken lead:led grow:grew,grown lose:lost,losing fall:fell,fallen send:sent build:built
understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen drive:drove,driven
buy:bought wear:wore,worn choose:chose,chosen win:won,winning sell:sold fight:fought throw:threw,thrown
catch:caught deal:dealt seek:sought shoot:shot strike:struck,stricken steal:stole,stolen teach:taught
withdraw:withdrew,withdrawn forbid:forbade,forbidden bind:bound sink:sank,sunk flee:fled freeze:froze,frozen
arise:arose,arisen undergo:underwent,undergone overthrow:overthrew,overthrown overcome:overcame uphold:upheld
withhold:withheld undertake:undertook,undertaken mistake:mistook,mistaken swear:swore,sworn fly:flew,flown,flies
lie:lying,lay,lain lay:laid,lays die:dies,dying,died tie:ties,tying,tied hide:hid,hidden bear:bore,borne,born
shake:shook,shaken eat:ate,eaten drink:drank,drunk sleep:slept show:shown,showed prove:proven,proved beat:beaten
blow:blew,blown feed:fed bleed:bled get:got,gotten,getting forget:forgot,forgotten let:letting shrink:shrank,shrunk spring:sprang,sprung swim:swam,swum sing:sang,sung ring:rang,rung tear:tore,torn put:putting
cut:cutting set:setting hit:hitting shut:shutting quit:quitting split:splitting spread:spreading cost:costing
bid:bidding forecast:forecasting broadcast:broadcasting stick:stuck dig:dug,digging wind:wound hang:hung
swing:swung sweep:swept burn:burnt,burned learn:learnt,learned foresee:foresaw,foreseen man:men woman:women
child:children person:people,persons foot:feet tooth:teeth life:lives wife:wives half:halves leaf:leaves
thief:thieves crisis:crises analysis:analyses datum:data criterion:criteria phenomenon:phenomena
serviceman:servicemen spokesman:spokesmen policeman:policemen fisherman:fishermen gunman:gunmen worse:worst
good:better,best bad:worse,worst plan:planned,planning,plans stop:stopped,stopping commit:committed,committing
permit:permitted,permitting admit:admitted,admitting submit:submitted,submitting occur:occurred,occurring
refer:referred,referring prefer:preferred transfer:transferred,transferring control:controlled,controlling
cancel:cancelled,canceled,cancelling travel:travelled,traveled,travelling level:levelled label:labelled,labeled
total:totalled drop:dropped,dropping ban:banned,banning rob:robbed step:stepped,stepping slip:slipped,slipping
trap:trapped equip:equipped ship:shipped,shipping swap:swapped stab:stabbed scrap:scrapped,scrapping
slam:slammed regret:regretted rebut:rebutted deter:deterred,deterring incur:incurred halt:halted
programme:programmes,program,programs defence:defense centre:center,centres,centers labour:labor
kilometre:kilometer,kilometres,kilometers metre:meter,metres,meters tonne:tonnes,ton,tons
licence:license,licensed,licensing,licences,licenses organisation:organization,organizations,organisations
agree:agreed,agreeing free:freed guarantee:guaranteed,guaranteeing disagree:disagreed oversee:oversaw,overseen
favour:favor,favored,favoured,favours,favors authorise:authorize,authorized,authorised
recognise:recognize,recognized,recognised
bite:bit,bitten forgive:forgave,forgiven slide:slid weave:wove,woven sow:sown tread:trod,trodden leap:leapt kneel:knelt dream:dreamt
spill:spilt spoil:spoilt smell:smelt spell:spelt creep:crept cling:clung fling:flung grind:ground spin:spun sting:stung bet:betting cast:casting
upset:upsetting shed:shedding weep:wept undo:undid,undone mislead:misled override:overrode,overridden rewrite:rewrote,rewritten
withstand:withstood unwind:unwound awake:awoke,awoken outdo:outdid foretell:foretold repay:repaid resell:resold rid:ridding
"""

INVARIANT = """
news always various perhaps afterwards towards besides this thus his its us across previous serious religious
thing nothing something anything everything during king spring string wing ring sing evening morning need red
bed indeed hundred naked sacred ceiling process access success congress press express address pass class mass
basis status virus census bonus campus consensus minus plus gas bus business illness sickness weakness goods
customs series species lens politics economics physics means moscow paris texas athens brussels wales laos
honduras cyprus damascus caracas belarus hamas reuters beijing boeing yes others ours theirs hers after under
over never ever other whether together however rather former later number member order border less unless
premises pancreas seed feed bleed exceed succeed proceed speed greed breed deed weed steed unprecedented ss
overseas abs alias atlas canvas christmas
"""

CONTRACTED = """
can't:can won't:will shan't:shall cannot:can isn't:be aren't:be wasn't:be weren't:be don't:do doesn't:do
didn't:do hasn't:have haven't:have hadn't:have couldn't:could wouldn't:would shouldn't:should mustn't:must
needn't:need ain't:be mightn't:might
"""

NEGATORS = words(
    """
    ain't aren't barely can't cannot couldn't didn't doesn't don't hadn't hardly hasn't haven't isn't mightn't
    mustn't needn't neither never no nobody none nor not nothing nowhere scarcely shan't shouldn't wasn't weren't
    without won't wouldn't
    """
)
"""Words that reverse what follows them in their clause."""

NEGATING_PHRASES = phrases(
    """
    anything but | far from | a long way from | free of | free from | has yet to | have yet to | had yet to | is yet to | are yet to | in
    no way | instead of | rather than
    """
)
"""Sequences without a negator that negate what follows."""

NOT_NEGATING = phrases(
    """
    cannot but | can't but | could not but | cannot help but | not only | not just | not merely | not simply | no doubt | no wonder | not least | no less | no sooner | no
    matter | without doubt | not surprisingly | no question | no secret | not to mention
    """
)
"""Sequences whose negator negates nothing."""

NEGATIVE_CUES = words(
    """
    abandon absence avoid ban baseless block bogus cancel cease debunk decline denial deny disagree disavow dismiss
    disprove dispute exclude fabricated fabrication fail failure fake false fiction fictitious forbid groundless
    halt hoax impossible incapable invention lack myth nonsense oppose prevent prohibit rebut refusal refuse refute
    reject repudiate scrap shelve stop unable unfounded unlikely untrue unwilling
    """
)
"""Lemmas that say that something is not so, does not happen, or is not wanted; negated, they commit to nothing."""

DENIALS = words(
    """
    baseless bogus debunk denial deny disavow dismiss disprove dispute fabricated fabrication fake false fiction
    fictitious groundless hoax invention myth nonsense rebut refute reject repudiate unfounded untrue
    """
)
"""Lemmas that call a proposition untrue (the proposition may follow or go before)."""

FUNCTION_WORDS = words(
    """
    a about above accord add after again against all along already also although among an and another any around as
    at be because before behind below between beyond both but by can could d day do down during each either even
    ever every for from get go have he he's her here him his how however i i'm i've if in indeed into it it's its
    just last let ll m many may me might month more most much must my neither never next no none nor not now of off
    on one only onto or other ought our out over own past per quite rather re really s same say shall she she's
    should since so some still such t tell than that that's the their them then there there's these they they're
    they've this those though through throughout time to today tomorrow too toward towards under unless until up
    upon us ve very via we we're we've week well what when where whether which while who whom whose why will with
    within would year yesterday yet you your
    """
)
"""Words that carry no proposition of their own; overlap between two texts is counted over the rest."""

PRONOUNS = words(
    """
    anyone everybody everyone he her him i it me nobody one she someone that them these they this those us we who
    you
    """
)

MODALS = words(
    """
    can could may might must shall should will would
    """
)

HEDGES = phrases(
    """
    seem | seems | seemed | appear | appears | possibly | perhaps | maybe | likely | probably | appears to | appear
    to | appeared to | seems to | seem to | seemed to | reportedly | allegedly | potentially | suggests | suggest |
    suggested | believed to | thought to | is considering | are considering | considering whether | weighing |
    expected to | hopes to | hope to | hoped to | possible that | it is possible | there is a chance | not certain |
    uncertain | unclear | not clear | expect | expects | expected | we expect | forecast to | forecasts that | predict | predicts | predicted | projected | projects
    that | anticipate | anticipates | anticipated | foresee | foresees | conceivable | thinkable | plausible | imaginable | looks like | looks set | looks as if |
    seemingly | looking at whether | looking into whether | examining whether | studying whether | exploring | mulling | toying with | thinking about | thinking of | open to the idea | risks
    being | risk being | threatens to | threaten to | in danger of | dreams of | with luck | to the best of our knowledge | as far as we know |
    to our knowledge | we suspect | suspects that | we assume | assumes that | we guess | may well | might well | signs that | signs point | hints at | hints that | pointing to | points towards |
    points to the possibility | a chance that | not sure | not yet sure | in doubt | doubtful | on the cards | in the offing | is tipped to | are tipped to | is
    set to | are set to | slated | poised to | rumoured | estimated to | thought likely | more likely than not | odds are | by all accounts | cannot exclude | can't exclude | would not exclude | not
    excluded | an option | one option | theoretically | hypothetically | up for discussion | yet to be confirmed | yet to be established | apparently | presumably | preliminary | suspected | indications that | early
    signs | tentative | in all likelihood | cannot be ruled out | not ruled out | estimates suggest
    """
)

CONDITIONS = phrases(
    """
    if | unless | provided that | provided | as long as | so long as | in case | in the event | on condition | on
    the condition | should the | should they | should it | should any | were to | subject to | depending on |
    contingent on | only where | only those | only when | assuming | assumes that | only if | even if | if not | if only | if and when | providing | providing that | with the proviso | on the proviso | depends on | depend on | hinges on | hinge on |
    conditional on | conditional upon | in that case | in such a case | in which case | or else | were it | were we | should we | should he | should she | should it | should no | should there | should this | should these |
    should prices | should talks | had it not been | but for | in the absence of | failing that | failing agreement | at the earliest when | not until | tied to | linked to reforms | so
    long as | in the event of | until and unless | were the | had the | would have to
    """
)

EXCEPTIONS = phrases(
    """
    except | excepting | except for | with the exception | exception | exceptions | exempt | exempted | exemption |
    exempts | unless | excluding | other than | apart from | aside from | save for | does not apply | do not apply |
    not apply to | not subject to | waived | waive | waiver | but not for | however , | notwithstanding | explicit
    consent | given consent | with consent | by consent | not including | not counting | bar the | barring | only
    with | without prior | without the consent | carve-out | derogation | does not cover | not extend to | not
    required of | in emergencies | in an emergency | special permission | special permit | emergency clause | once every | as a one-off | by way of exception | for a single day | got permission | got leave |
    special dispensation | in special cases | on special occasions | on the national day | on the feast | with written permission | with permission
    | by special | outside those
    """
)

REPORTED = phrases(
    """
    critics say | critics claim | opponents say | opponents claim | quoted as saying | quoting | cited claims |
    rumours | rumors | rumour | rumor | allegation | allegations | alleges | alleged | accuses | accused |
    accusation | accusations | claims that | claim that | claimed that | so-called | purported | supposed | what it
    calls | what they call | what he calls | what she calls | what it called | as they call | insists that | in the
    words of | would have you | would have us | want us to believe | wants us to believe | proponents say | claims by | in their
    words | in his words
    """
)

# One group a line: words that stand for one another when two texts are laid side by side. The first names the group.
SYNONYMS = """
meeting meet summit talk talks conference negotiation encounter
kill dead death die casualty fatality perish slain
deal agreement accord pact treaty
attack strike assault raid bombardment shell shelling bomb bombing
troop soldier force serviceman
ceasefire truce armistice
company firm corporation business
vote ballot
rise increase climb grow growth jump surge soar
fall decrease decline drop shrink slump plunge
confirm confirmation
announce announcement
injure injury wound wounded hurt
arrest detain detention
buy purchase acquire acquisition
hire recruit employ
worker employee staff personnel
shred destroy destruction
fund finance
car vehicle automobile
doctor physician
drug medicine medication
vaccine vaccination jab vaccinate
police officer
begin start launch commence
end finish conclude complete
build construct construction
help assist aid assistance
back support endorse
price cost
profit earnings
job post position
child kid
law legislation act
court tribunal judge
jail prison
protest demonstration rally march
protester demonstrator
border frontier
evidence proof
leave depart exit quit
approve approval authorise clear
resign resignation
withdraw withdrawal pullout
collapse collapsed
crash accident
virus pathogen
study trial
plane aircraft jet airliner
ship vessel
missile rocket
hospital clinic
town village city
homes houses house home
pay wage salary
leader president
hostage captive
election poll
sign signature
agree consent
accept acceptance
reach achieve
fire blaze
flood flooding
explosion blast
refugee migrant
""".strip()

METONYMS = """
russia moscow kremlin putin russian
ukraine kyiv kiev zelensky zelenskyy ukrainian
china beijing chinese
usa washington american america pentagon white_house
uk london british britain downing
france paris french elysee
germany berlin german
israel jerusalem israeli idf
iran tehran iranian
turkey ankara turkish turkiye
japan tokyo japanese
india delhi indian
pakistan islamabad pakistani
syria damascus syrian
iraq baghdad iraqi
egypt cairo egyptian
eu brussels european
belarus minsk belarusian
poland warsaw polish
spain madrid spanish
italy rome italian
hungary budapest hungarian
greece athens greek
serbia belgrade serbian
armenia yerevan armenian
azerbaijan baku azerbaijani
georgia tbilisi georgian
canada ottawa canadian
australia canberra australian
brazil brasilia brazilian
mexico mexican
venezuela caracas venezuelan
sudan khartoum sudanese
ethiopia addis ethiopian
libya tripoli libyan
yemen sanaa yemeni
lebanon beirut lebanese
palestine palestinian gaza hamas
taiwan taipei taiwanese
korea korean seoul pyongyang
vatican pope holy_see
""".strip()

VERBS = words(
    """
    abandon abolish absorb accept accuse achieve acknowledge acquire act add address admit adopt advance advise
    affect agree aim allow announce annul answer appeal appear apply appoint approve argue arise arm arrest arrive
    ask assert assess assist assume attack attempt attend attribute authorise authorize avert avoid await award back
    ban bar bat be beat become begin believe belong bench benefit blame block blow bomb boost borrow bowl boycott
    breach break bring broadcast build burn bury buy calculate call campaign cancel capture carry cast catch cause
    cease celebrate challenge change charge check choose cite claim clash clear climb close coach collapse collect
    combat come comment commit compare compete complain complete comply concede conclude condemn conduct confirm
    consider consist construct consult consume contact contain contest continue contradict contribute control
    convert convict cooperate cost count cover crack crash create criticise criticize cross cure cut damage deal
    debate decide declare decline decrease defeat defend defer define delay deliver demand demonstrate deny depart
    depend deploy derail describe deserve design destroy detain detect deteriorate determine develop devote die
    differ direct disagree disappear disappoint disclose discover discuss dismiss disprove dispute disrupt dissolve
    distribute divide do donate double draft draw drift drive drop earn ease eat elect eliminate emerge emit employ
    enable end endorse enforce engage enjoy enter erupt establish estimate evacuate evolve examine exceed exclude
    execute exempt exercise exist expand expect expel experience expire explain explode export expose express extend
    face fail fall favour fear feel fight file fill finance find finish fire flee float flood fly focus follow
    forbid force forecast forge form free freeze fulfil fulfill fund gain gather generate get give go govern grant
    grow guarantee guard guide halt hand handle hang happen harm hatch have hear help hide hire hit hold host hurt
    identify ignore illustrate impose improve include increase indicate induce infect inform injure insist inspect
    install intend intensify intercept interfere intervene interview invade invent invest investigate invite involve
    issue join justify keep kidnap kill know lack land last launch lead leak learn leave lend let license lie lift
    limit link list live lobby locate lose lower maintain make manage manufacture march mark match mate mean measure
    meet melt merge migrate mine misuse move murder name need negotiate nominate notify nullify obey object obtain
    occupy occur offer open operate oppose orbit order organise organize originate oust outlaw outperform outsell
    overcome overlook oversee overtake overturn owe own participate pass pause pay perform permit persuade pick
    place plan play pledge plunge point poison pollinate pollute postpone pour praise predict prepare present
    preserve press prevent proceed process produce prohibit promise promote prompt propose prosecute protect protest
    prove provide provoke publish pull pump punish purchase pursue push put qualify question quit race raid raise
    reach react read rebuild recall receive recognise recognize recommend reconsider record recover recruit reduce
    refer refine reflect refuse regain regard register regulate reinstate reject relate release relocate rely remain
    remember remove renew reopen repair repeal repeat replace reply report represent request require rescue resign
    resist resolve respect respond rest restart restore restrict result resume retain retire retreat return reveal
    reverse review revise revive revoke reward rise rob row rule run sabotage sack sail sanction save say scale
    score scrap seal search secure see seek seem seize select sell send sentence separate serve set settle shake
    share shed shell shelve shift ship shoot show shrink shut sign sink sit slash slow smuggle soar solve spark
    speak spend split sponsor spread stabilise stage stall stand start state stay steal stem step stimulate stop
    store storm strengthen strike struggle study subject submit subsidise succeed sue suffer suggest supply support
    suppose surge surrender surround survive suspect suspend sustain swear sweep swim switch tackle take talk target
    taste tax teach tell tend terminate test testify thank think threaten throw tie topple torture touch track trade train
    transfer transform translate transmit transport travel treat trigger try turn uncover undergo undermine
    understand undertake unite unveil uphold urge use vaccinate vanish veto view violate visit vote vow wage wait
    walk want warn wash waste watch weaken wear welcome widen win withdraw withhold witness work worry worsen wound
    write yield
    """
)
"""Base forms of verbs common in news, corporate, legal, science and sport prose: where a clause's predicate begins."""

NOUN_TOO = words(
    """
    aim answer appeal arm attack award ban blame block call cause challenge change charge check claim comment
    contact contest control cost count cover crack crash cross cut damage deal debate decline decrease delay demand
    design dispute doubt draft draw drift drive drop end estimate exercise experience export face fall fear file
    fire focus force forecast form fund gain grant guarantee guard guide halt hand harm help hit hope host increase
    interview issue land lead leak license limit link list march mark match mine move murder name need object offer
    order own pay place plan play pledge point present press process produce promise protest pump push question raid
    record release report rest result return review reward rise rule run sail sanction search share shift ship show
    sign sink slow spark split sponsor stage stall stand start state stay stem step stop store storm strike struggle
    study subject supply support surge suspect switch talk target tax test threat tie trade train transfer transport
    treat try turn use veto view visit vote wage wait walk waste watch welcome win witness work worry wound yield
    """
)
"""Verbs whose bare form is as often a noun: they need a hint from their neighbours to be taken for the predicate."""

PREPOSITIONS = words(
    """
    about across after against amid among around as at before between by despite during for from in inside into near
    of on onto outside over per since than through to toward towards under until via with within without
    """
)

DETERMINERS = words(
    """
    a all an another any both each every few her his its many more most my no our several some that the their these
    this those your
    """
)

SUBORDINATORS = words(
    """
    although because but except however if since so though unless until whereas while yet
    """
)

NEGATIVE_ADJECTIVES = words(
    """
    dishonest disloyal disobedient dissatisfied illegal illegitimate illiterate impossible impractical improper
    impure inaccurate inactive inadequate inadmissible incapable incomplete inconsistent incorrect ineffective
    inefficient ineligible insolvent insufficient invalid invisible involuntary irrational irregular irrelevant
    irresponsible irreversible noncompliant nonexistent unable unacceptable unaffected unarmed unauthorised
    unauthorized unavailable unaware unbiased uncertain unchanged unclear unconfirmed unconstitutional
    uncontaminated undamaged undecided undisturbed unethical unfair unfinished unfit unfounded unhappy unharmed
    unhealthy unhurt uninhabited uninjured uninsured unintended unintentional uninvited unjust unknown unlawful
    unlikely unlimited unnecessary unpaid unpopular unprepared unprofitable unprotected unqualified unregistered
    unreliable unresolved unsafe unsigned unsold unstable unsuccessful unsuitable untrue unused unvaccinated
    unwanted unwilling unworkable
    """
)
"""Adjectives whose prefix denies them; other words with such a prefix (uncover, invest, detain) deny nothing."""

LIST_VERBS = words(
    """
    accuse acquire address advise announce appoint approve arrest ask attend award back ban blame brief build buy
    call carry charge cite condemn consult contact contain cooperate cover criticise criticize cut deliver develop
    discuss donate elect employ examine expel export feature fine fly found fund grow have hire honor honour host
    import include inspect interview invest invite launch like list make manufacture meet mention name need nominate
    offer open own partner pay play praise present produce promise publish question raise receive recommend recruit
    release represent request review sanction see sell send serve ship sign speak sponsor study sue supply support
    talk target teach tell thank tour trade train travel treat urge use visit want warn win work write
    """
)
"""Verbs whose object may be one of several: two different objects do not exclude one another."""

ONE_OFF = words(
    """
    abduct base bury christen come conceal crash descend ditch emerge find grow headquarter hide house kidnap locate manufacture meet
    move post produce raise register rescue seize send situate spot stage store surface train transfer treat adopt announce appoint approve arrest arrive assassinate attack bear begin break capsize catch close collapse
    complete convene crash debut declare deliver depart detect detonate die discover elect enact end erupt expire
    explode fire fly found graduate happen hit hold inaugurate invade join kill land launch learn leave lose marry
    meet murder notify occur open operate pass premiere publish receive record release report resign retire schedule
    score shell shoot sign sink start strike take test vote win withdraw
    """
)
"""Verbs of events that have one date, one place."""

AGENTIVE = words(
    """
    torch ransack loot burn ignite draft table pierce drill sever wipe empty mix tamper
    appoint award carry cancel commission elect fault finance hire invade leak nominate organise organize plan provoke raid
    rescue terminate throw trip veto abandon approve assassinate attack authorise authorize begin blame blow bomb breach break build cause close
    command commit compose create cut damage delete derail derive design destroy detonate devise direct discover
    down draft drive fire forge foul found hack hit initiate invade invent kidnap kill launch lay leak mine murder
    open order paint plant poison provoke pull put remove responsible sabotage score sell set shell shoot shut sign
    sink stage start steal strike torpedo touch trigger violate win wipe write
    """
)
"""Verbs of deeds that one party does: two different doers exclude one another."""

REGION_WORDS = words(
    """
    abroad bank border campus capital central city coast coastal continental county district domestic downtown east
    eastern export floor foreign global inland international island local mainland national nationwide north
    northeast northeastern northern northwest northwestern overseas plant province region regional rural side site
    south southeast southeastern southern southwest southwestern state suburb suburban terminal town urban village
    west western wing worldwide
    """
)

GROUP_WORDS = words(
    """
    acute adult adults animals arm boy boys branch cargo child children chronic civilian commercial consumer
    contractor contractors conventional department desktop diabetic diabetics diesel division doctors drivers early
    economy elderly electric enterprise existing farmed farmers female first-time foreign-born freelance freight
    full-time girl girls homeowners hourly household households humans hybrid in-store industrial infants junior
    landlords late male man members men mice mild military minors mobile native new nonsmokers nurses online organic
    over-65s part-time passenger patients pensioners permanent petrol pilots postgraduate premium primary private
    public pupils rats renters reserve residential retail returning salaried secondary segment senior seniors severe
    skilled smokers squad student students subsidiary teachers team teenager teenagers temporary tenants tertiary
    toddlers under-18s under-21 undergraduate unit unskilled unvaccinated vaccinated veterans voters wholesale wild
    woman women youth
    """
)

OVERALL_WORDS = words(
    """
    all average companywide entire every everywhere general global globally group-wide national nationally
    nationwide overall total totals whole worldwide
    """
)

CONTRASTS = phrases(
    """
    domestic:overseas,foreign,international,abroad,export | men:women | male:female | boys:girls | urban:rural |
    private:public | children:adults,elderly | infants:adults,children | toddlers:adults | northern:southern,eastern,western | southern:eastern,western |
    eastern:western | primary:secondary | retail:wholesale | civilian:military | vaccinated:unvaccinated |
    online:store,shops | indoor:outdoor | passenger:cargo,freight | residential:commercial | homes:commercial |
    core:headline | gross:net | nominal:real | undergraduate:postgraduate | mice:humans,people,patients |
    diesel:electric | mild:severe | local:federal | mainland:island | weekday:weekend | adult:child |
    hardback:paperback,ebook | north:south,east,west | south:east,west | east:west | inland:coastal,coast |
    visible:hidden | upper:lower | summer:winter | skilled:unskilled | smokers:nonsmokers | tenants:owners |
    seniors:juniors
    """
)
"""Qualifiers that mark different parts of one whole."""

SUPERSEDING = phrases(
    """
    was not yet | were not yet | wasn't yet | weren't yet | had not yet | had yet to | hadn't yet | at that time | at the time | at the time of | at that point | by then | on arrival | in those days | in his day | under the former | under the previous | under his predecessor |
    under her predecessor | earlier in the | earlier that | in the early hours | in the early days | a year later | a month later | a week later | a day later | two days later | days later | weeks later | months later | years later | hours later | the next day | the following day | the
    following week | the following month | by noon | by midday | by midnight | by dawn | by the time | by the end | by morning | as of last | has now | have now | is now | are now | was then | were then | then-president | in the end | at long last |
    at last | so far | until now | to this day | up to then | up to now | not any longer | ever since | from then on | until then | once stood | once had | formerly | previously | initially | originally | has since | have since | had since | since then | until
    recently | at first | back then | was later | were later | reopened | resumed | reinstated | after
    repairs | following repairs | by evening | by the evening | by nightfall | in the meantime | subsequently |
    eventually | no longer | any more | anymore | as of today | as of this | since been
    """
)
"""Words by which a text says that things were, or have become, otherwise."""

COUNTABLE_NOISE = words(
    """
    day month number people time week year
    """
)

STILL = phrases(
    """
    still | remain | remains | remained | continue | continues | never | always
    """
)

ONLY = phrases(
    """
    only | solely | exclusively | sole | alone | nothing but | no one but | none other | single | unanimous |
    unanimously
    """
)

ALL = phrases(
    """
    all | every | everyone | everybody | everything | always | entire | entirely | whole | fully | completely | each
    | throughout | nationwide | universal | universally | 100 % | 100 percent | without exception | in full | total
    | totally | unanimous | unanimously | both
    """
)

NONE = phrases(
    """
    no | none | nobody | no one | never | nothing | not a single | not one | not any | zero | neither
    """
)

SOME = phrases(
    """
    some | several | many | most | a few | part of | partly | partially | half | a majority | a minority | certain |
    at least one | dozens | often | sometimes | occasionally | mostly | largely
    """
)

STANDPOINTS = (
    ("at home | on home soil | in home games", "on the road | away from home | in away games | away games"),
    (
        "before tax | before exceptional items | before write-downs | before interest | excluding one-off items | underlying | gross",
        "after tax | after write-downs | after exceptional items | after interest | including one-off items | net",
    ),
    ("in the short term | in the short run", "in the long term | in the long run"),
    ("on paper | in theory | in principle | formally", "in practice | in reality | on the ground"),
    (
        "in mice | in rats | in animals | in the laboratory | in vitro | in cell cultures",
        "in humans | in people | in patients | human trials",
    ),
    ("during the day | by day | in daylight", "at night | after dark | by night"),
    (
        "year on year | compared with last year | from a year earlier",
        "month on month | compared with last month | quarter on quarter",
    ),
    ("by value | in value", "by volume | in volume | by weight"),
    ("per capita | per head | per person", "in absolute terms | in total | altogether"),
    ("in public", "in private | behind closed doors"),
    ("indoors", "outdoors"),
    ("in the city centre | inside the ring road | downtown", "in the suburbs | on the outskirts | outside the city"),
    ("new customers | new contracts | new buildings", "existing customers | existing contracts | existing buildings"),
)
"""Two standpoints from which opposite things can both be true."""

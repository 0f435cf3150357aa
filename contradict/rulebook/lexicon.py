"""The word lists the matchers stand on: inflections, negators, function words, near-synonyms. Data only, English only."""

from __future__ import annotations

IRREGULAR = """
be:am,is,are,was,were,been,being have:has,had,having do:does,did,done,doing go:goes,went,gone say:said make:made take:took,taken
come:came see:saw,seen know:knew,known give:gave,given find:found think:thought tell:told become:became leave:left feel:felt
bring:brought begin:began,begun,beginning keep:kept hold:held write:wrote,written stand:stood hear:heard mean:meant meet:met
run:ran,running pay:paid sit:sat,sitting speak:spoke,spoken lead:led grow:grew,grown lose:lost,losing fall:fell,fallen send:sent
build:built understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen drive:drove,driven buy:bought
wear:wore,worn choose:chose,chosen win:won,winning sell:sold fight:fought throw:threw,thrown catch:caught deal:dealt seek:sought
shoot:shot strike:struck,stricken steal:stole,stolen teach:taught withdraw:withdrew,withdrawn forbid:forbade,forbidden bind:bound
sink:sank,sunk flee:fled freeze:froze,frozen arise:arose,arisen undergo:underwent,undergone overthrow:overthrew,overthrown
overcome:overcame uphold:upheld withhold:withheld undertake:undertook,undertaken mistake:mistook,mistaken swear:swore,sworn
fly:flew,flown,flies lie:lying,lay,lain lay:laid,lays die:dies,dying,died tie:ties,tying,tied hide:hid,hidden bear:bore,borne,born shake:shook,shaken
eat:ate,eaten drink:drank,drunk sleep:slept show:shown,showed prove:proven,proved beat:beaten blow:blew,blown feed:fed bleed:bled
get:got,gotten,getting forget:forgot,forgotten let:letting put:putting cut:cutting set:setting hit:hitting shut:shutting
quit:quitting split:splitting spread:spreading cost:costing bid:bidding forecast:forecasting broadcast:broadcasting stick:stuck dig:dug,digging
wind:wound hang:hung swing:swung sweep:swept burn:burnt,burned learn:learnt,learned foresee:foresaw,foreseen man:men woman:women
child:children person:people,persons foot:feet tooth:teeth life:lives wife:wives half:halves leaf:leaves thief:thieves crisis:crises
analysis:analyses datum:data criterion:criteria phenomenon:phenomena serviceman:servicemen spokesman:spokesmen policeman:policemen
fisherman:fishermen gunman:gunmen worse:worst good:better,best bad:worse,worst plan:planned,planning,plans stop:stopped,stopping
commit:committed,committing permit:permitted,permitting admit:admitted,admitting submit:submitted,submitting occur:occurred,occurring
refer:referred,referring prefer:preferred transfer:transferred,transferring control:controlled,controlling cancel:cancelled,canceled,cancelling
travel:travelled,traveled,travelling level:levelled label:labelled,labeled total:totalled drop:dropped,dropping ban:banned,banning
rob:robbed step:stepped,stepping slip:slipped,slipping trap:trapped equip:equipped ship:shipped,shipping swap:swapped stab:stabbed
scrap:scrapped,scrapping slam:slammed regret:regretted rebut:rebutted deter:deterred,deterring incur:incurred halt:halted
programme:programmes,program,programs defence:defense centre:center,centres,centers labour:labor kilometre:kilometer,kilometres,kilometers
metre:meter,metres,meters tonne:tonnes,ton,tons licence:license,licensed,licensing,licences,licenses organisation:organization,organizations,organisations
agree:agreed,agreeing free:freed guarantee:guaranteed,guaranteeing disagree:disagreed oversee:oversaw,overseen
favour:favor,favored,favoured,favours,favors authorise:authorize,authorized,authorised recognise:recognize,recognized,recognised
"""

INVARIANT = """news always various perhaps afterwards towards besides this thus his its us across previous serious religious thing nothing
something anything everything during king spring string wing ring sing evening morning need red bed indeed hundred naked sacred
ceiling process access success congress press express address pass class mass basis status virus census bonus campus consensus minus plus
gas bus business illness sickness weakness goods customs series species lens politics economics physics means moscow paris texas athens
brussels wales laos honduras cyprus damascus caracas belarus hamas reuters beijing boeing yes others ours theirs hers after under over never
ever other whether together however rather former later number member order border less unless premises pancreas seed feed bleed exceed
succeed proceed agreed_ speed greed breed deed weed steed unprecedented ss overseas abs alias atlas canvas christmas
""".replace("agreed_", "")

CONTRACTED = """can't:can won't:will shan't:shall cannot:can isn't:be aren't:be wasn't:be weren't:be don't:do doesn't:do didn't:do hasn't:have
haven't:have hadn't:have couldn't:could wouldn't:would shouldn't:should mustn't:must needn't:need ain't:be mightn't:might"""

NEGATORS = frozenset(
    """not never no none nobody nothing neither nor without nowhere hardly barely scarcely cannot can't won't shan't isn't aren't wasn't weren't
    don't doesn't didn't hasn't haven't hadn't couldn't wouldn't shouldn't mustn't needn't ain't mightn't""".split()
)
"""Words that reverse what follows them in their clause."""

NEGATING_PHRASES = (
    "anything but", "far from", "a long way from", "has yet to", "have yet to", "had yet to", "is yet to", "are yet to", "in no way", "instead of", "rather than",
)  # fmt: skip
"""Sequences without a negator that negate what follows."""

NOT_NEGATING = (
    "not only", "not just", "not merely", "not simply", "no doubt", "no wonder", "not least", "no less", "no sooner", "no matter",
    "without doubt", "not surprisingly", "no question", "no secret", "not to mention",
)  # fmt: skip
"""Sequences whose negator negates nothing."""

NEGATIVE_CUES = frozenset(
    """deny denial refute rebut disprove debunk reject dismiss disavow repudiate dispute disagree fail failure refuse refusal decline
    avoid prevent stop halt cease lack absence exclude prohibit forbid ban block abandon scrap cancel shelve oppose 
    untrue false fake fabricated baseless unfounded groundless bogus hoax myth fiction fabrication invention nonsense impossible
    unable unwilling unlikely incapable stop fictitious""".split()
)
"""Lemmas that say that something is not so, does not happen, or is not wanted; negated, they commit to nothing."""

DENIALS = frozenset(
    """deny denial refute rebut disprove debunk reject dismiss disavow repudiate dispute untrue false fake fabricated baseless unfounded groundless
    bogus hoax myth fiction fabrication invention nonsense fictitious""".split()
)
"""Lemmas that call a proposition untrue (the proposition may follow or go before)."""

FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but so as at by for from in into of off on onto out over to up with within about above after against along
    among around before behind below between beyond down during since through throughout toward towards under until upon via per than then there here when
    where which who whom whose what why how if unless whether while although though because be have do will would shall should can could may might must ought
    i me my we us our you your he him his she her it its they them their one s t re ll ve d m also just only even still already yet very much more most many
    last next past week month year day today yesterday tomorrow time some any all each every both either neither nor not no none other another such same own again too now never ever quite rather really indeed however
    accord say tell add get go let well it's that's there's he's
    she's we're they're i'm we've they've i've""".split()
)
"""Words that carry no proposition of their own; overlap between two texts is counted over the rest."""

PRONOUNS = frozenset(
    "i we us me you he she it they him her them this that these those who one nobody everyone everybody someone anyone".split()
)

MODALS = frozenset("will would shall should can could may might must".split())

HEDGES = (
    "seem", "seems", "seemed", "appear", "appears", "possibly", "perhaps", "maybe", "likely", "probably", "appears to", "appear to", "appeared to", "seems to", "seem to",    "seemed to", "reportedly", "allegedly", "potentially", "suggests", "suggest", "suggested", "believed to", "thought to", "is considering", "are considering",
    "considering whether", "weighing", "expected to", "hopes to", "hope to", "hoped to", "possible that", "it is possible", "there is a chance",
    "not certain", "uncertain", "unclear", "not clear", "apparently", "presumably", "preliminary", "suspected", "indications that", "early signs", "tentative",
    "in all likelihood", "cannot be ruled out", "not ruled out", "estimates suggest",
)  # fmt: skip

CONDITIONS = (
    "if", "unless", "provided that", "provided", "as long as", "so long as", "in case", "in the event", "on condition", "on the condition", "should the", "should they",
    "should it", "should any", "were to", "subject to", "depending on", "contingent on", "only when", "assuming", "until and unless", "were the", "had the", "would have to",
)  # fmt: skip

EXCEPTIONS = (
    "except", "excepting", "except for", "with the exception", "exception", "exceptions", "exempt", "exempted", "exemption", "exempts", "unless", "excluding", "other than", "apart from",
    "aside from", "save for", "does not apply", "do not apply", "not apply to", "not subject to", "waived", "waive", "waiver", "but not for", "however ,", "notwithstanding",
    "explicit consent", "given consent", "with consent", "by consent", "not including", "not counting", "bar the", "barring", "only with", "without prior", "without the consent", "carve-out", "derogation", "does not cover", "not extend to",
    "not required of", "in emergencies", "in an emergency", "special permission", "with written permission", "with permission", "by special", "outside those",
)  # fmt: skip

REPORTED = (
    "critics say", "critics claim", "opponents say", "opponents claim", "quoted as saying", "quoting", "cited claims", "rumours", "rumors", "rumour", "rumor",
    "allegation", "allegations", "alleges", "alleged", "accuses", "accused", "accusation", "accusations", "claims that", "claim that", "claimed that", "so-called", "purported", "supposed",
    "what it calls", "what they call", "what he calls", "what she calls", "what it called", "as they call", "insists that", "in the words of", "would have you", "would have us", "want us to believe", "wants us to believe", "proponents say", "in their words", "in his words",
)  # fmt: skip

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

VERBS = frozenset(
    """be have do abandon abolish accept accuse achieve acknowledge acquire act add address admit adopt advance advise affect agree aim allow announce annul
    answer appeal appear apply appoint approve argue arise arm arrest arrive ask assert assess assist assume attack attempt attend attribute authorize authorise
    avert avoid await award back ban bar beat become begin believe belong benefit blame block blow bomb boost borrow boycott break breach bring broadcast
    build burn bury buy calculate call campaign cancel capture carry cast catch cause cease celebrate challenge change charge check choose cite claim clash clear climb
    close collapse collect combat come comment commit compare compete complain complete comply concede conclude condemn conduct confirm consider consist construct
    consult consume contact contain contest continue contradict contribute control convert convict cooperate cost count cover crack crash create criticise criticize
    cross cut damage deal debate decide declare decline decrease defeat defend defer define delay deliver demand demonstrate deny depart depend deploy derail describe deserve
    design destroy detain detect deteriorate determine develop devote die differ direct disagree disappear disclose discover discuss dismiss disappoint disprove dispute
    disrupt dissolve distribute divide donate double draft draw drift drive drop earn ease eat elect eliminate emerge employ enable end endorse enforce engage enjoy enter
    establish estimate evacuate examine exceed exclude execute exempt exercise exist expand expect expel experience expire explain explode export expose express extend face
    fail fall favour fear feel fight file fill finance find finish fire flee float flood fly focus follow forbid force forecast forge form free freeze fulfil fulfill fund gain gather
    generate get give go govern grant grow guarantee guard guide halt hand handle hang happen harm hear help hide hire hit hold host hurt identify ignore illustrate impose
    improve include increase indicate induce infect inform injure insist inspect install intend intensify intercept interfere intervene interview invade invent invest
    investigate invite involve issue join justify keep kill kidnap know lack land last launch lead leak learn leave lend let license lie lift limit link list live lobby
    locate lose lower maintain make manage manufacture march mark match mean measure meet merge mine misuse move murder name need negotiate nominate notify
    nullify obey object obtain occupy occur offer open operate oppose order organise organize originate oust outlaw overcome overlook oversee overturn owe own participate
    pass pause pay perform permit persuade pick place plan play pledge plunge point poison pollute postpone pour praise predict prepare present preserve press prevent proceed
    process produce prohibit promise promote prompt propose prosecute protect protest prove provide provoke publish pull pump punish purchase pursue push put qualify question
    quit raid raise reach react read rebuild recall receive recognise recognize recommend reconsider record recover recruit reduce refer refine reflect refuse regain regard
    register regulate reinstate reject relate release relocate rely remain remember remove renew reopen repair repeal repeat replace reply report represent request require rescue
    resign resist resolve respect respond rest restart restore restrict result resume retain retire retreat return reveal reverse review revise revive revoke reward rise
    rob rule run sabotage sail sanction save say scale scrap seal search secure see seek seem seize select sell send sentence separate serve set settle shake share shed shell
    shelve shift ship shoot show shrink shut sign sink sit slash slow smuggle soar solve spark speak spend split sponsor spread stabilise stage stall stand start state stay steal
    stem step stimulate stop store storm strengthen strike struggle study subject submit subsidise succeed sue suffer suggest supply support suppose surge surrender surround survive
    suspect suspend sustain swear sweep switch take talk target tax teach tell tend terminate test testify thank think threaten throw tie topple torture track trade train transfer transform
    translate transmit transport travel treat trigger try turn uncover undergo undermine understand undertake unite unveil uphold urge use vaccinate vanish veto view violate visit vote
    vow wage wait walk want warn wash waste watch weaken wear welcome widen win withdraw withhold witness work worry worsen wound write yield damage cure contain orbit taste employ pollinate
    melt freeze erupt evolve hatch mate migrate absorb emit score concede draw tackle bench qualify transfer sack coach race swim row bowl bat tie outperform outsell overtake""".split()
)
"""Base forms of verbs common in news, corporate, legal, science and sport prose: where a clause's predicate begins."""

NOUN_TOO = frozenset(
    """plan talk attack report claim strike rise fall increase decrease vote visit deal fire order trade test work call cut drop study end start use aim fear demand offer award
    ban block blame force fund hand harm help hit hope issue land lead leak link list march mark match mine move name need object own pay place play point pledge present press process produce
    promise protest pump push question raid record release rest result return review reward rule run sail sanction search share shift ship show sign sink slow spark split sponsor stage stall
    stand state stay stem step stop store storm struggle subject supply support surge suspect switch target tax threat tie trade train transfer transport treat try turn veto view wage wait walk waste watch
    welcome win witness worry wound yield damage cause challenge change charge check comment contact contest control cost count cover crack crash cross debate decline delay design
    dispute doubt draft draw drift drive estimate exercise experience export face file focus forecast form gain grant guarantee guard guide halt host interview limit license murder appeal answer arm""".split()
)
"""Verbs whose bare form is as often a noun: they need a hint from their neighbours to be taken for the predicate."""

PREPOSITIONS = frozenset(
    "of in on at by for from to with within without about against among between across over under near into onto during after before since until through despite amid inside outside around per via as than towards toward".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your some any no every each all both several many few most more another".split()
)
SUBORDINATORS = frozenset(
    "but although though whereas while because unless except however yet so since if until".split()
)

NEGATIVE_ADJECTIVES = frozenset(
    """unsafe unlawful unethical unfair unjust untrue unlikely unable unaware unclear unconstitutional unpaid uninjured unharmed unhurt undamaged unfounded unnecessary
    unsuccessful unavailable uncertain unacceptable unaffected unarmed unauthorised unauthorized unchanged unconfirmed undecided unfinished unfit unhappy unhealthy uninhabited
    unintended unintentional uninsured uninvited unknown unlimited unprofitable unprepared unpopular unprotected unqualified unregistered unreliable unresolved unsigned unsold
    unstable unsuitable unused unvaccinated unwanted unwilling unworkable undisturbed unbiased uncontaminated inaccurate inactive inadequate inadmissible incapable incomplete inconsistent incorrect ineffective
    ineligible inefficient insolvent insufficient invalid invisible involuntary illegal illegitimate illiterate impossible impractical improper impure irrational irregular irrelevant irresponsible
    irreversible dishonest disloyal disobedient dissatisfied nonexistent noncompliant""".split()
)
"""Adjectives whose prefix denies them; other words with such a prefix (uncover, invest, detain) deny nothing."""

LIST_VERBS = frozenset(
    """meet visit speak talk buy sell export import include contain have own supply attend produce hire sign sponsor invest fund employ teach study play praise thank support
    back criticise criticize condemn call contact invite consult host serve offer make use receive win award acquire open launch build develop discuss mention cite
    interview train treat ship deliver donate publish write release manufacture grow speak like want need see cover represent advise recruit nominate appoint honour honor list
    name recommend promise request target sue arrest charge question inspect tour travel fly cooperate partner trade work elect sanction ban feature carry present address announce
    approve study examine review ask warn tell urge brief send pay sell cut raise found fine accuse blame expel import""".split()
)
"""Verbs whose object may be one of several: two different objects do not exclude one another."""

ONE_OFF = frozenset(
    """die bear found sign happen occur launch open begin start end kill arrest resign crash explode sink land arrive leave take hold schedule publish release elect appoint
    vote adopt approve announce declare discover complete close strike hit attack shell fire detonate erupt win lose score assassinate murder invade withdraw depart convene meet
    collapse marry graduate retire join inaugurate test detect notify report record deliver receive pass enact expire premiere debut break catch fly capsize learn shoot operate""".split()
)
"""Verbs of events that have one date, one place."""

AGENTIVE = frozenset(
    """attack strike shell bomb fire kill shoot murder start cause provoke trigger launch blow sabotage destroy violate breach break hack leak steal poison kidnap assassinate win
    invent discover write compose design found create build paint direct score order authorise authorize approve sign command begin down sink hit damage initiate open blame
    responsible invade derail abandon torpedo stage plant detonate set mine commit lay derive delete wipe sell drive close put forge draft shut cut remove pull foul touch invent devise""".split()
)
"""Verbs of deeds that one party does: two different doers exclude one another."""

REGION_WORDS = frozenset(
    """north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central
    region province district county state city town village rural urban capital coast coastal inland border suburb suburban downtown island mainland nationwide national regional local
    global worldwide international domestic overseas foreign abroad export continental bank side wing floor terminal campus plant site""".split()
)
GROUP_WORDS = frozenset(
    """women men woman man children child boys girls boy girl adults adult elderly teenagers teenager pensioners students student pupils youth infants patients toddlers seniors
    retail wholesale commercial residential industrial private public primary secondary tertiary undergraduate postgraduate junior senior male female
    contractors contractor temporary permanent freelance civilian military household households smokers nonsmokers mice rats humans animals
    passenger cargo freight economy premium online in-store mobile desktop enterprise consumer division unit segment arm subsidiary branch department team squad reserve
    wholesale hourly salaried full-time part-time under-18s over-65s under-21 first-time returning new existing conventional organic wild farmed
    unskilled skilled foreign-born native voters members nurses doctors teachers drivers pilots minors veterans homeowners renters tenants landlords farmers
    diesel petrol electric hybrid severe mild early late acute chronic vaccinated unvaccinated diabetics diabetic""".split()
)
OVERALL_WORDS = frozenset(
    "nationwide national nationally overall total totals whole entire all everywhere worldwide global globally group-wide companywide average general every".split()
)
CONTRASTS = (
    "domestic:overseas,foreign,international,abroad,export", "men:women", "male:female", "boys:girls", "urban:rural", "private:public",
    "children:adults,elderly", "northern:southern,eastern,western", "southern:eastern,western", "eastern:western", "primary:secondary", "retail:wholesale",
    "civilian:military", "vaccinated:unvaccinated", "online:store,shops", "indoor:outdoor", "passenger:cargo,freight", "residential:commercial", "homes:commercial",
    "core:headline", "gross:net", "nominal:real", "undergraduate:postgraduate", "mice:humans,people,patients", "diesel:electric", "mild:severe",
    "local:federal", "mainland:island", "weekday:weekend", "adult:child", "hardback:paperback,ebook", "north:south,east,west", "south:east,west", "east:west", "inland:coastal,coast",
    "visible:hidden", "upper:lower", "summer:winter", "skilled:unskilled", "smokers:nonsmokers", "tenants:owners", "seniors:juniors",
)  # fmt: skip
"""Qualifiers that mark different parts of one whole."""

SUPERSEDING = (
    "formerly", "previously", "initially", "originally", "has since", "have since", "had since", "since then", "until recently", "at first", "at the time", "back then",     "was later", "were later", "reopened", "resumed", "reinstated", "after repairs", "following repairs", "by evening", "by the evening", "by nightfall",
    "in the meantime", "subsequently", "eventually", "no longer", "any more", "anymore", "as of today", "as of this", "since been",
)  # fmt: skip
"""Words by which a text says that things were, or have become, otherwise."""

COUNTABLE_NOISE = frozenset("year month week day people time number".split())

STILL = ("still", "remain", "remains", "remained", "continue", "continues", "never", "always")
ONLY = (
    "only",
    "solely",
    "exclusively",
    "sole",
    "alone",
    "nothing but",
    "no one but",
    "none other",
    "single",
    "unanimous",
    "unanimously",
)
ALL = (
    "all", "every", "everyone", "everybody", "everything", "always", "entire", "entirely", "whole", "fully", "completely", "each", "throughout", "nationwide", "universal",
    "universally", "100 %", "100 percent", "without exception", "in full", "total", "totally", "unanimous", "unanimously", "both",
)  # fmt: skip
NONE = ("no", "none", "nobody", "no one", "never", "nothing", "not a single", "not one", "not any", "zero", "neither")
SOME = (
    "some", "several", "many", "most", "a few", "part of", "partly", "partially", "half", "a majority", "a minority", "certain", "at least one", "dozens", "often", "sometimes",
    "occasionally", "mostly", "largely",
)  # fmt: skip

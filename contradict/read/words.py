"""Words the reading stage goes by, all closed classes of English or of page furniture."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STARTERS = _words(
    """
    A According After All Also Although Among An And Another Any As Asked At Because Before Between Both But By
    Despite During Each Earlier Even Every Five Following For Four From He Her Here His How However If In Instead It
    Its Just Last Many Meanwhile Most No Not Now On Once One Only Or Our Over Several She Since So Some Speaking
    Still Such That The Their Then There These They This Those Three To Two Under Until We What When While Who Why
    With Yet You
    """
)
"""Small words that open a sentence; with a capital inside one they hardly occur."""

SURE_STARTERS = _words(
    """
    A According After Although An And As At Before But By Earlier For From He Her His However If In Its Meanwhile On
    She Since The Their There These They This Those We When While With
    """
)
"""Openings that are hardly ever part of a name, so that a name may stand before them."""

SUBJECTS = _words(
    """
    Both He It Many Most Several She Some That There These They This Those We What Who You
    """
)
"""Openings that a finite verb may follow at once."""

GOES_ON = _words(
    """
    a about across added after against also although among an and another any are as asked at be because been before
    behind being between but by call called calling can could did do does dubbed during each entitled even every for
    from had has have her his how if in into is its just like may might more most must my n't named naming near no
    nor of on only onto or our over per said say saying says shall should since so some tell tells than that the
    their then these this those though through titled to told too toward towards under unless until versus very via
    vs was were what when where whereas whether which while who whom whose why will with within without would yet
    your
    """
)
"""Words after which a sentence must go on: no part of a page ends with one."""

FINITE = _words(
    """
    accused added adds agreed agrees announced announces are argued became began called calls came can claimed
    confirmed continued continues could declined demanded denied described did dismissed do does expected expects
    faces had has have held hoped hopes insisted is killed launched lost made may met might must ordered planned
    plans promised proposed refused rejected rejects remained remains said say says shall should signed tells told
    took urged voted vowed wanted wants warned warns was went were will won would wrote
    """
)
"""Verb forms that show that a clause has begun."""

SMALL = _words(
    """
    a after amid an and are as at be but by for from if in into is nor not of off on or out over than that the to up
    via vs with
    """
)
"""Words that Title Case leaves small."""

QUESTIONS = _words(
    """
    how what when where whether who why
    """
)
"""Inside a headline that opens with a question word there is no second one."""

WORKS = _words(
    """
    album anthem article ballad band blog book campaign channel column daily documentary episode essay film game
    group hymn magazine memoir movement movie newspaper novel opera outlet paper party play podcast poem program
    programme report series show single site slogan song tabloid track website weekly
    """
)
"""What a title may follow: "his film In the Fog"."""

OFFICES = _words(
    """
    Ambassador American Attorney British Chairman Chancellor Chief Chinese Col. Commissioner Congressman Court
    Defence Defense Deputy Dr. EU Envoy Finance Foreign Former French Gen. General German Gov. Governor House
    Interior Iranian Israeli Judge Justice King Lady Leader Lord Lt. Mayor Minister Mr. Mrs. Ms. National Pope
    President Press Prime Prince Princess Queen Rep. Representative Russian Secretary Security Sen. Senator Sir
    Speaker Special Spokesman Spokesperson Spokeswoman State Supreme Turkish U.N. U.S. UK UN US Ukrainian Vice White
    """
)
"""Words before a name that belong to it."""

PLURALS = _words(
    """
    Activists Aides Allies Analysts Authorities Campaigners Companies Critics Defenders Demonstrators Diplomats Doctors Economists Envoys
    Experts Families Fighters Forces Hundreds Inspectors Investigators Journalists Judges Lawmakers Lawyers Leaders Legislators Mediators
    Members Millions Ministers Negotiators Observers Officers Officials Opponents People Police Politicians Prosecutors Protesters
    Protestors Rebels Refugees Reporters Representatives Rescuers Researchers Residents Rivals Scientists Soldiers Sources Spokespeople
    Students Supporters Talks Tens Thousands Troops Victims Villagers Voters Witnesses Workers
    """
)
"""People and things in the plural that open sentences and have no capital inside one."""

BODIES = _words(
    """
    Act Administration Agency Alliance Assembly Association Authority Bank Bill Board Bureau Center Centre City
    Commission Committee Congress Council County Court Department Force Fund Group Guard House Institute Journal
    Ministry Nations News Office Parliament Party Post Senate Service States Street Times Union University
    """
)
"""Second halves of names: a sentence does not begin there."""

BEFORE_JOIN = _words(
    """
    Advertisement Ago Alamy Comments Copied Email Facebook Feedback Follow Getty Handout Images Link Newsletter Photos
    Pictures Pool Print Read Reuters Save Share Shutterstock Sputnik Topics Twitter Video
    """
)
"""Ends of buttons and credits that lost the space behind them."""

BEHIND_JOIN = _words(
    """
    Ad Advertisement By Email Facebook Follow Getty Image Link Photo Photos Posted Published Read Related See Share
    Sign Subscribe Tweet Updated Video Watch
    """
)
"""Beginnings of buttons, credits and bylines that lost the space before them."""

CAMEL_NAMES = _words(
    """
    BuiltIn CheckIn HuffPost MoveOn NowThis LinkedIn LiveIn LogIn OptIn PlugIn SignIn
    """
)
"""Names with a capital inside that look like two words."""

ABBREVIATIONS = _words(
    """
    adm approx apr aug brig capt cmdr co col corp dec dept dr est etc feb fig ft gen gov hon inc jan jr jul jun lt
    ltd maj mar messrs mr mrs ms mt no nov oct p pp prof rep reps rev sen sens sep sept sgt sr st supt v vs
    """
)
"""Written with a full stop that ends no sentence."""

ENGLISH = _words(
    """
    a an and are as at be but by for from had has have he his in is it its not of on said that the they this to was
    were which who will with
    """
)
"""The commonest words of English."""

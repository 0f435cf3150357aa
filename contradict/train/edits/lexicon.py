"""Who and where: actors, places and speakers, each under several names, split so that development pairs meet unseen ones."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from contradict.train.edits.grammar import Forms

T = TypeVar("T")

PARTS = ("train", "dev")
_STRIDE = 6  # every sixth entry of a list is kept for development


def keep(items: Sequence[T], part: str) -> list[T]:
    """The share of `items` that `part` may use; lists under six entries are shared (months, weekdays and the like)."""
    if len(items) < _STRIDE:
        return list(items)
    return [item for i, item in enumerate(items) if (i % _STRIDE == _STRIDE - 2) == (part == "dev")]


_COUNTRIES = """Germany Berlin German|France Paris French|Italy Rome Italian|Spain Madrid Spanish|Poland Warsaw Polish|Hungary Budapest Hungarian
Austria Vienna Austrian|Greece Athens Greek|Turkey Ankara Turkish|Norway Oslo Norwegian|Sweden Stockholm Swedish|Finland Helsinki Finnish
Denmark Copenhagen Danish|Portugal Lisbon Portuguese|Ireland Dublin Irish|Belgium Brussels Belgian|Romania Bucharest Romanian|Bulgaria Sofia Bulgarian
Serbia Belgrade Serbian|Croatia Zagreb Croatian|Ukraine Kyiv Ukrainian|Russia Moscow Russian|China Beijing Chinese|Japan Tokyo Japanese
India Delhi Indian|Pakistan Islamabad Pakistani|Iran Tehran Iranian|Iraq Baghdad Iraqi|Israel Jerusalem Israeli|Egypt Cairo Egyptian
Jordan Amman Jordanian|Lebanon Beirut Lebanese|Morocco Rabat Moroccan|Algeria Algiers Algerian|Kenya Nairobi Kenyan|Ethiopia Addis_Ababa Ethiopian
Nigeria Abuja Nigerian|Ghana Accra Ghanaian|South_Africa Pretoria South_African|Brazil Brasilia Brazilian|Argentina Buenos_Aires Argentine
Chile Santiago Chilean|Peru Lima Peruvian|Colombia Bogota Colombian|Mexico Mexico_City Mexican|Canada Ottawa Canadian|Australia Canberra Australian
Indonesia Jakarta Indonesian|Vietnam Hanoi Vietnamese|Thailand Bangkok Thai|Malaysia Kuala_Lumpur Malaysian|South_Korea Seoul South_Korean
Kazakhstan Astana Kazakh|Georgia Tbilisi Georgian|Armenia Yerevan Armenian|Azerbaijan Baku Azerbaijani|Qatar Doha Qatari|Britain London British"""
COUNTRIES: list[tuple[str, str, str]] = [
    (a.replace("_", " "), b.replace("_", " "), c.replace("_", " "))
    for a, b, c in (row.split() for row in _COUNTRIES.replace("\n", "|").split("|"))
]

CITIES = """Rotterdam|Hamburg|Lyon|Marseille|Turin|Naples|Seville|Valencia|Porto|Gdansk|Krakow|Brno|Graz|Linz|Geneva|Basel|Zurich|Malmo|Bergen|Turku|Aarhus
Leeds|Glasgow|Cardiff|Belfast|Cork|Antwerp|Ghent|Thessaloniki|Izmir|Odesa|Kharkiv|Lviv|Varna|Split|Novi Sad|Tirana|Skopje|Riga|Vilnius|Tallinn|Mombasa|Lagos|Kano
Durban|Cape Town|Casablanca|Alexandria|Aleppo|Basra|Mosul|Shiraz|Karachi|Lahore|Mumbai|Chennai|Kolkata|Dhaka|Colombo|Penang|Surabaya|Manila|Cebu|Osaka|Nagoya|Busan
Shenzhen|Wuhan|Perth|Adelaide|Auckland|Montreal|Calgary|Halifax|Denver|Boston|Houston|Seattle|Detroit|Miami|Monterrey|Guadalajara|Medellin|Quito|Cusco|Rosario|Recife|Porto Alegre""".replace("\n", "|").split("|")  # fmt: skip

_FIRST = "Anna Marta Helena Ingrid Sofia Laura Nadia Leila Amina Grace Ruth Miriam Clara Eva Teresa Yuki Mei Priya Olga Irena Viktor Pavel Jonas Lukas Henrik Marco Paolo Diego Rafael Andre Thomas Peter Martin Simon Karim Omar Yusuf Tariq Kofi Samuel Daniel Ivan Milan Stefan Kenji Arjun Ravi Liam Oscar Felix".split()  # fmt: skip
_LAST = """Keller Brandt Lindqvist Moreau Ferrante Castellano Novak Horvat Petrov Sorokin Demir Aydin Haddad Mansour Okafor Mensah Kamau Tesfaye Dlamini Santos
Carvalho Mendoza Quiroga Salazar Tanaka Ishikawa Chandra Mehta Rahman Siddiqui Wu Zhao Nguyen Tran Kowalski Zielinski Varga Szabo Dumont Leclerc Hansen Olsen Virtanen Nieminen
Murphy Gallagher Whitfield Harcourt Ashby Pemberton Sinclair Drummond Abbott Calloway Thorne Vance Ellery Marlow Kessler Weiss Albrecht Fontaine Bellini Romano Ortega Navarro""".split()  # fmt: skip

COMPANY_STEMS = """Norvale Halden Brightmoor Castellan Veridan Oakhurst Lumera Tarvos Kestrel Pinnara Solvane Quorra Stellmark Ardenne Fairlight Greywater Halcyon Ironbridge Junova Kalder
Larkspur Meridia Nordwerk Orrin Palisade Ravensworth Sundara Tessaly Umbra Valcor Westerly Xandria Yarrow Zephyra Ambrose Baltica Corvane Dunmore Elvera Fenwick Garrow Hexa""".split()  # fmt: skip
SECTORS = [
    ("Group", "the carmaker"), ("Energy", "the energy company"), ("Bank", "the lender"), ("Airlines", "the airline"), ("Pharma", "the drugmaker"),
    ("Foods", "the food producer"), ("Telecom", "the network operator"), ("Steel", "the steelmaker"), ("Logistics", "the freight company"),
    ("Systems", "the software firm"), ("Retail", "the supermarket chain"), ("Media", "the publisher"), ("Chemicals", "the chemicals maker"),
]  # fmt: skip

INSTITUTIONS: list[Forms] = [tuple(row.split("=")) for row in """the European Commission=the EU executive=the commission
the World Health Organization=the WHO=the UN health agency|the central bank=the country's central bank|the Supreme Court=the country's highest court=the top court
the health ministry=the ministry of health|the finance ministry=the ministry of finance|the defence ministry=the ministry of defence|the interior ministry=the ministry of the interior
the competition watchdog=the antitrust authority=the competition regulator|the city council=*the city's councillors|the upper house=the senate|the lower house=the lower chamber
the election commission=the electoral commission|the aviation regulator=the civil aviation authority|the drug regulator=the medicines agency|the national audit office=*state auditors
the education ministry=the ministry of education|the transport ministry=the ministry of transport|the data protection authority=the privacy watchdog|the financial regulator=the markets watchdog
the environment agency=the environmental regulator|the appeals court=the court of appeal|the constitutional court=*the constitutional judges|the regional government=the regional administration
the International Monetary Fund=the IMF|the African Union=the AU|the Security Council=the UN Security Council|the parliamentary committee=the committee of inquiry""".replace("\n", "|").split("|")]  # fmt: skip

FORCES: list[Forms] = [tuple(row.split("=")) for row in """the army=the military|*the rebels=*rebel fighters=the rebel movement|*government forces=*state troops
the militia=*militia fighters|*the separatists=*separatist forces|*the insurgents=*insurgent fighters|the national guard=*guardsmen|the air force=*air force pilots|the northern alliance=*alliance fighters
*border guards=*frontier guards|the coalition=*coalition forces|*peacekeepers=the peacekeeping mission|*the paramilitaries=*paramilitary units|*loyalist troops=*loyalist forces""".replace("\n", "|").split("|")]  # fmt: skip

GROUPS: list[Forms] = [tuple(row.split("=")) for row in """the teachers' union=*the teachers|the dockworkers' union=*the dockers|the pilots' association=*the pilots|the farmers' federation=*the farmers
the Green Party=*the Greens|the Liberal Party=*the Liberals|the opposition=*opposition parties=*opposition lawmakers|the ruling party=the governing party|*the Social Democrats=the centre-left party
the Conservative Party=*the Conservatives|*the Christian Democrats=the Christian Democratic party|the nurses' union=*the nurses|the miners' union=*the miners|*the junior doctors=the junior doctors' committee
the rail workers' union=*the rail workers|the Labour Party=Labour|the Centre Party=*the centrists|the students' federation=*student leaders|the chamber of commerce=*business leaders|the consumer association=*consumer advocates""".replace("\n", "|").split("|")]  # fmt: skip

CLUBS: list[Forms] = [
    (f"{city} {suffix}", f"{city}") for city, suffix in zip(
        "Ashford Kingsbury Ostrava Larnaca Tarragona Bremen Lille Verona Cordoba Utrecht Malaga Dundee Sheffield Brescia Toulon Kaunas Plzen Rijeka Bristol Leipzig Nantes Bologna Swansea Portland".split(),
        "Rovers|United|City|Athletic|Stars|Wanderers".split("|") * 4, strict=True)
]  # fmt: skip
OUTFITS: list[Forms] = [tuple(row.split("=")) for row in """the university=the university's leadership|the museum=*the museum's trustees|the hospital=the hospital's management|the orchestra=the orchestra's management
the airport operator=the airport|the housing association=the landlord|the football federation=the federation|the athletics body=the governing body of athletics|the space agency=the country's space agency
the research institute=the institute|the water utility=the water company|the port authority=the port operator|the publisher=the publishing house|the diocese=*church leaders|the film studio=the studio""".replace("\n", "|").split("|")]  # fmt: skip

OFFICES = {
    "politics": ["Foreign Minister", "Finance Minister", "Prime Minister", "President", "Defence Minister", "Senator", "Governor", "Mayor", "Chancellor",
                 "Interior Minister", "Health Minister", "Trade Minister"],
    "business": ["chief executive", "chairman", "chief financial officer", "founder", "board member", "investor"],
    "science": ["Professor", "Dr"],
    "sport": ["coach", "captain", "striker", "goalkeeper", "manager", "sprinter"],
}  # fmt: skip

SPEAKERS = """a government spokesman|a spokeswoman for the ministry|*officials in the capital|a senior diplomat|the company's spokesman|a person familiar with the matter|*local authorities|the mayor's office
state television|the police chief|an army spokesman|the prosecutor's office|a union leader|the opposition leader|the head of the agency|a company statement|the press office|two people briefed on the talks
the governor|a ministry official|the foreign minister|the finance minister|the club's president|the lead researcher|the regulator|a lawyer for the family|the defence team|*aid workers on the ground|an internal memo
the president's office|the state news agency|the presidential adviser|the project's director|the rector|the hospital director|the chief negotiator|the party's secretary-general|the ambassador|the board's chair""".replace("\n", "|").split("|")  # fmt: skip

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def country(rng: Random, part: str) -> Forms:
    name, capital, adjective = choose(rng, keep(COUNTRIES, part))
    return (name, name, capital, f"the {adjective} government", f"the government in {capital}")


def person(rng: Random, part: str, field: str = "politics") -> Forms:
    first, last = choose(rng, keep(_FIRST, part)), choose(rng, keep(_LAST, part))
    office = choose(rng, OFFICES[field])
    titled = f"{office} {first} {last}" if office[0].isupper() or field == "sport" else f"{first} {last}, the {office},"
    return (f"{first} {last}", last, titled, f"{office} {last}" if office[0].isupper() else f"{first} {last}")


def company(rng: Random, part: str) -> Forms:
    stem = choose(rng, keep(COMPANY_STEMS, part))
    suffix, kind = choose(rng, SECTORS)
    return (f"{stem} {suffix}", stem, f"{kind} {stem}", stem)


_SOURCES = {"inst": INSTITUTIONS, "force": FORCES, "group": GROUPS, "club": CLUBS, "outfit": OUTFITS}


def entity(rng: Random, part: str, kind: str) -> Forms:
    """An actor of `kind`: gov, person, boss, scientist, athlete, firm, inst, force, group, club, outfit; "a|b" is a choice."""
    kind = choose(rng, kind.split("|"))
    if kind == "gov":
        return country(rng, part)
    if kind == "firm":
        return company(rng, part)
    if kind in ("person", "boss", "scientist", "athlete"):
        return person(
            rng, part, {"person": "politics", "boss": "business", "scientist": "science", "athlete": "sport"}[kind]
        )
    return choose(rng, keep(_SOURCES[kind], part))


def city(rng: Random, part: str) -> str:
    return choose(rng, keep(CITIES, part))


def choose(rng: Random, items: Sequence[T]) -> T:
    return items[int(rng.random() * len(items))]


def two(rng: Random, items: Sequence[T]) -> tuple[T, T]:
    """Two different items."""
    i = int(rng.random() * len(items))
    j = (i + 1 + int(rng.random() * (len(items) - 1))) % len(items)
    return items[i], items[j]

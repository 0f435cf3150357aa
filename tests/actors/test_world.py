"""The shipped book of the world: offices at a date, metonyms, bodies of states, parties and namesakes, looked up as articles write them."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.actors import ActorBook, load_actors
from contradict.actors.meanings import Meaning


@pytest.fixture(scope="module")
def book() -> ActorBook:
    return load_actors()


@pytest.mark.parametrize(
    ("name", "on", "actor", "side"),
    [
        ("the Indian foreign minister", "2018-01-10", "sushma-swaraj", "india"),
        ("the Indian foreign minister", "2021-01-10", "s-jaishankar", "india"),
        ("Britain's home secretary", "2018-01-10", "amber-rudd", "united-kingdom"),
        ("the French interior minister", "2022-02-02", "gerald-darmanin", "france"),
        ("Germany's finance minister", "2015-07-01", "wolfgang-schauble", "germany"),
        ("the defense minister of Israel", "2024-01-10", "yoav-gallant", "israel"),
        ("the Norwegian foreign minister", "2024-01-10", "espen-barth-eide", "norway"),
        ("US secretary of defense", "2016-01-10", "ash-carter", "us-government"),
        ("the Australian treasurer", "2017-01-10", "scott-morrison", "australia"),
        ("Brazil's environment minister", "2019-08-20", "ricardo-salles", "brazil"),
        ("the Kenyan president", "2010-01-10", "mwai-kibaki", "kenya"),
        ("Gambia's president", "2016-12-10", "yahya-jammeh", "gambia"),
        ("the president of Cyprus", "2024-01-10", "nikos-christodoulides", "cyprus"),
        ("the Scottish first minister", "2023-06-01", "humza-yousaf", "scotland"),
        ("Iraqi Prime Minister Mustafa al-Kadhimi", "2021-06-01", "mustafa-al-kadhimi", "iraq"),
        ("David Lammy", "2023-01-10", "david-lammy", "uk-labour"),
        ("David Lammy", "2025-01-10", "david-lammy", "united-kingdom"),
        ("Mark Carney", "2018-01-10", "mark-carney", "bank-of-england"),
        ("Mark Carney", "2025-06-10", "mark-carney", "canada"),
        ("Mario Draghi", "2015-01-10", "mario-draghi", "european-central-bank"),
        ("Frans Timmermans", "2014-07-22", "frans-timmermans", "netherlands"),
        ("Frans Timmermans", "2021-07-22", "frans-timmermans", "european-union"),
        ("Getachew Reda", "2021-01-10", "getachew-reda", "tigray"),
        ("Imran Khan", "2020-01-10", "imran-khan", "pakistan"),
        ("Imran Khan", "2023-05-10", "imran-khan", "pti"),
    ],
)
def test_who_holds_an_office_and_for_whom_they_speak(
    book: ActorBook, name: str, on: str, actor: str, side: str
) -> None:
    found = book.resolve(name, on=date.fromisoformat(on))
    assert (found.id, found.side) == (actor, side)


@pytest.mark.parametrize(
    ("name", "actor", "side"),
    [
        ("the Élysée", "france", "france"),
        ("Palazzo Chigi", "italy", "italy"),
        ("Casa Rosada", "argentina", "argentina"),
        ("Planalto", "brazil", "brazil"),
        ("South Block", "india", "india"),
        ("Zhongnanhai", "china", "china"),
        ("Malacañang", "philippines", "philippines"),
        ("Stormont", "northern-ireland", "northern-ireland"),
        ("Ouagadougou", "burkina-faso", "burkina-faso"),
        ("Timor-Leste", "east-timor", "east-timor"),
        ("North Macedonian officials", "north-macedonian-officials", "north-macedonia"),
        ("Ivorian authorities", "ivory-coast", "ivory-coast"),
        ("the Kenyan finance ministry", "kenya-finance-ministry", "kenya"),
        ("Chilean police", "chile-police", "chile"),
        ("Kenya's Supreme Court", "kenya-judiciary", "kenya-judiciary"),
        ("Turkey's central bank", "turkey-central-bank", "turkey-central-bank"),
        ("the Venezuelan opposition", "venezuelan-opposition", "venezuelan-opposition"),
        ("the Bundesbank", "bundesbank", "bundesbank"),
        ("Hemedti", "mohamed-hamdan-dagalo", "rapid-support-forces"),
        ("the TPLF", "tplf", "tigray"),
        ("Geert Wilders", "geert-wilders", "pvv"),
        ("the UN chief", "antonio-guterres", "united-nations"),
        ("IOC", "ioc", "international-olympic-committee"),
        ("the Syrian Observatory for Human Rights (SOHR)", "syrian-observatory", "syrian-observatory"),
        ("UAW", "uaw", "uaw"),
    ],
)
def test_metonyms_and_bodies(book: ActorBook, name: str, actor: str, side: str) -> None:
    found = book.resolve(name)
    assert (found.id, found.side) == (actor, side)


@pytest.mark.parametrize(
    ("name", "on", "context", "actor"),
    [
        ("Lee", "2022-01-10", "Singapore's government said", "lee-hsien-loong"),
        ("Lee", "2025-07-10", "the president in Seoul, South Korea", "lee-jae-myung"),
        ("Wong", "2024-09-10", "Australia and China", "penny-wong"),
        ("Wong", "2024-09-10", "ministers in Singapore", "lawrence-wong"),
        ("Morales", "2018-01-10", "protests in Bolivia", "evo-morales"),
        ("Morales", "2018-01-10", "protests in Guatemala", "jimmy-morales"),
        ("Georgia", "2021-01-10", "voters in Atlanta", "georgia-state"),
        ("Georgia", "2021-01-10", "talks in Tbilisi", "georgia"),
        ("Labour", "2021-01-10", "an election in New Zealand", "nz-labour"),
        ("Labour", "2021-01-10", "a vote in Westminster", "labour-party"),
        ("Greens", "2021-01-10", "the German Bundestag, and one word of Australia", "german-greens"),
        ("Greens", "2021-01-10", "Canberra", "australian-greens"),
        ("Congress", "2021-01-10", "Modi and the BJP", "indian-national-congress"),
        ("Congress", "2021-01-10", "the Senate", "us-congress"),
        ("Kim", "2021-01-10", "a baker in Leeds", "kim"),
    ],
)
def test_one_name_for_two_is_told_apart_by_what_stands_near(
    book: ActorBook, name: str, on: str, context: str, actor: str
) -> None:
    assert book.resolve(name, on=date.fromisoformat(on), context=context).id == actor


def test_a_minister_s_surname_needs_a_word_of_the_country(book: ActorBook) -> None:
    assert not book.explain("Robles", on=date(2021, 1, 1), context="a trainer in Ohio").known
    assert book.explain("Robles", on=date(2021, 1, 1), context="Spain sends two ships").known


def test_a_party_s_member_is_of_the_party_of_that_country(book: ActorBook) -> None:
    found = [
        book.parties.named_in("Labour MP", context=where)
        for where in ("Britain and London", "New Zealand, from Wellington")
    ]
    assert [actor and actor.side for actor in found] == ["uk-labour", "nz-labour"]


def test_no_name_of_the_shipped_files_stands_for_two_at_once(book: ActorBook) -> None:
    """Who shares a name must ask for a word near, or hold an office at another time."""
    clashes = []
    for key in book.index.every_name():
        strong = [one for one in book.index.names(key) if not one.weak and not one.near]
        clashes += [
            (key, a.entry_id, b.entry_id) for a in strong for b in strong if a.entry_id < b.entry_id and _meet(a, b)
        ]
    assert clashes == []


def test_an_entry_has_one_name_and_a_name_one_entry(book: ActorBook) -> None:
    pairs = {(one.entry_id, one.name) for key in book.index.every_name() for one in book.index.names(key)}
    assert len(pairs) == len({entry for entry, _ in pairs}) == len({name for _, name in pairs})


def _meet(a: Meaning, b: Meaning) -> bool:
    if a.term is None or b.term is None:
        return True
    starts = max(a.term.start or date.min, b.term.start or date.min)
    ends = min(a.term.end or date.max, b.term.end or date.max)
    return starts < ends


MEMBERS = """
Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados,
Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burundi, Cabo Verde, Cambodia, Cameroon,
Canada, Central African Republic, Chad, Chile, China, Colombia, Comoros, Republic of the Congo, Costa Rica, Côte d'Ivoire, Croatia, Cuba, Cyprus, Czech Republic,
North Korea, Democratic Republic of the Congo, Denmark, Djibouti, Dominica, Dominican Republic, Ecuador, Egypt, El Salvador, Equatorial Guinea, Eritrea, Estonia,
Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras,
Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kuwait, Kyrgyzstan, Laos, Latvia,
Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius,
Mexico, Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria,
North Macedonia, Norway, Oman, Pakistan, Palau, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, South Korea, Romania, Russia, Rwanda,
Saint Kitts and Nevis, Saint Lucia, Saint Vincent and the Grenadines, Samoa, San Marino, São Tomé and Príncipe, Saudi Arabia, Senegal, Serbia, Seychelles,
Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria,
Tajikistan, Thailand, Timor-Leste, Togo, Tonga, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab Emirates, United Kingdom,
Tanzania, United States, Uruguay, Uzbekistan, Vanuatu, Venezuela, Vietnam, Yemen, Zambia, Zimbabwe
"""


def test_every_member_of_the_united_nations_has_a_government(book: ActorBook) -> None:
    members = [name.strip() for name in MEMBERS.split(",")]
    assert len(set(members)) == 193
    assert [name for name in members if not book.explain(name).how.startswith("the government of")] == []

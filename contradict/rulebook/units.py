"""Units of news: word → dimension, factor to the base unit, and offset added before the factor. Data only.

A table instead of a library of units: importing a registry costs more than matching a thousand pairs, and it knows no "dozens".
Currencies are dimensions of their own, since no rate is fixed; "points" (percentage points) are no shares.
"""

from __future__ import annotations

_TABLE = """
length 0.001 mm,millimetre,millimeter,millimetres,millimeters
length 0.01 cm,centimetre,centimeter,centimetres,centimeters
length 1 metre,meter,metres,meters
length 1000 km,kilometre,kilometer,kilometres,kilometers,kms
length 1609.344 mile,miles
length 0.3048 foot,feet,ft
length 0.0254 inch,inches
length 0.9144 yard,yards
length 1852 nautical miles,nautical mile
length 9.4607e15 light-year,light-years
mass 0.001 gram,grams,gramme,grammes
mass 1 kg,kilogram,kilograms,kilo,kilos
mass 1e-6 mg,milligram,milligrams
mass 1000 tonne,tonnes,ton,tons,metric tons,metric ton
mass 1e6 kiloton,kilotons,kilotonne,kilotonnes
mass 0.45359237 lb,lbs
mass 0.0283495 ounce,ounces,oz
area 1 square metre,square metres,square meter,square meters,sq m
area 1e4 hectare,hectares,ha
area 1e6 square kilometre,square kilometres,square kilometer,square kilometers,sq km
area 4046.8564 acre,acres
area 2.58999e6 square mile,square miles
area 0.092903 square foot,square feet,sq ft
volume 1 litre,liter,litres,liters
volume 0.001 millilitre,milliliter,millilitres,milliliters,ml
volume 1000 cubic metre,cubic metres,cubic meter,cubic meters
volume 158.987 barrel,barrels
volume 3.78541 gallon,gallons
time 1 second,seconds
time 60 minute,minutes
time 3600 hour,hours
time 86400 day,days
time 604800 week,weeks
time 1209600 fortnight,fortnights
time 2629746 month,months
time 31556952 year,years,year-long
time 315569520 decade,decades
time 3155695200 century,centuries
power 1 watt,watts
power 1e3 kw,kilowatt,kilowatts
power 1e6 mw,megawatt,megawatts
power 1e9 gw,gigawatt,gigawatts
speed 1 km/h,kph,kmh,kilometres per hour,kilometers per hour,kilometres an hour,kilometers an hour
speed 1.609344 mph,miles per hour,miles an hour
temperature 1 °c,degrees celsius,celsius,c degrees,degrees centigrade
share 0.01 percent,per cent,%,pct
points 0.01 percentage points,percentage point,points
money-usd 1 dollar,dollars,usd
money-usd 0.01 cent,cents
money-eur 1 euro,euros,eur
money-gbp 1 pounds,sterling,pound,gbp
money-rub 1 rouble,roubles,ruble,rubles
money-jpy 1 yen
money-cny 1 yuan
money-inr 1 rupee,rupees
data 1e3 kb,kilobytes
data 1e6 mb,megabytes,megabyte
data 1e9 gb,gigabyte,gigabytes
data 1e12 tb,terabyte,terabytes
"""


def _units() -> dict[str, tuple[str, float, float]]:
    units: dict[str, tuple[str, float, float]] = {}
    for line in _TABLE.strip().splitlines():
        dimension, factor, words = line.split(maxsplit=2)
        units |= dict.fromkeys(words.split(","), (dimension, float(factor), 0.0))
    return units | dict.fromkeys(("°f", "degrees fahrenheit", "fahrenheit"), ("temperature", 5 / 9, -32.0))


UNITS = _units()
"""Unit word → (dimension, factor, offset)."""
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3,
    "tn": 1e12, "b": 1e9, "mln": 1e6, "bln": 1e9, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
"""Words that multiply the number before them."""

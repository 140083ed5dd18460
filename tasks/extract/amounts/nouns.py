"""What news counts: the nouns before which a number is a count."""

from typing import Final

from tasks.extract.dates.vocabulary import words

_PEOPLE: Final = words(
    """
    people men women children boys girls adults teenagers youths students pupils teachers
    professors doctors nurses patients workers employees staffers miners farmers fishermen
    drivers passengers crewmen sailors pilots tourists visitors residents villagers citizens
    civilians families households homeowners voters lawmakers legislators senators congressmen
    ministers members delegates diplomats officials judges jurors lawyers attorneys witnesses
    defendants suspects inmates prisoners detainees hostages victims survivors refugees
    migrants immigrants asylum-seekers protesters demonstrators activists supporters fans
    spectators worshippers pilgrims monks nuns priests bishops journalists reporters
    photographers scientists researchers engineers astronauts soldiers troops servicemen
    marines officers policemen firefighters paramedics rescuers guards peacekeepers militants
    militiamen insurgents rebels guerrillas fighters gunmen attackers bombers hijackers
    terrorists extremists smugglers pirates players athletes competitors runners clients
    customers consumers subscribers users viewers readers investors shareholders executives
    volunteers veterans pensioners retirees orphans candidates respondents persons nationals
    foreigners Americans Britons Iraqis Israelis Palestinians Russians Indians Iranians Afghans
    Syrians
    """
)

_THINGS: Final = words(
    """
    homes houses apartments buildings schools hospitals churches mosques shops stores
    restaurants hotels factories plants offices branches companies firms businesses banks
    airlines newspapers villages towns cities provinces districts countries nations states
    jobs seats votes ballots constituencies cases deaths injuries casualties fatalities
    arrests attacks bombings explosions incidents accidents crimes murders charges counts
    lawsuits complaints vehicles cars trucks lorries buses trains planes aircraft helicopters
    jets flights ships boats vessels tankers submarines tanks missiles rockets bombs mortars
    shells mines drones rifles weapons warheads satellites computers books copies pages films
    songs albums awards medals goals tries wickets games matches titles victories defeats wins
    losses barrels bushels bales shares contracts languages species animals elephants cattle
    sheep pigs chickens birds trees bodies coffins embassies ambassadors subsidiaries outlets
    franchises tickets emails
    """
)

_MEASURES: Final = words(
    """
    kilometers kilometres miles meters metres centimeters centimetres inches feet yards acres
    hectares tons tonnes kilograms kilogrammes kilos grams litres liters gallons megawatts
    gigawatts kilowatts degrees
    """
)

#: Abbreviated measures, and what they stand for.
SHORT: Final = {
    "km": "kilometres",
    "kg": "kilograms",
    "mph": "miles per hour",
    "MW": "megawatts",
    "GW": "gigawatts",
    "sq km": "square kilometres",
    "bpd": "barrels per day",
    "bps": "basis points",
}
NOUNS: Final = (
    *_PEOPLE,
    *_THINGS,
    *_MEASURES,
    "basis points",
    "percentage points",
    "square miles",
    "square kilometres",
    "square kilometers",
    "square metres",
    "square meters",
    "square feet",
    "police officers",
)
#: Words that may stand between the number and the noun.
BETWEEN: Final = words(
    """
    other more additional new young elderly old dead wounded injured armed unarmed foreign
    local senior junior American British French German Russian Chinese Indian Israeli
    Palestinian Iraqi Iranian Syrian Afghan Pakistani Turkish Ukrainian Japanese Korean
    Canadian Australian Italian Spanish Egyptian Saudi Lebanese Mexican Brazilian Nigerian
    Kenyan Somali Ethiopian Sudanese Polish Dutch Greek Serbian Bosnian Croatian Cuban Arab
    Kurdish Muslim Jewish Christian Catholic Protestant European African Asian U.S. US UN U.N.
    NATO police army government rebel opposition different major small large big local
    commercial residential military nuclear common outstanding Western female male pregnant
    innocent ordinary leading European school primary secondary university
    """
)

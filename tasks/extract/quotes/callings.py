"""Nouns for people and bodies that are told apart by more than their name."""

from tasks.extract.quotes.tables import words

#: Nouns for bodies that speak.
COLLECTIVE = words(
    "ministry agency department company group committee court government campaign panel firm",
    "bank union organisation organization team party board commission administration centre",
    "center institute institution association council office bureau service charity",
)

#: Nouns for people whose calling says nothing of speech, but who speak in the news.
PEOPLE = words(
    "ally allies friend friends person people associate associates colleague colleagues",
    "confidant confidante suspect suspects gunman attacker victim victims boy girl boys girls",
    "cousin uncle aunt nephew niece rival rivals loyalist loyalists bodyguard assistant",
    "biographer campaigner campaigners detainee detainees prisoner prisoners",
)

#: Nouns for people of a party or a place, that are written like names: "the Frenchman".
LABELS = words(
    "democrat democrats republican republicans mp mps mep meps msp msps texan texans conservative",
    "frenchman frenchwoman englishman englishwoman irishman irishwoman dutchman dutchwoman",
    "scotsman scotswoman welshman welshwoman spaniard swede dane finn pole turk scot briton croat",
    "serb czech german greek thai swiss argentine iraqi israeli pakistani saudi afghan ukrainian",
    "californian new-yorker londoner parisian",
)

#: Names of papers and bodies that end like the adjective of a country.
NO_LABELS = words(
    "guardian vatican smithsonian christian republican-american",
)

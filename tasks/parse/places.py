# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Words by which a dateline's place is told from prose, and from other capitals."""

import re
from typing import Final

from tasks.parse.tables import phrases, words

#: Words that begin the place of a report filed from no city.
NO_CITY: Final = re.compile(
    r"(?:ABOARD|ON BOARD|ON THE|ON A|NEAR|ALONG|OFF|OVER|ABOVE|INSIDE|OUTSIDE|AT SEA"
    r"|IN FLIGHT|WITH THE"
    r"|UNITED NATIONS|CAMP|FORT|THE WHITE HOUSE|INTERNET|CYBERSPACE|IN THE|SOMEWHERE|U\.N\.)\b",
    re.IGNORECASE,
)
# Small words inside names of places.
_SMALL: Final = (
    "de|la|las|los|el|al|le|les|du|des|da|do|dos|di|del|della|am|an|der|im|in|bei|ob|on|upon|of|the|and"
    "|under|sur|sous|en|et|y|e|van|den|het|ter|zum|zur|i|na|nad|pod|over|aan|op|s"
)
_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢȚŤŪŮŰŹŻŽА-ЯЁІЇЄҐΑ-Ω]"
#: A place as capitalised words with small ones between, from a name's first letter.
PLACE: Final = re.compile(
    rf"(?:{_CAPITAL}[\w.'’`\-]{{0,24}}|(?:{_SMALL})\b|\d{{1,3}})"
    rf"(?: (?:{_CAPITAL}[\w.'’`\-]{{0,24}}|(?:{_SMALL})\b|\d{{1,3}}|&)){{0,6}}"
)
#: What a place starts with.
STARTS_AS_NAME: Final = re.compile(_CAPITAL)

#: Capitals before a dash that are no place: labels, formats, bodies known by initials.
NO_PLACE: Final = words(
    """
    UPDATE UPDATED BREAKING EXCLUSIVE ANALYSIS OPINION COMMENT COMMENTARY EDITORIAL REVIEW
    PREVIEW FEATURE PROFILE INTERVIEW FACTBOX TIMELINE VIDEO PHOTO PHOTOS PICTURES GALLERY
    WATCH LIVE LISTEN READ POLL QUIZ NOTE NOTES WARNING SPOILER ALERT URGENT FLASH
    BULLETIN ADVISORY CORRECTION CORRECTED CLARIFICATION REFILE REPEAT RPT WRAPUP DIARY
    TABLE GRAPHIC COLUMN INSIGHT EXPLAINER RESULT RESULTS SCORES SCORE FIXTURES STANDINGS
    RATINGS RATING GRADINGS GRADES PRICES PRICE SALES MARKET MARKETS STOCKS SHARES BONDS
    FOREX GOLD SILVER COPPER OIL WHEAT CORN SOYBEANS COFFEE COCOA SUGAR COTTON TIN ZINC
    LEAD NICKEL ALUMINIUM ALUMINUM GRADE TOTAL SUMMARY HIGHLIGHTS BACKGROUND CONCLUSION
    INTRODUCTION VERDICT CAST PLOT SYNOPSIS DETAILS SPORT SPORTS FOOTBALL CRICKET TENNIS
    RUGBY BOXING GOLF BASEBALL HOCKEY BUSINESS POLITICS WORLD NEWS WEATHER HEALTH SCIENCE
    CULTURE ENTERTAINMENT TRAVEL LIFESTYLE OBITUARY QUOTE QUOTES QUESTION ANSWER Q A QA
    FAQ PS NB TV DVD CD CEO CFO COO MD PHD USA EU UN UK US NATO NASA UEFA FIFA OPEC UNESCO
    UNICEF ASEAN BRICS IMF WHO WTO FBI CIA NSA EPA FDA GOP BBC CNN NBC CBS ABC FOX NPR PBS
    NYSE NFL NBA MLB NHL NCAA MEP MP MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY
    SUNDAY TODAY YESTERDAY TOMORROW TONIGHT DEAR YES NO OK HOW WHY WHAT WHEN WHERE WHO
    WHICH THIS THAT THESE IT HE SHE THEY WE I YOU ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT
    NINE TEN FIRST SECOND THIRD FINAL JUST TOP STORY STEP ALERTE EILMELDUNG URGENTE EXCLUSIF
    AVISO ATTENTION ACHTUNG СРОЧНО МОЛНИЯ
    """
)

#: Labels with a day behind them, and words with which a sentence begins.
LABEL: Final = re.compile(
    r"(?:corrections?|clarifications?|updated?|amend(?:ed|ment)|opinion|analysis|comment|editorial"
    r"|live|news|published|posted|on|since|until|from|by|berichtigung|korrektur|aktualisierung"
    r"|stand|rectificati[fv]\w{0,2}|mise à jour|correcci[oó]n|actualizaci[oó]n|rettifica|am|seit"
    r"|bis|le|depuis|el|desde)(?: of| on)?(?=$|:)",
    re.IGNORECASE,
)

#: Cities that a dateline names without state or country: evidence where no agency is.
STANDING_ALONE: Final = phrases(
    """
    AMSTERDAM|ANKARA|ATHENS|ATLANTA|BAGHDAD|BALTIMORE|BANGKOK|BEIJING|BEIRUT
   |BELGRADE|BERLIN|BERN|BONN|BOSTON|BRASILIA|BRUSSELS|BUCHAREST|BUDAPEST
   |BUENOS AIRES|CAIRO|CANBERRA|CARACAS|CHICAGO|CINCINNATI|CLEVELAND|COPENHAGEN
   |DALLAS|DENVER|DETROIT|DHAKA|DUBAI|DUBLIN|FRANKFURT|GENEVA|HANOI|HAVANA
   |HELSINKI|HONG KONG|HOUSTON|INDIANAPOLIS|ISLAMABAD|ISTANBUL|JAKARTA|JERUSALEM
   |JOHANNESBURG|KABUL|KANSAS CITY|KIEV|KUALA LUMPUR|KUWAIT|KYIV|LAGOS|LAS VEGAS
   |LISBON|LONDON|LOS ANGELES|LUXEMBOURG|MADRID|MANILA|MELBOURNE|MEXICO CITY
   |MIAMI|MILAN|MILWAUKEE|MINNEAPOLIS|MONTREAL|MOSCOW|MUMBAI|MUNICH|NAIROBI
   |NEW DELHI|NEW HAVEN|NEW ORLEANS|NEW YORK|OSLO|OTTAWA|PARIS|PHILADELPHIA
   |PHOENIX|PITTSBURGH|PRAGUE|QUITO|RIO DE JANEIRO|ROME|SALT LAKE CITY|SAN DIEGO
   |SAN FRANCISCO|SANTIAGO|SAO PAULO|SEATTLE|SEOUL|SHANGHAI|SINGAPORE|SOFIA
   |ST. LOUIS|STOCKHOLM|SYDNEY|TAIPEI|TEHRAN|TEL AVIV|TOKYO|TORONTO|TRIPOLI
   |TUNIS|VIENNA|WARSAW|WASHINGTON|WELLINGTON|ZURICH
    """
)


def last_place(names: str) -> str | None:
    """Return the place that runs on behind names of persons, None if nothing does.

    It is what follows the last person's first name, initials and surname.
    """
    words = re.split(r" and | AND ", names)[-1].split()
    surname = 1
    while surname < len(words) and re.fullmatch(r"(?:[A-Z]\.)+", words[surname]):
        surname += 1
    known = next(
        (city for size in (1, 2, 3) if (city := " ".join(words[-size:])) in STANDING_ALONE), None
    )
    return known or " ".join(words[surname + 1 :]) or None


def title_case(name: str) -> str:
    """Return "Rio de Janeiro" for "RIO DE JANEIRO"; names with small letters stay.

    Scripts other than Latin are left as written: their agencies set places in capitals
    as part of the name's record.
    """
    if not name.isupper() or (not name.isascii() and not _LATIN.match(name)):
        return name
    words = [_titled(word, number) for number, word in enumerate(name.split(" "))]
    return " ".join(words)


_LATIN: Final = re.compile(r"[A-ZÀ-ɏ]")
_LOWER_INSIDE: Final = frozenset(_SMALL.split("|")) - {
    "an",
    "y",
    "e",
    "s",
    "i",
    "la",
    "el",
    "las",
    "los",
    "al",
    "le",
    "les",
}
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+")


def _titled(word: str, number: int) -> str:
    if number and word.lower() in _LOWER_INSIDE:
        return word.lower()
    if word.isalpha() and not word.startswith("MC"):
        return word.capitalize()
    if _INITIALS.fullmatch(word):
        return word
    titled = re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word)
    titled = re.sub(r"(?<=['’])S\b", "s", titled)
    return re.sub(r"\bMc([a-z])", lambda match: "Mc" + match[1].upper(), titled)

"""Month names of other languages, as they stand after the number of a day."""

from typing import Final

from tasks.extract.dates.vocabulary import words

#: German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Russian, Ukrainian;
#: a line per language, January first. Slavonic names stand in the genitive, as dates have them.
_CALENDARS: Final = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januar februar mars april maj juni juli august september oktober november desember",
    """stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
    grudnia""",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
)
#: Month number by name as written.
FOREIGN_MONTHS: Final = {
    name: number for calendar in _CALENDARS for number, name in enumerate(words(calendar), 1)
} | {"Jänner": 1, "januari": 1, "augusti": 8, "december": 12}

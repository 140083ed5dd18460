# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Names of months and weekdays, as news texts of many languages write them."""

from typing import Final

from tasks.parse.tables import rows

# One row per month, small letters, no full stops; deeper lines continue a row.
_MONTHS: Final = rows(
    """
    january jan januar jänner janvier janv enero ene gennaio gen januari januar styczeń
      stycznia leden ledna tammikuu ocak oca января январь янв січня ינואר يناير جانفي जनवरी
      gener ιανουαρίου január ianuarie siječnja sausio janvāris jaanuar tammikuuta
    february feb febr februar février févr fév fevrier febrero febbraio februari fevereiro
      fev lutego února helmikuu şubat şub февраля февраль фев февр лютого פברואר فبراير
      فيفري شباط फरवरी febrer φεβρουαρίου február februarie veljače vasario februāris veebruar
      helmikuuta
    march mar märz mrz mars marzo maart mrt março marca března maaliskuu mart марта март мар
      березня מרץ مارس آذار मार्च març μαρτίου mär marts március martie ožujka kovo märts
      maret maaliskuuta
    april apr avril avr abril abr aprile kwietnia dubna huhtikuu nisan nis апреля апрель апр
      квітня אפריל أبريل ابريل نيسان अप्रैल απριλίου április aprilie apríla travnja balandžio
      aprill huhtikuuta
    may mai mayo maggio mag mei maio maja května toukokuu mayıs мая май травня מאי مايو ماي
      أيار मई maig μαΐου maj május mája svibnja gegužės toukokuuta
    june jun juni juin junio giugno giu junho czerwca června kesäkuu haziran haz июня июнь
      июн червня יוני يونيو جوان حزيران जून juny ιουνίου június iunie júna lipnja birželio juuni
      kesäkuuta
    july jul juli juillet juil julio luglio lug julho lipca července heinäkuu temmuz tem
      июля июль июл липня יולי يوليو جويلية تموز जुलाई juliol ιουλίου július iulie júla srpnja
      liepos juuli heinäkuuta
    august aug août aout agosto ago augustus augusti sierpnia srpna elokuu ağustos ağu
      августа август авг серпня אוגוסט أغسطس اغسطس أوت آب अगस्त agost αυγούστου augusztus augusta
      kolovoza rugpjūčio agustus elokuuta
    september sep sept septembre septiembre settembre set setembro września září syyskuu
      eylül eyl сентября сентябрь сен сент вересня ספטמבר سبتمبر أيلول सितंबर setembre
      σεπτεμβρίου szeptember septembrie septembra rujna rugsėjo syyskuuta
    october oct oktober okt octobre octubre ottobre ott outubro out października října
      lokakuu ekim eki октября октябрь окт жовтня אוקטובר أكتوبر اكتوبر अक्टूबर octubre
      οκτωβρίου október octombrie októbra spalio oktoober lokakuuta
    november nov novembre noviembre novembro listopada listopadu marraskuu kasım kas ноября
      ноябрь ноя нояб листопада נובמבר نوفمبر नवंबर νοεμβρίου noiembrie novembra studenoga
      lapkričio marraskuuta
    december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia prosince
      joulukuu aralık ara декабря декабрь дек грудня דצמבר ديسمبر दिसंबर desembre δεκεμβρίου
      decembrie decembra prosinca gruodžio detsember desember joulukuuta
    """
)

#: Month name or abbreviation in small letters, without full stop -> 1 to 12.
MONTHS: Final = {name: month for month, row in enumerate(_MONTHS, 1) for name in row.split()}

_WEEKDAYS: Final = rows(
    """
    monday mon montag lundi lunes lunedì maandag segunda-feira понедельник понедельника
      الاثنين الإثنين pazartesi poniedziałek mandag måndag senin понеділок सोमवार 星期一 周一 月曜日
    tuesday tue tues dienstag mardi martes martedì dinsdag terça-feira вторник вторника
      الثلاثاء salı wtorek tirsdag tisdag selasa вівторок मंगलवार 星期二 周二 火曜日
    wednesday wed weds mittwoch mercredi miércoles mercoledì woensdag quarta-feira среда
      среду الأربعاء çarşamba środa onsdag rabu середа बुधवार 星期三 周三 水曜日
    thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag quinta-feira четверг
      الخميس perşembe czwartek torsdag kamis четвер गुरुवार 星期四 周四 木曜日
    friday fri freitag vendredi viernes venerdì vrijdag sexta-feira пятница пятницу
      الجمعة cuma piątek fredag jumat п'ятниця शुक्रवार 星期五 周五 金曜日
    saturday sat samstag sonnabend samedi sábado sabato zaterdag суббота субботу
      السبت cumartesi sobota lørdag lördag sabtu субота शनिवार 星期六 周六 土曜日
    sunday sun sonntag dimanche domingo domenica zondag воскресенье
      الأحد pazar niedziela søndag söndag minggu неділя रविवार 星期日 星期天 周日 日曜日
    """
)

#: Weekday name in small letters -> 0 (Monday) to 6.
WEEKDAYS: Final = {name: day for day, row in enumerate(_WEEKDAYS) for name in row.split()}


def month_number(name: str) -> int | None:
    """Return 1 to 12 for a month's name in any case, one slip of the pen allowed.

    Wire copy has "Mach 4", "MArch 25" and "Febuary 3"; a slip is one letter missing, added
    or wrong in a name of at least five letters.
    """
    folded = name.rstrip(".").lower()
    known = MONTHS.get(folded)
    if known or len(folded) < _SLIP_FROM - 1 or not folded.isascii():
        return known
    for month, full in enumerate(ENGLISH_MONTHS, 1):
        if full[0] == folded[:1] and len(full) >= _SLIP_FROM and _one_slip(folded, full):
            return month
    return None


ENGLISH_MONTHS: Final = tuple(row.split(" ", 1)[0] for row in _MONTHS)
_SLIP_FROM: Final = 5


def _one_slip(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    return rest_a[1:] == rest_b[1:] or rest_a == rest_b[1:] or rest_a[1:] == rest_b

# ruff: noqa: PLR2004, RUF001, RUF002 - typographic marks and other scripts are what is read here; bounds of lengths.
"""News agencies: how they sign, and the one name each is known by in a record.

A name stays in the script in which it is signed ("ТАСС" is not turned into "TASS").

The table is data: a canonical name, then the other signatures it is met under. Case
counts only where a signature is also a common word or a short abbreviation.
"""

import re
from typing import Final

# canonical | other signatures; within one line separated by ";".
_TABLE: Final = """
AP | Associated Press; The Associated Press; A.P.; أ ب; أ.ب
Reuters | Thomson Reuters; Reuter; REUTERS; Reuters Life!; Reuters Health; Рейтер; رويترز; ロイター
AFP | Agence France-Presse; Agence France Presse; AFP-Relaxnews; АФП
AFP | فرانس برس; ا ف ب; أ ف ب; أ.ف.ب; ا.ف.ب
dpa | Deutsche Presse-Agentur; dpa-AFX; dpa-infocom; dpa International; DPA; د ب أ; د.ب.أ
TASS | ITAR-TASS; Itar-Tass; ТАСС; ИТАР-ТАСС; TASS news agency
Interfax | Интерфакс; INTERFAX.RU; Interfax-Ukraine; Interfax-Kazakhstan; Интерфакс-Украина
RIA Novosti | РИА Новости; RIA; RIAN; РИА
Sputnik | Sputnik International; Sputnik News; Спутник; سبوتنيك
Xinhua | Xinhua News Agency; XINHUA; 新华社; 新華社; 新华网; Xinhuanet; شينخوا
CNS | China News Service; 中新社; 中新网
CNA | Central News Agency; 中央社
ANI | Asian News International
epd | Evangelischer Pressedienst
KAP | Kathpress
ots | news aktuell
askanews | Askanews
УНН | Українські Національні Новини
PTI | Press Trust of India; भाषा; PTI-Bhasha
IANS | Indo-Asian News Service; Indo Asian News Service
UNI | United News of India; वार्ता
Yonhap | Yonhap News Agency; Yonhap News; YONHAP; 연합뉴스
Newsis | 뉴시스
News1 | 뉴스1
Kyodo | Kyodo News; KYODO; 共同
Jiji | Jiji Press; JIJI; 時事
Bernama | BERNAMA
Antara | ANTARA; Antara News
EFE | Agencia EFE; Agencia Efe
Europa Press | EUROPA PRESS; EP
ANSA | Agenzia ANSA
Adnkronos | ADNKRONOS
AGI | Agenzia Italia
APA | Austria Presse Agentur; APA-OTS
Ritzau | RITZAU; Ritzaus Bureau
NTB | Norsk Telegrambyrå
TT | TT News Agency; Tidningarnas Telegrambyrå
STT | STT-Lehtikuva
BNS | Baltic News Service
ELTA | Elta
LETA | Leta
PAP | Polska Agencja Prasowa
CTK | ČTK; ČTK news agency; CTK Czech News Agency
TASR
SITA
MTI | Magyar Távirati Iroda
Tanjug | TANJUG; Танјуг
Beta
SRNA
FENA
HINA | Hina
STA | Slovenska tiskovna agencija
MIA
Makfax
ATA | Albanian Telegraphic Agency
BTA | БТА; Bulgarian News Agency
Agerpres | AGERPRES
Mediafax | MEDIAFAX
SANA | سانا
WAM | Emirates News Agency; وام
SPA | Saudi Press Agency; واس
QNA | Qatar News Agency; قنا
KUNA | Kuwait News Agency; كونا
BNA | Bahrain News Agency; بنا
ONA | Oman News Agency; العمانية
Petra | بترا; Jordan News Agency
NNA | National News Agency
INA | Iraqi News Agency; واع
WAFA | وفا; Wafa
MENA | أ ش أ; Middle East News Agency
Anadolu | AA; Anadolu Agency; Anadolu Ajansı; الأناضول
DHA | Demirören Haber Ajansı
İHA | IHA; İhlas Haber Ajansı
IRNA | Islamic Republic News Agency; ایرنا; إرنا
ISNA | ایسنا
Fars | FNA; Fars News Agency; فارس
Tasnim | Tasnim News Agency; تسنیم
Mehr | MNA; Mehr News Agency; مهر
UPI | United Press International
Canadian Press | CP; The Canadian Press; La Presse Canadienne; THE CANADIAN PRESS
AAP | Australian Associated Press
PA | Press Association; PA Media; PA news agency
NAN | News Agency of Nigeria
GNA | Ghana News Agency
KNA | Kenya News Agency
APS | Algérie Presse Service; واج
MAP | Maghreb Arabe Presse; و م ع
TAP | Tunis Afrique Presse; وات
ENA | Ethiopian News Agency
ANGOP | Angop
APO | APO Group; African Press Organization
PANA | Panapress; PANAPRESS
SAnews | SAnews.gov.za; BuaNews
Belga | BELGA
ANP | Algemeen Nederlands Persbureau
ATS | Keystone-SDA; Keystone-ATS; SDA; Keystone-ATS-SDA
Lusa | LUSA
Agência Brasil
Estadão Conteúdo
Folhapress
Télam | TELAM; Telam
Prensa Latina | PL; Prensa Latina (PL)
Notimex | NOTIMEX
ABI | Agencia Boliviana de Información
Andina | ANDINA
Ukrinform | УКРІНФОРМ; Укрінформ; Укринформ
UNIAN | УНІАН; УНИАН
BelTA | БЕЛТА; BELTA; БелТА
Kazinform | Казинформ; Qazinform
AKIpress
Kabar | KABAR
24.kg
Trend | TREND; Trend News Agency
Azertac | AZERTAC
Report.az
Armenpress | ARMENPRESS; Арменпресс
Montsame | MONTSAME
VNA | TTXVN; VNS; VietnamPlus
KCNA | Korean Central News Agency; 조선중앙통신
Lao News Agency | KPL
AKP | Agence Kampuchea Presse
APP | Associated Press of Pakistan
BSS | Bangladesh Sangbad Sangstha
UNB | United News of Bangladesh
PNA | Philippine News Agency
TNA | Thai News Agency
Mizzima | MIZZIMA
Bloomberg | Bloomberg News; BLOOMBERG
Dow Jones | Dow Jones Newswires; DJ; DOW JONES
MarketWatch | MARKETWATCH
AFX | AFX News
Knight Ridder | KRT
MCT | McClatchy-Tribune
McClatchy
Tribune News Service | TNS
Cox News Service | COX
Newsday
New York Times News Service | NYT
TNN | Times News Network
CNN | CNN Newsource; CNN Wire; CNN.com; CNN Business; CNN Español
Business Wire | BUSINESS WIRE
PRNewswire | PR Newswire; PRNEWSWIRE
GlobeNewswire | GLOBE NEWSWIRE
ACCESSWIRE
EIN Presswire
RT | RT.com
Rudaw | RUDAW
Thomson Reuters Foundation | TRF
Tribune Content Agency | TCA; tca
States Newsroom
Capitol News Illinois
Baptist Press | BP
Religion News Service | RNS
Catholic News Service
JTA
IPS | Inter Press Service
Українська правда | УП
Росбалт
REGNUM | ИА REGNUM; Регнум
"""

#: Words that may stand beside an agency in its brackets without being one.
_COMPANIONS: Final = frozenset({"agencies", "agency", "others", "staff", "news"})
#: Signatures that may end a body in brackets or stand alone on a line in any case.
_MAX_SIGNATURE: Final = 40

_SEPARATORS: Final = re.compile(r"\s{0,4}(?:[/|&,;+]|\band\b|\bund\b|\s[-–]\s)\s{0,4}")
#: An agency's own service, for a region or a subject: "dpa/lnw", "dpa/tmn".
_SERVICE: Final = re.compile(r"(dpa|epd|KNA|SDA)/[a-z]{2,4}")
_DOMAIN: Final = re.compile(r"\.(?:com|org|net|eu|[a-z]{2})$| (?:GmbH|Ltd\.?|Inc\.?|AG|S\.?A\.?)$")
#: What may stand around a signature.
_AROUND: Final = " \t.©*_"
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")


def _signatures() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        canonical, _, others = row.partition(" | ")
        for name in (canonical, *others.split("; ")):
            known = canonical if name.isascii() or _LATIN.match(name) else _first_like(name, row)
            names.setdefault(name, known)
    return names


def _first_like(name: str, row: str) -> str:
    """Return the row's first name in the script of `name`: "РИА Новости" for "РИА"."""
    block = ord(name[0]) >> 8
    return next(each for each in row.replace(" | ", "; ").split("; ") if ord(each[0]) >> 8 == block)


_NAMES: Final = _signatures()
_FOLDED: Final = {
    name.casefold(): canonical for name, canonical in reversed(_NAMES.items()) if len(name) > 3
}


#: What a list of agencies begins with: quick to see that prose does not.
_OPENINGS: Final = frozenset(name[:2].casefold() for name in (*_NAMES, *_COMPANIONS))


def agency(signature: str) -> str | None:
    """Return the canonical name behind one signature, None if it is no known agency."""
    name = signature.strip(_AROUND)
    if not name or len(name) > _MAX_SIGNATURE:
        return None
    return _NAMES.get(name) or _FOLDED.get(name.casefold())


def house(name: str) -> tuple[str, ...]:
    """Return the agencies behind a name that a format states: also "efe" and "reuters.com"."""
    stem = _DOMAIN.sub("", name)
    return agencies(name) or agencies(stem) or agencies(stem.upper())


def agencies(signature: str) -> tuple[str, ...]:
    """Return every agency in "NTB-AFP-DPA" or "AP, Reuters"; empty if one is unknown."""
    opening = signature.lstrip(_AROUND)[:2].casefold()
    if opening not in _OPENINGS or len(signature) > 3 * _MAX_SIGNATURE:
        return ()
    service = _SERVICE.fullmatch(signature.strip(_AROUND))
    whole = agency(service[1] if service else signature)
    if whole:
        return (whole,)
    return _all_known(_SEPARATORS.split(signature)) or _all_known(signature.split("-"))


def _all_known(names: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        known = agency(name)
        if known is None and name.strip(" .").casefold() not in _COMPANIONS:
            return ()
        if known and known not in found:
            found.append(known)
    return tuple(found)

# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""The shape of persons' names, and the words of bylines that are none."""

import re
from typing import Final

from tasks.parse.tables import words

_LETTER: Final = r"[^\W\d_]"
_PARTICLES: Final = (
    "de|la|da|do|dos|das|del|della|di|du|van|von|der|den|ter|ten|al|el|bin|ben|ibn|bint|le|les"
    "|y|e|af|av|zu|st\\.|mac"
)
#: What joins the parts of a word: "Anne-Marie", "简·罗", "Marcel·la".
_JOINT: Final = r"(?:['’\-]|(?<=[\u3400-\u9fffl])·(?=[\u3400-\u9fffl]))"
_WORD: Final = (
    rf"(?:(?:{_PARTICLES})\b|(?:{_LETTER}\.){{1,3}}|(?:Dr|Mr|Mrs|Ms|St|Prof|Sr|Jr|Rev|Gen"
    rf"|Col|Maj|Capt|Lt|Sgt)\."
    rf"|{_LETTER}{{1,30}}(?:{_JOINT}{_LETTER}{{1,30}}){{0,4}})"
)
_NAME: Final = re.compile(rf"{_WORD}(?: {_WORD}){{0,5}}(?:,? (?:Jr|Sr|II|III|IV)\.?)?")
#: Vowel signs that Indic and Arabic scripts set beside their letters.
_SIGNS: Final = re.compile(r"[\u064b-\u0655\u0900-\u0903\u093a-\u094d\u0981-\u0983\u09bc-\u09cd]")
#: Most words in one person's name.
_MOST_WORDS: Final = 6

# Words that no person's name holds but sentences after "By" and organisations do.
_NO_NAME: Final = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december today yesterday tomorrow noon
    midnight morning evening night law the a an this that these those all any no some most
    many then now contrast comparison far itself himself herself themselves mistake
    accident chance default design definition nature order means way midday sunrise sunset
    dawn dusk end year years week month day time its his her their our your my it he she
    they we i is was were had has have will would could should said says and or but if
    when while after before early late mid with without not new only each every both
    embargoed until released published updated posted photo image video file more less
    half nearly about almost around at in on for from to as than of using making taking
    text size highlights study comments subscribe archive topics gallery slideshow
    """
)
#: Words that make a credit an organisation.
_ORGANISATION: Final = re.compile(
    r"\b(?:correspondents?|staff|desk|bureau|agenc(?:y|ies)|press|newsroom|news|editors?"
    r"|editorial|board|team|times|post"
    r"|reporters|writers|service|services|media|tv|radio|magazine|journal|tribune|gazette"
    r"|herald|online|digital|wire"
    r"|network|report|reporter|associates|university|institute|council|group|inc|ltd"
    r"|contributors?|guest|redaktion|rédaction|redacción)\b",
    re.IGNORECASE,
)
#: What a person does; follows or precedes the name.
_ROLE: Final = re.compile(
    r"(?:(?:senior|chief|staff|special|foreign|deputy|assistant|associate|managing"
    r"|executive|national|political|science"
    r"|health|business|sports?|white house|diplomatic|economics|defen[cs]e|education|crime"
    r"|technology|tech|travel"
    r"|environment|legal|court|city|state|regional|freelance|investigative|multimedia"
    r"|digital|features?|arts|culture"
    r"|entertainment|general|contributing|data|climate|energy|security|religion|video|photo"
    r"|news|world|africa|asia|europe"
    r"|parliamentary|home affairs|lifestyle|showbiz|celebrity|royal|money|consumer|transport|food"
    r"|music|film|football|cricket|rugby|property|community|audience|trends"
    r"|middle east|us|uk|north america|our|a|ap|bbc|reuters|afp|xinhua|tass|ani|pti|upi) ){0,4}"
    r"(?:reporters?|correspondents?|(?:sports)?writers?|editors?|columnists?|journalists?"
    r"|producers?|photographers?|bureau chief"
    r"|contributors?|analysts?|critic|fellow|intern|author|editor-at-large|editor in chief"
    r"|editor-in-chief|presenter|staff)"
    r"|(?:[^\W\d_]{4,24}e[rn]? )?"
    r"(?:[^\W\d_]{0,20}(?:redakteur|korrespondent|journalist|reporter|kolumnist)(?:in)?"
    r"|volontär(?:in)?|redaktionsleiter(?:in)?|corresponsal|enviad[oa] especial"
    r"|redactora?|periodista|journaliste|giornalista|correspondante?|dziennikarka?|toimittaja)"
    r"(?: (?:für|i|in|en|para|de|du|pour|a|à) [^\W\d_][\w -]{1,30})?",
    re.IGNORECASE,
)
#: What a job's name begins with, whatever its field.
_RANK: Final = re.compile(
    r"(?:senior|chief|staff|special|foreign|deputy|assistant|associate|managing|executive) ",
    re.IGNORECASE,
)
#: Any field of work before a job; says nothing of a line on its own.
_JOB_END: Final = re.compile(
    r"(?:[\w&/'’-]{1,20},? ){1,6}(?:reporter|correspondent|writer|editor|columnist|journalist"
    r"|producer|photographer|critic|analyst|fellow|director)s?",
    re.IGNORECASE,
)


def is_person(text: str) -> bool:
    """Say whether `text` has the shape of one person's name."""
    if not text.isascii():
        text = _SIGNS.sub("", text)
    if not _NAME.fullmatch(text) or len(text) > 60:
        return False
    words = text.split()
    if len(words) > _MOST_WORDS or (len(words) == 1 and text.isascii()):
        return False
    if any(word.lower().strip(".,") in _NO_NAME for word in words):
        return False
    return _capitalised(words) and not is_organisation(text) and not _ROLE.fullmatch(text)


def is_organisation(text: str) -> bool:
    """Say whether `text` names a staff, a desk or a newspaper instead of a person."""
    return _ORGANISATION.search(text) is not None


def is_role(text: str) -> bool:
    """Say whether `text` is a reporter's job ("Staff Reporter", "AP Science Writer")."""
    return len(text) < 60 and _ROLE.fullmatch(text.strip()) is not None


def is_ranked_job(text: str) -> bool:
    """Say whether `text` is a job of some rank, whatever its field ("Deputy Content Director")."""
    return _RANK.match(text) is not None and ends_in_job(text)


def ends_in_job(text: str) -> bool:
    """Say whether `text` ends in a job, whatever its field ("Senior Maritime Correspondent")."""
    return len(text) < 60 and _JOB_END.fullmatch(text.strip()) is not None


def person_case(name: str) -> str:
    """Return "Jane Q. McRoe" for "JANE Q. MCROE"; names with small letters stay."""
    letters = name.replace(" ", "")
    if not letters.isupper() or len(letters) < 4:
        return name
    return " ".join(map(_word_case, name.split(" ")))


def _word_case(word: str) -> str:
    if re.fullmatch(r"(?:\w\.)+|II|III|IV", word):
        return word
    cased = re.sub(rf"{_LETTER}+", lambda match: match[0].capitalize(), word)
    return re.sub(r"^(Mc)(\w)", lambda match: match[1] + match[2].upper(), cased)


def _capitalised(words: list[str]) -> bool:
    if words[0][0].lower() == words[0][0].upper():
        return True
    return words[-1][0].isupper() and all(word[0].isupper() or word in _SMALL for word in words)


_SMALL: Final = frozenset(_PARTICLES.replace("\\", "").split("|"))

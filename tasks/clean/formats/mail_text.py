"""What people and programs put around a story that they mail: forwards, replies, notices."""

import re
from typing import NamedTuple

_HEADER = r"[ \t]{0,10}\*?[^\W\d_][\w -]{0,20}[ \t]?:[^\n]{0,500}\n"
#: Outlook draws no line: the head alone, which names the sender and, next or next but one, the day.
_BARE = (
    r"(?=[ \t]{0,10}\*?(?:From|Von|De|Da|Van|От)[ \t]?:[^\n]{1,300}\n"
    rf"(?:{_HEADER})?[ \t]{{0,10}}\*?(?:Sent|Gesendet|Envoyé|Enviad[oa](?: el)?|Inviato|Verzonden"
    r"|Отправлено|Date|Datum)[ \t]?:)"
)
#: "---------- Forwarded message ---------", with the head of the mail below it.
_FORWARD = re.compile(
    r"(?:^|\n)(?:[ \t]{0,10}(?:-{2,20}[ \t]?(?:"
    r"Forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|"
    r"Message transféré|Message d'origine|Mensaje reenviado|Mensaje original|"
    r"Messaggio inoltrato|Mensagem encaminhada|Doorgestuurd bericht|Пересылаемое сообщение"
    r")[ \t]?-{2,20}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|"
    r"Début du message réexpédié ?:|Inicio del mensaje reenviado:)[ \t]*\n{1,3}"
    rf"|(?:_{{5,80}}[ \t]*\n)?{_BARE})"
    rf"(?P<head>(?:{_HEADER}|\n(?={_HEADER})){{2,12}})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^[ \t]*\*?(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Тема)[ \t]?:"
    r"\*?[ \t]*(?P<text>.+)$",
    re.IGNORECASE | re.MULTILINE,
)
#: "On Tue, Mar 10, 2026, Ada Quill <a@b.example> wrote:", with only quoted lines below.
_WROTE = re.compile(
    r"\b(?:wrote|schrieb.{0,100}|a écrit|escribió|ha scritto|escreveu|schreef.{0,100})\s?:$"
)
_OPENS = re.compile(r"(?:On|Am|Le|El|Il|Em|Op)\b.*\d")
_NOTICE = re.compile(
    r"(?:this|the information in this) (?:e-?mail|message|communication)\b.{0,120}?"
    r"\b(?:confidential|intended|privileged)\b"
    r"|if you (?:have|are not).{0,60}\b(?:received this|intended recipient|in error)\b"
    r"|diese (?:e-?mail|nachricht)\b.{0,120}\bvertraulich"
    r"|ce (?:courriel|message|mail)\b.{0,120}\bconfidentiel"
    r"|este (?:correo|mensaje|e-?mail)\b.{0,120}\bconfidencial",
    re.IGNORECASE,
)
#: Links of mailing programs, alone in a line or with others of their kind.
_LINK = (
    r"(?:view (?:this (?:e-?mail|message) )?(?:in|online in) (?:your |a )?browser|view online|"
    r"unsubscribe(?: from this list)?|forward to a friend|privacy policy|"
    r"(?:manage|update|email) (?:your )?(?:subscription |email )?preferences|"
    r"(?:newsletter |sich )?abmelden|im browser (?:ansehen|anzeigen)|se désabonner|"
    r"se désinscrire|voir dans le navigateur|darse de baja|ver en (?:el|su) navegador)"
)
_BESIDE = r"(?:<?https?://[^\s>]{0,500}>?|[^\w\n]){0,10}"
_LINKS = re.compile(rf"[^\w\n]{{0,5}}{_LINK}(?:{_BESIDE}{_LINK}){{0,5}}{_BESIDE}", re.IGNORECASE)
#: So many lines at the foot are looked at for notices of confidentiality.
_FOOT = 4
#: The end of a line in which "wrote:" is looked for.
_LONGEST = 200
#: So many times a mail may have been forwarded.
_MOST = 5
#: A note above a forwarded story is shorter than the story.
_SHARE = 0.5


class Mailed(NamedTuple):
    """The text of a mail without what stands around it."""

    text: str
    #: The subject of a forwarded mail.
    subject: str | None = None
    #: What the one who forwarded it wrote above it.
    note: str | None = None


def unwrapped(text: str) -> Mailed:
    """Return the story in the plain text of a mail: out of a forward, without quoted replies."""
    text = re.sub(r"\r\n?", "\n", text)
    text = _without_replies(text)
    subject = None
    notes: list[str] = []
    for _ in range(_MOST):
        found = _FORWARD.search(text)
        if not found:
            break
        note, rest = text[: found.start()].strip(), text[found.end() :]
        if len(note) > _SHARE * len(rest):
            break
        said = _SUBJECT.search(found["head"])
        subject = said["text"].strip() if said else subject
        notes.extend([note] if note else [])
        text = rest
    return Mailed(text, subject, "\n".join(notes) or None)


def is_furniture(line: str, lines_below: int) -> bool:
    """Tell a mailing program's links, and at the foot a notice of confidentiality."""
    return _LINKS.fullmatch(line) is not None or (
        lines_below < _FOOT and _NOTICE.match(line) is not None
    )


def _without_replies(text: str) -> str:
    rows = text.rstrip().split("\n")
    at = len(rows)
    while at and rows[at - 1].lstrip()[:1] in ("", ">"):
        at -= 1
    if at in (0, len(rows)) or not _WROTE.search(rows[at - 1].rstrip()[-_LONGEST:]):
        return text
    # The line may be broken at a column.
    first = next((one for one in (at - 1, at - 2) if one > 0 and _OPENS.match(rows[one])), 0)
    above = "\n".join(rows[:first])
    return above if above.strip() else text

# Text in many scripts is what is tested.
# ruff: noqa: RUF001, E501, ISC004

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.clean import clean
from tasks.errors import (
    CopydeskError,
    EmptyDocumentError,
    NotAnArticleError,
    TooShortError,
    UndecodableError,
    UnsupportedError,
)
from tasks.models import Cleaned, Document, Profile, Split
from tests.unit.tasks.clean.accounting import check
from tests.unit.tasks.clean.invented import (
    CLEAN_LINES,
    LINES,
    PARAGRAPHS,
    STAMP,
    cleaned,
    damaged,
    lines_of,
)

_PATIENT = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
_ODD = st.sampled_from(
    "aAzZ09 \n\n\r\t.,;:!?\"“”'’«»()-–—&<>/*_#=|éßИяع字\u00a0\u00ad\u200b\u200d\u200e\u202e\u2028"
    "\ufeff\ufb01Ａ\u0301\x00\x03\x1bÃ©â€™\ud800\U0001f600"
)
_WORDS = st.sampled_from(
    ("Read more: x", "Advertisement", "The", "said", "U.S.", "----", "Share Facebook", "&amp;",
     "<b>", "**x**", "3 comments", "nego-", "tiations", "T he", "on January 20.There", "\n", " ")
)  # fmt: skip


@_PATIENT
@given(damaged())
def test_every_character_of_a_damaged_article_is_accounted_for(text: str) -> None:
    """Each character of clean and raw text is mapped to the other or named by a change."""
    check(cleaned(text), text)


@_PATIENT
@given(damaged())
def test_cleaning_a_damaged_article_twice_is_cleaning_it_once(text: str) -> None:
    """Clean text comes out of cleaning as it went in."""
    once = cleaned(text).text
    assert cleaned(once).text == once


@_PATIENT
@given(
    st.text(alphabet=_ODD, max_size=300) | st.lists(_WORDS, max_size=40).map("".join),
    st.sampled_from(("", "\n".join(CLEAN_LINES))),
)
def test_any_text_is_cleaned_with_a_full_account_or_refused(text: str, before: str) -> None:
    """Random text never breaks the account, the idempotence, or the error contract."""
    text = before + text
    raw = text.encode("utf-8", "replace")
    try:
        result = clean(Document(raw=raw))
    except CopydeskError:
        return
    if isinstance(result, Split) or result.media_type != "text/plain":
        return
    check(result, raw.decode("utf-8-sig"))
    again = cleaned(result.text) if result.text.strip() else result
    assert again.text == result.text


@_PATIENT
@given(st.binary(max_size=300))
def test_any_bytes_give_a_result_or_a_typed_error(raw: bytes) -> None:
    """No bytes make cleaning fail with anything but an error of ours."""
    try:
        assert isinstance(clean(Document(raw=raw)), Cleaned | Split)
    except CopydeskError:
        return


def test_the_damaged_article_comes_out_whole() -> None:
    """The fused copy goes, the teaser stays, and all paragraphs keep their order."""
    assert lines_of("\n".join(LINES)) == list(CLEAN_LINES)


def test_a_sound_article_is_left_alone() -> None:
    """Nothing is changed and nothing reported where nothing is damaged."""
    text = "\n".join(CLEAN_LINES)
    result = cleaned(text)
    assert result.text == text
    assert result.changes == ()
    assert result.offsets == ((0, 0, len(text)),)


@pytest.mark.parametrize(
    "text",
    [
        "Порт Норвик снова открыт\nПорт Норвик снова открыт для судов, сообщили власти в пятницу.\n"
        "«Мы ждали этого всю неделю», — сказала начальник порта Ильда Марш, т.е. её служба.",
        "أعيد فتح ميناء نورفيك\nقال الوزير يوم الجمعة إن الميناء أعيد فتحه أمام السفن بعد العاصفة.\n"
        "وأضاف: «انتظرنا هذه الساعة طوال الأسبوع»، بحسب ما نقلته الوكالة؛ ولم يقدم تفاصيل.",
        "Hafen von Nordwiek wieder offen\nDer Hafen ist seit Freitag wieder offen, teilte das Amt mit.\n"
        "„Wir haben die ganze Woche gewartet“, sagte Hafenmeisterin Ilda Marsch. „Endlich.“",
        "Le port de Norvic rouvre\nLe port a rouvert vendredi, a annoncé l'administration du district.\n"
        "« Nous avons attendu toute la semaine », a déclaré Mme Marche, d'après M. Falque.",
        "El puerto de Norvik reabre\nEl puerto reabrió el viernes, informó la administración local.\n"
        "«¿Quién esperaba otra cosa?», dijo la Sra. Marcha. ¡Mañana sale el primer barco!",
        "北港重新开放\n当局星期五表示，北港已重新开放，渡轮将于星期一恢复运行。\n"
        "“我们等了整整一个星期，”港务长说。居民对这一决定表示欢迎，并感谢救援人员。",
        "नॉर्विक बंदरगाह फिर खुला\nअधिकारियों ने शुक्रवार को कहा कि बंदरगाह फिर से खोल दिया गया है।\n"
        "“हमने पूरे सप्ताह इसका इंतज़ार किया,” बंदरगाह प्रमुख ने कहा। नौका सोमवार को चलेगी।",
    ],
    ids=["ru", "ar", "de", "fr", "es", "zh", "hi"],
)
def test_text_in_other_languages_is_left_alone(text: str) -> None:
    """Sound text of other languages and scripts comes out as it went in."""
    assert cleaned(text).text == text


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", EmptyDocumentError),
        (b" \r\n\t\n ", EmptyDocumentError),
        ("\u200b\n\u00a0\n".encode(), EmptyDocumentError),
        ("Loading…".encode(), TooShortError),
        (b"Hi.", TooShortError),
        (b"403 Forbidden\nnginx", NotAnArticleError),
        ("Just a moment…\nVerifying you are human.".encode(), NotAnArticleError),
        (b"Advertisement\nShare Facebook Twitter", NotAnArticleError),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", UnsupportedError),
        (bytes(range(128, 256)) * 4, UndecodableError),
    ],
)
def test_what_is_no_article_is_refused_by_its_reason(
    raw: bytes, error: type[CopydeskError]
) -> None:
    """Each kind of non-article has an error of its own, with a message."""
    with pytest.raises(error) as caught:
        clean(Document(raw=raw))
    assert str(caught.value)


def test_a_rule_that_harms_a_feed_can_be_left_out() -> None:
    """A rule named in the profile's `without` does nothing."""
    text = "\n".join((*CLEAN_LINES, "Advertisement"))
    assert cleaned(text).text == "\n".join(CLEAN_LINES)
    kept = cleaned(text, Profile(without=("furniture.advertisement",)))
    assert kept.text == text


def test_furniture_of_a_profile_goes() -> None:
    """Lines that a feed's profile calls furniture are removed, and reported as such."""
    profile = Profile(furniture=("The Norland Courier, first with the tide",))
    result = cleaned("\n".join((*CLEAN_LINES, *profile.furniture)), profile)
    assert result.text == "\n".join(CLEAN_LINES)
    assert [change.rule for change in result.changes] == ["furniture.profile"]


@pytest.mark.parametrize(
    "text",
    [
        "The port is open again. " * 40_000,
        "a\n" * 20_000,
        "x" * 500_000,
        "said.The " * 10_000,
        "Advertisement\n" * 2_000 + "\n".join(PARAGRAPHS),
        "&amp;amp;" * 3_000,
        "\u202e\u200b" * 10_000 + STAMP + "\n".join(PARAGRAPHS),
        "(" * 50_000,
        "Share " * 50_000,
        "-\n" * 10_000 + "\n".join(PARAGRAPHS),
    ],
)
def test_hostile_text_is_cleaned_or_refused(text: str) -> None:
    """Large monotonous text ends in a result or a typed error."""
    try:
        assert isinstance(clean(Document(raw=text.encode())), Cleaned | Split)
    except CopydeskError:
        return

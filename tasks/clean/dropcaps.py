"""Drop caps: "T he minister said"."""

import re

from tasks.clean.draft import Draft, Edit

_DROPPED = re.compile(r"\n([“\"‘]?[A-Z])[ \n]([a-z]{1,20})\b")
#: Words that begin articles, without their first letters; the rest must be no word.
_OPENERS = frozenset(
    "The This That These Those They There Then Than Thousands Two Three Ten Today Tens To Too "
    "When What Where While Which Who Why With Within Without We Was Were Will Would Work "
    "For From Four Five First Few Former Firefighters Forget Fans Families "
    "He His Her Here How Hundreds Have Has Had Half Health House Home Heavy Hours "
    "It In If Is Its Inside Investors Into Indeed "
    "On One Once Only Our Out Over Of Officials Oil Or Older "
    "At As An After All Although Among Amid Around Are And Another Almost Along About Across "
    "By But Be Before Beyond Behind Both British Between Back Because Business Britain "
    "More Most Many Maybe Millions Ministers Members Mr Mrs Ms My Months "
    "Nearly New No Not Now Nobody Nothing Nine "
    "People Police President Prime Prices Plans Protesters Politicians "
    "Some Several Since So She Shares Sales Six Seven Scientists Still Such Should Stocks "
    "Last Let Like Life Local Long Less Leaders Lawmakers Later "
    "Russia Russian Residents Rescue Republicans Researchers Rising "
    "Up Until Under US United Unless Despite During Down Do Does Did Democrats Don Doctors "
    "Every Even Each Early Earlier Eight European Economic Experts Everyone "
    "German Government Global Given Growing Can Could Chinese China Children Citing Critics "
    "Climate Companies Court Women World Workers Years Yet You Your Young Yes Just Judges".split()
)


def drop_caps(draft: Draft) -> Draft:
    """Join a large first letter with the rest of its word.

    Only where the two make a word that begins articles, or one that the text holds
    elsewhere: "X marks the spot" and "T cells" stay.
    """
    text = "\n" + draft.text
    edits = [
        Edit(m.end(1) - 1, m.end(1), "", "breaks.drop_cap")
        for m in _DROPPED.finditer(text)
        if _is_word(text, m)
    ]
    return draft.edited(edits)


def _is_word(text: str, found: re.Match[str]) -> bool:
    letter, rest = found.group(1)[-1], found.group(2)
    if letter + rest in _OPENERS:
        return letter != "A" or rest not in {"re", "long", "round", "cross", "mid", "bout"}
    if letter in "AIO" or len(rest) < 3:  # noqa: PLR2004 - words by themselves
        return False
    whole = re.compile(rf"\b(?:{letter}|{letter.lower()}){rest}\b")
    alone = re.compile(rf"(?<!\b\w )\b{rest}\b")
    return bool(whole.search(text)) and not alone.search(text)

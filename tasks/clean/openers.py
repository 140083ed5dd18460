"""Words that begin sentences, and hardly ever the text of a link."""

#: A line that begins with one of these begins a sentence, not the rest of one.
OPENERS = frozenset(
    "A An The This That These Those There Here It Its He His She Her Hers They Their Them We Our I My "
    "You Your Who What When Where Why How Which While If As At By For From In Into On Of Off Out Over "
    "Under To Through With Within Without After Before Since Until During Despite Although Though "
    "Because Unless However Moreover Meanwhile Also And But Or Nor So Yet Then Thus Therefore Even "
    "Only Just Still Now Once Both Either Neither Each Every All Any Some Many Most Much More Several "
    "Few Other Others Another Such Same Not No None Never Yes Well Let Is Are Was Were Do Does Did Has "
    "Have Had Can Could Will Would Should May Might Must Be Being Been Apart According Instead Indeed "
    "Perhaps Maybe Please Read See Watch Follow Asked Earlier Later Last Next First Second Two Three "
    "Der Die Das Den Dem Ein Eine Es Er Sie Wir Ich Und Aber Auch Bei Nach Für Mit Im In Zu Le La Les "
    "Un Une Des Il Elle Ils Elles Ce Cette Et Mais Pour Dans Avec El Los Las Una Unos Pero Con".split()
)

"""The verbs by which a report marks speech, with all their forms."""

_IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "speak": "speak speaks spoke spoken speaking",
    "go on": "went",
    "think": "think thinks thought thinking",
    "read": "read reads reading",
    "put": "put puts putting",
    "swear": "swear swears swore sworn swearing",
    "sing": "sing sings sang singing",
    "foretell": "foretell foretells foretold foretelling",
    "begin": "begins began beginning",
    "quip": "quip quips quipped quipping",
    "admit": "admit admits admitted admitting",
    "blog": "blog blogs blogged blogging",
    "rap": "rapped",
    "let": "lets",
    "mean": "meant",
    "understand": "understands understood",
    "retort": "retort retorts retorted retorting",
    "know": "knows knew",
    "feel": "feels felt",
    "hold": "holds held",
    "make clear": "makes made",
    "shoot back": "shot shoots",
    "fire back": "fired fires",
    "hit back": "hit hits hitting",
    "give": "gave gives giving",
    "see": "saw sees seeing",
    "find": "finds found",
    "win": "wins won",
    "sell": "sold sells",
    "lead": "led leads",
    "get": "gets got",
    "quote": "quote quotes quoted quoting",
    "cut": "cuts cutting",
    "send": "sent sends",
    "take": "took takes",
    "draw": "drew draws",
    "come": "came comes",
    "seek": "sought seeks",
    "hear": "hears",
}

_SPEECH = """
add announce acknowledge affirm agree allege answer argue ask assert assure bemoan boast brag
caution chant charge chide cite claim clarify comment complain concede conclude confess confide
confirm contend continue counter crow cry declare declaim demand deny detail disclose echo elaborate
emphasize emphasise exclaim explain express fume gush hint implore imply indicate inform inquire
insist interject interrupt intone joke jest lament lecture maintain marvel mention mock moan muse
mutter mumble murmur note object observe opine plead pledge post predict proclaim promise pronounce
protest quiz rage rant reason recall recite recollect recommend recount reflect reiterate relate
remark remember remind repeat reply report request respond reveal riff roar say scold scoff scream
shout shrug sigh signal snap sneer snort specify speculate spell state stress stammer suggest summarize
summarise surmise tease testify thunder threaten tout tweet retweet underline underscore urge utter
venture volunteer vow wail warn whisper wonder yell advise advocate caption instruct
estimate forecast believe expect hope emphasise preach prescribe sum broadcast describe email text
boom bellow blurt chuckle chime laugh gripe grouse groan inveigh enthuse counsel deadpan decry
philosophize editorialize apologize apologise theorize hypothesize tweet-stormed telegraph pray
propose question rejoin press reassure hail caution attest avow beg bark chorus
"""

_APPRAISAL = """
accuse applaud assail attack blast berate blame brand call castigate celebrate challenge commend
compare condemn congratulate criticize criticise credit cast characterize characterise chastise
denounce deride dismiss disparage dub excoriate fault frame greet hammer insult invoke knock label
lambast lambaste lampoon laud lash liken mock nickname offer oppose paint pan portray praise pitch
rail rebuff rebuke rebut refer refute reject ridicule rip savage shame slam tag taunt thank toast
trash trumpet welcome dispute defend discuss address dedicate endorse encourage depict deliver
decide deem deplore consider complain appear apply argue advance conceive envision envisage
fret worry fear regard perceive view hype harangue highlight instruct introduce invite lavish
admonish admire appeal ascribe attribute decline deflect demonize derail discount dispatch
emphasize equate evoke explode express feature fantasize pillory plug poke pronounce
punctuate recognize refuse release rename resist salute sign submit sue support term title
title translate troll use vent voice
"""

_DOUBLED = {"brag", "plug", "pan", "rip", "tag", "slam", "refer", "equip", "hit", "rebut", "dub"}


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb, f"{verb}es", f"{verb}ed", f"{verb}ing"
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    return verb, f"{verb}s", f"{stem}ed", f"{stem}ing"


def _table(words: str) -> frozenset[str]:
    return frozenset(form for verb in words.split() for form in _forms(verb))


_IRREGULAR_SPEECH = "say tell write speak think read quip admit blog retort quote swear".split()

#: Forms that report words: they may stand after a quotation, before their subject, or
#: with a clause of indirect speech.
SPEECH = _table(_SPEECH) | {form for verb in _IRREGULAR_SPEECH for form in _IRREGULAR[verb].split()}

#: Forms that carry a quoted fragment without reporting an utterance ("called it a ...").
APPRAISAL = (
    _table(_APPRAISAL) | {form for forms in _IRREGULAR.values() for form in forms.split()}
) - SPEECH

CUES = SPEECH | APPRAISAL

#: Forms that are no infinitive.
FINITE = frozenset(
    form
    for forms in (
        *_IRREGULAR.values(),
        *(" ".join(_forms(verb)) for verb in (_SPEECH + _APPRAISAL).split()),
    )
    for form in forms.split()[1:]
)

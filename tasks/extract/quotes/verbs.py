"""The verbs by which a report marks speech, with all their forms."""

from tasks.extract.quotes.tables import inflected, words

_DOUBLED = words(
    "brag plug pan rip tag slam refer rebut dub quip admit blog rap chat",
)

#: Bases whose forms report an utterance.
_SPEECH = """
add announce acknowledge affirm agree allege answer argue ask assert assure bemoan boast brag
caution chant charge chide cite claim clarify comment complain concede conclude confess confide
confirm contend continue counter crow cry declare declaim demand deny detail disclose echo
elaborate emphasize emphasise exclaim explain express fume gush hint implore imply indicate
inform inquire insist interject interrupt intone joke jest lament lecture maintain marvel mention
mock moan muse mutter mumble murmur note object observe opine plead pledge post predict proclaim
promise pronounce protest quiz rage rant reason recall recite recollect recommend recount reflect
reiterate relate remark remember remind repeat reply report request respond reveal riff roar
scold scoff scream shout shrug sigh signal snap sneer snort specify speculate spell state stress
stammer suggest summarize summarise surmise tease testify thunder threaten tout tweet retweet
underline underscore urge utter venture volunteer vow wail warn whisper wonder yell advise
advocate instruct estimate forecast believe expect hope preach prescribe sum broadcast describe
email text boom bellow blurt chuckle chime laugh gripe grouse groan inveigh enthuse counsel
deadpan decry philosophize editorialize apologize apologise theorize hypothesize telegraph pray
propose question rejoin press reassure hail attest avow beg bark chorus quip admit blog rap point
"""

#: Bases that carry a quoted fragment without reporting an utterance ("called it a ...").
_APPRAISAL = """
accuse applaud assail attack blast berate blame brand call castigate celebrate challenge commend
compare condemn congratulate criticize criticise credit characterize characterise chastise
denounce deride dismiss disparage dub excoriate fault frame greet hammer insult invoke knock
label lambast lambaste lampoon laud lash liken nickname offer oppose paint pan portray praise
pitch rail rebuff rebuke refute reject refer ridicule rip savage shame slam tag taunt thank toast
trash trumpet welcome dispute defend discuss address endorse encourage depict decide deem deplore
consider conceive envision envisage fret worry fear regard perceive hype harangue highlight
admonish admire appeal attribute decline demonize discount equate evoke pillory plug rename
salute title title translate troll voice agree
"""

_IRREGULAR_SPEECH = frozenset(
    tuple(forms.split())
    for forms in (
        "say says said saying",
        "tell tells told telling",
        "write writes wrote written writing",
        "speak speaks spoke spoken speaking",
        "think thinks thought thinking",
        "sing sings sang singing",
        "read reads reading",
        "put puts putting",
        "swear swears swore sworn swearing",
        "foretell foretells foretold foretelling",
        "retort retorts retorted retorting",
        "quote quotes quoted quoting",
        "forecast forecasts forecast forecasting",
    )
)

_IRREGULAR_APPRAISAL = frozenset(
    tuple(forms.split())
    for forms in (
        "begin begins began beginning",
        "know knows knew knowing",
        "feel feels felt feeling",
        "hold holds held holding",
        "make makes made making",
        "shoot shoots shot shooting",
        "fire fires fired firing",
        "hit hits hitting",
        "give gives gave giving",
        "see sees saw seeing",
        "send sends sent sending",
        "take takes took taking",
        "draw draws drew drawing",
        "cast casts casting",
        "understand understands understood",
        "mean means meant",
    )
)

_SPEECH_FORMS = inflected(_SPEECH, _DOUBLED) | _IRREGULAR_SPEECH
_ALL_FORMS = _SPEECH_FORMS | inflected(_APPRAISAL, _DOUBLED) | _IRREGULAR_APPRAISAL

#: Forms that report words: they may stand after a quotation, before their subject, or
#: with a clause of indirect speech.
SPEECH = frozenset(form for forms in _SPEECH_FORMS for form in forms)

#: Every form that may go with quoted words.
CUES = frozenset(form for forms in _ALL_FORMS for form in forms)

#: Forms that are no infinitive.
FINITE = frozenset(form for forms in _ALL_FORMS for form in forms[1:])

#: Forms that take the addressee for their object, so that what follows is no subject.
TELLING = words(
    "told tells tell telling informed informs reminded reminds assured assures asked asks",
    "warned warns urged urges advised advises reassured reassures quoted quotes begged",
    "implored",
)

#: Forms that have the speaker for their object ("quoted Orla as saying").
QUOTING = words(
    "quoted quotes quoting cited cites citing",
)

#: Forms that never have their subject behind them.
NEVER_INVERTED = words(
    "told tells tell thought thinks put puts spoke speaks describes describe described",
)

#: Forms that introduce indirect speech without doubt.
INDIRECT = words(
    "said says told tells added adds according announced announces stressed stresses noted",
    "notes insisted insists claimed claims warned warns confirmed confirms clarified",
    "explained explains argued argues stated states declared denied denies emphasized",
    "emphasised acknowledged admitted conceded reiterated pointed alleged vowed pledged",
    "promised predicted revealed recalled replied responded suggested suggests adding saying",
    "testified contended maintained maintains tweeted wrote writes complained observed",
    "remarked concluded asserted underlined underscored cautioned informed reminded assured",
    "boasted hinted disclosed believes believed estimates estimated reported",
)

#: Past forms of other verbs that do not end in "ed".
IRREGULAR = words(
    "rose fell grew went came took made won lost met got left ran stood sank flew fled drew chose",
    "became bought sold paid cost kept led fought found gave had held broke brought built drove",
    "ate bore bred caught dealt fed forgot froze hung hid hurt knew lay lent lit meant overcame",
    "rang rode sat sent shook shone shrank slept slid spent spread sprang stole stuck strove",
    "struck swam taught threw undertook wept withdrew woke wore wound",
)

#: Bases that have a plural before them and no noun of the same form: "prices keep rising".
BASES = words(
    "keep need want remain become get go come allow include require seem tend continue expect",
    "believe hope know feel bring lose pay live provide suffer violate deserve prefer understand",
)

#: Nouns for words that somebody said: "Orla's claim that ...".
SAYINGS = words(
    "claim claims statement statements remark remarks call calls promise promises warning",
    "comment comments assertion assertions argument description words suggestion vow pledge",
    "complaint contention allegation allegations observation accusation slogan question",
    "answer response reply plea mantra declaration prediction tweet tweets message boast",
    "admission apology joke quip quote motto refrain criticism view belief assessment",
    "characterization",
)

#: Forms that a document or a sign may have for its verb.
WRITTEN = words(
    "says said read reads states stated claims claimed warns warned concluded concludes notes",
    "noted argues argued adds added explains suggests shows declares alleges alleged finds",
)

#: Forms behind which a clause may begin without "that".
BARE = words(
    "said says added adds claimed claims believed believes insisted insists argued argues",
    "warned warns explained noted estimates estimated saying adding suggested suggests",
    "predicted hinted stressed confirmed alleged maintained maintains vowed promised pledged",
    "wrote",
)

#: Forms of other verbs that have a person before and behind them: "Orla met Piet".
MEETING = words(
    "met beat won lost led left took ran saw held gave shot hit sent fought caught taught",
    "brought sought bought sold wed drew threw chose struck overtook overthrew forgave",
    "meets visits joins hosts beats replaces succeeds faces marries sues backs leads",
)

#: Participles that stand behind a name without being its verb: "London based".
ATTACHED = words(
    "based backed owned trained educated",
)

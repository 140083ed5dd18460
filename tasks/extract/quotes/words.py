"""Closed classes of words that the reading of subjects needs."""

from tasks.extract.quotes.tables import words

#: Pronouns that may stand for a speaker.
PERSONAL = words(
    "he she they i we it you them him us me himself herself themselves",
)
GENDERED = words(
    "he she",
)

#: Words before a name that tell which pronoun stands for it.
HE = words(
    "mr sir lord king prince pope father brother actor spokesman chairman congressman",
    "councilman businessman husband son",
)
SHE = words(
    "mrs ms miss mme dame lady queen princess mother sister actress spokeswoman chairwoman",
    "congresswoman councilwoman businesswoman wife daughter",
)
RELATIVE = words(
    "who that which whom whose",
)

#: Words that stand for an unnamed speaker.
SOME = words(
    "one another others some many several both everyone everybody nobody few most",
)

#: Words before a noun of several.
COUNTS = words(
    "two three four five six seven eight nine ten eleven twelve these those all",
)

ADVERBS = words(
    "also then later now once again even further still already never always often just simply",
    "only recently repeatedly previously earlier subsequently eventually finally famously",
    "reportedly sometimes first soon thereafter instead perhaps too ever not n't meanwhile",
    "indeed likewise however nevertheless nonetheless therefore thus moreover besides",
    "otherwise hence here there yes no well ago",
)

AUXILIARIES = words(
    "has have had is are was were be been being will would can could may might shall did does",
    "do should must",
)

PASSIVE = words(
    "was were been being is are when be if",
)

TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april",
    "may june july august september october november december today yesterday tonight morning",
    "afternoon evening night week month year last this jan. feb. mar. apr. aug. sept. oct.",
    "nov. dec. hours",
)

ARTICLES = words(
    "a an the his her their its our my your this these those every each any no what such",
)
POSSESSIVES = words(
    "his her their its our my your",
)

PREPOSITIONS = words(
    "in on at during after before by with from to into over under about against through via",
    "within without amid among between despite since until upon outside near inside while as",
    "when if because though although where whether than like for of including following",
    "unlike throughout across",
)

CONJUNCTIONS = words(
    "and or but nor yet so",
)
CLAUSES = words(
    "that who which whom whose what why how",
)

#: What may carry on a name between its capitalised words.
PARTICLES = words(
    "de da di du del della der den van von bin ibn ben al el la le dos das y ter ten af zu",
)

JOINS = words(
    "for of at with from in to",
)

#: Nouns for somebody who speaks.
PERSONS = words(
    "spokesman spokeswoman spokesperson spokesmen spokespeople official officials aide aides",
    "adviser advisers advisor advisors source sources analyst analysts expert experts",
    "president minister premier chancellor secretary senator senators congressman",
    "congresswoman governor governors mayor chairman chairwoman chair chairperson leader",
    "leaders director directors chief chiefs head manager managers officer officers candidate",
    "candidates nominee lawyer lawyers attorney attorneys judge judges prosecutor prosecutors",
    "professor economist economists strategist strategists pollster reporter reporters",
    "journalist journalists columnist critic critics author authors writer editor editors",
    "host actor actress singer player coach captain teacher teachers student students",
    "activist activists supporter supporters opponent opponents witness witnesses resident",
    "residents voter voters police ministry agency department company group report statement",
    "study researchers scientist scientists doctor doctors general commander soldier soldiers",
    "man woman men women mother father wife husband son daughter brother sister lawmaker",
    "lawmakers member members committee court government campaign panel firm bank union",
    "organisation organization team paper newspaper diplomat diplomats envoy ambassador",
    "executive executives founder co-founder owner businessman billionaire mogul democrat",
    "democrats republican republicans representative counsel deputy vice historian scholar",
    "narrator moderator farmer farmers worker workers driver pilot passenger veteran pastor",
    "bishop cardinal pope rabbi imam king queen prince princess investigator investigators",
    "detective sheriff firefighter observer observers commentator commentators insider",
    "insiders operative operatives delegate delegates organizer organizers neurosurgeon",
    "hopeful frontrunner incumbent front-runner announcer lady deputies clip ad commission",
    "letter editorial headline tycoon investor crowd protesters demonstrators questioner",
    "party staffer staffers veterans board complaint lawsuit email memo document documents",
    "filing website site magazine network station trader traders broker brokers dealer",
    "dealers regulator regulators authority authorities manufacturer airline survivor",
    "survivors relative relatives neighbour neighbor neighbours neighbors parent parents",
    "musician artist designer architect pundit pundits fan fans physician nurse conservative",
    "liberal progressive progressives conservatives centre center institute institution",
    "association council office bureau service administration watchdog charity insurgents",
    "rebels militants rector priest vicar chaplain monk nun dean principal superintendent",
    "engineer psychologist biologist trustee curator mp mps mep meps msp msps commissioner",
    "commissioners councillor councillors military television tv radio army navy opposition",
    "embassy cabinet coalition automaker carmaker lender retailer operator broadcaster",
)

#: Nouns whose holder speaks for others: "the official" may go back to any of them.
OFFICES = words(
    "spokesman spokeswoman spokesperson minister president premier chancellor secretary",
    "governor mayor ambassador envoy diplomat official commissioner chief head director aide",
    "adviser advisor",
)

#: Words that stand before a name and are no part of it.
TITLES = words(
    "staff mr mrs ms miss dr prof professor sir dame lord lady baroness sen sens senator rep",
    "reps representative gov governor gen general lt lieutenant col colonel maj major capt",
    "captain sgt sergeant cmdr commander adm admiral rev reverend hon judge justice president",
    "vice prime minister chancellor secretary mayor archbishop bishop ayatollah chief",
    "chairman chairwoman director congressman congresswoman ambassador attorney former ex",
    "first speaker senate house majority minority leader state republican democratic democrat",
    "democrats us u.s. american russian french german british chinese candidate presidential",
    "coach officer executive foreign defense defence treasury press deputy premier attorneys",
    "representatives councilman councilwoman sheriff detective inspector ceo cfo coo gop",
    "president-elect spokesman spokeswoman spokesperson editor host author analyst economist",
    "strategist correspondent reporter columnist dictator nominee comrade king queen prince",
    "princess pope cardinal tsar emperor sheikh saint father sister brother actor actress",
    "commissioner superintendent constable brigadier marshal commodore corporal cpl pfc lance",
    "pastor rabbi imam alhaji alhaja shri smt datuk haji mme mlle monsieur herr frau councillor",
    "mp mep msp barrister journalist rival vice-president vice-premier vice-chancellor",
    "vice-chairman vice-minister vice-mayor vice-governor director-general attorney-general",
    "secretary-general major-general lieutenant-general brigadier-general auditor-general",
    "solicitor-general governor-general inspector-general surgeon-general ex-president",
    "ex-premier ex-minister ex-chancellor ex-governor ex-mayor then-president then-candidate",
    "co-chairman co-chair co-founder vice-president-elect governor-elect mayor-elect",
)

#: Titles that are no office when they stand alone: bodies, and adjectives of them.
ADJECTIVES = words(
    "senate house state treasury press republican democratic democrat democrats us u.s.",
    "american russian french german british chinese gop majority minority foreign defense",
    "defence presidential former first",
)

#: What is no title in the name of a body: "US Navy", "UN General Assembly".
OF_BODIES = ADJECTIVES | {"general"}

#: Titles that tell nothing of an office.
COURTESY = words(
    "mr mrs ms miss mme mlle sir dame lady lord dr former the shri smt monsieur herr frau",
)

#: Titles that a single name keeps.
KEPT = words(
    "king queen prince princess pope cardinal tsar emperor sheikh saint lord lady sir dame",
)

#: What no name begins or ends with.
NO_NAME = (
    ARTICLES
    | PREPOSITIONS
    | PERSONAL
    | RELATIVE
    | SOME
    | ADVERBS
    | CONJUNCTIONS
    | AUXILIARIES
    | TIMES
    | CLAUSES
)

#: What a title between marks is the title of.
WORKS = words(
    "book novel memoir film movie song album single show podcast series column commentary",
    "op-ed article essay editorial documentary musical play poem painting magazine newspaper",
    "blog anthem hymn ballad sitcom drama comedy entitled titled headlined",
)

#: Verbs right before a name that somebody gives: "they call it".
NAMING = words(
    "call calls called calling labeled labelled labels branded dubbed nicknamed read reads",
    "reading",
)

#: Nouns for words that many people say or read, whoever said them first: "chants of".
UTTERANCES = words(
    "chant chants slogan slogans motto mottos mantra refrain cry cries shout shouts cheer",
    "cheers calls sentence phrase phrases words",
)

#: Last words of the names of bodies and places.
BODIES = words(
    "union nations league commission parliament congress senate house party corp inc ltd plc",
    "group states kingdom republic island islands city county street square university",
    "college school hospital airport times post news journal herald tribune press open cup",
    "games war act treaty court service services force forces army navy guard international",
    "national holdings fund trust world way day east west north south sea river lake bay",
    "airlines airways motors systems technologies assembly council",
)

#: States as they are abbreviated behind the name of a town.
STATES = words(
    "n.c. s.c. n.y. n.j. n.h. n.m. n.d. s.d. r.i. d.c. w.va. ala. ariz. ark. calif. colo.",
    "conn. del. fla. ill. ind. kan. ky. mass. mich. minn. mo. mont. neb. nev. okla. ore. pa.",
    "tenn. tex. vt. wash. wis. wyo.",
)

#: Before an adjective of a country: "South African".
REGIONS = words(
    "south north east west central latin new saudi sri",
)

#: How adjectives of countries end.
DEMONYMS = ("ian", "ish", "ese", "ican")

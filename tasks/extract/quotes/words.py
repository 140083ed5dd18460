"""Closed classes of words that the reading of subjects needs."""

PRONOUNS = frozenset("he she they it i we you who".split())
PERSONAL = frozenset("he she they".split())

ADVERBS = frozenset(
    """also then later now once again even further still already never always often just simply only
    recently repeatedly previously earlier subsequently eventually finally famously reportedly
    sometimes first soon thereafter instead perhaps too ever not n't in-turn""".split()
)

AUXILIARIES = frozenset(
    "has have had is are was were be been would will could can may might did does do should must"
    " hasn't haven't hadn't isn't aren't wasn't weren't wouldn't won't couldn't can't didn't doesn't"
    " don't".split()
)

TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today yesterday tonight morning afternoon evening
    night week month year last this jan. feb. mar. apr. aug. sept. oct. nov. dec.""".split()
)

ARTICLES = frozenset("a an the his her their its our my one another this that these those".split())

PREPOSITIONS = frozenset(
    """in on at during after before by with from to into over under about against through via within
    without amid among between despite since until upon outside near inside while as when if because
    though although where whether that than like for of""".split()
)

CONJUNCTIONS = frozenset("and or but nor yet so".split())

#: What may carry on a name between its capitalised words.
PARTICLES = frozenset(
    "de da di du del della der den van von bin ibn ben al el la le dos das y ter ten af zu".split()
)

#: Nouns for somebody who speaks.
PERSONS = frozenset(
    """spokesman spokeswoman spokesperson spokesmen official officials aide aides adviser advisers
    advisor advisors source sources analyst analysts expert experts president minister premier
    chancellor secretary senator congressman congresswoman governor mayor chairman chairwoman chair
    leader leaders director chief head manager officer candidate nominee lawyer attorney judge
    prosecutor professor economist strategist pollster reporter journalist columnist critic critics
    author writer editor host actor actress singer player coach captain teacher student students
    activist activists supporter supporters opponent opponents witness witnesses resident residents
    voter voters police ministry agency department company group report statement study researchers
    scientist scientists doctor general commander soldier soldiers man woman men women mother father
    wife husband son daughter brother sister lawmaker lawmakers member members committee court
    government campaign panel firm bank union organisation organization team paper newspaper
    diplomat diplomats envoy ambassador executive founder owner businessman billionaire mogul
    democrat republican representative counsel deputy vice historian scholar narrator moderator
    farmer worker workers driver pilot passenger veteran pastor bishop cardinal pope rabbi imam king
    queen prince princess officials investigator investigators detective sheriff firefighter
    observers observer commentator commentators insiders insider operative operatives delegate
    delegates organizer organizers neurosurgeon hopeful frontrunner front-runner incumbent""".split()
)

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady baroness sen sens senator rep reps
    representative gov governor gen general lt lieutenant col colonel maj major capt captain sgt
    sergeant cmdr commander adm admiral rev reverend hon judge justice president vice prime minister
    chancellor secretary mayor king queen prince princess pope cardinal archbishop bishop sheikh
    ayatollah chief chairman chairwoman director congressman congresswoman ambassador attorney
    former ex first speaker senate house majority minority leader state republican democratic
    democrat us u.s. american russian french german british chinese candidate presidential coach
    officer executive foreign defense defence treasury press deputy premier attorneys
    representatives councilman councilwoman sheriff detective officer inspector""".split()
)

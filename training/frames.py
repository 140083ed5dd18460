"""The frames and parts of invented lines, as tables.

Letters in braces are filled by `training/invented.py`.
"""

#: `{T}` team, `{P}` person, `{C}` country, `{L}` city, `{n}` small number, `{N}` table row.
SPORTS = (
    "{T} beat {T} {n}-{n} on Saturday.",
    "{T} {n} {T} {n}",
    "{T} {n} {T} {n} (halftime {n}-{n})",
    "{T} {N}",
    "{T} {N}",
    "{T} AT {T}",
    "{T} v {T}",
    "{T} vs {T}",
    "{T} won {n}-{n} at {T} to go top of the league.",
    "{P} scored twice as {T} beat {T} {n}-{n}.",
    "{T} striker {P} will miss the match against {T}.",
    "{T} coach {P} said his side had deserved to win.",
    "{T} manager {P} praised his players after the game.",
    "{P} ({T}) {n}",
    "{n}. {P} ({C}) {n}",
    "{n}. {P} ({C}) {n}:{n}",
    "{P} ({C}) beat {P} ({C}) {n}-{n} {n}-{n}",
    "{n} - {P} ({T}), {P} ({T})",
    "{P} c {S} b {S} {n}",
    "{P} lbw b {S} {n}",
    "Scorers: {S} {n}, {S} {n}",
    "Scorers: {P} ({n}), {S} ({n})",
    "{T} lost {n}-{n} to {T} in the second round of the cup.",
    "{T} have signed midfielder {P} from {T} on loan.",
    "{T} defender {P} has been ruled out for six weeks, the club said.",
    "{T} held on for a {n}-{n} win over {T}.",
    "{T} forward {P} had {n} points and {n} rebounds.",
    "{T} quarterback {P} threw for {n} yards against {T}.",
    "In {L}, {P} hit a home run as {T} defeated {T} {n}-{n}.",
    "The match in {L} ended in a draw, with {T} second in the table behind {T}.",
    "{P} of {C} won the title in {L} on Sunday, beating {P} of {C} in the final.",
    "{P} put {C} ahead in the match against {C} in {L}.",
    "{P}, who joined {T} last year, scored in the {n}th minute.",
    "Second seed {P} of {C} beat {C}'s {P} {n}-{n} {n}-{n}.",
    "{U} {n} {U} {n}",
    "{U} {N}",
    "{U} AT {U}",
)
#: The same letters in other reports, where a city is a city; where `{S}` is a last name.
NEWS = (
    "Police in {L} said on Tuesday that three people had been killed in the town of {L}.",
    "{P}, the governor of {L}, told reporters in {L} that the road to {L} had been closed.",
    "A court in {L} sentenced {P} to five years in prison, his lawyer {P} said.",
    "The {L} High Court, sitting in {L}, ordered the arrest of {P}.",
    "{S} said the villages of {L} and {L} in {L} district were cut off by floods.",
    "President {P} of {C} met his counterpart {P} in {L}.",
    "{P}, a professor at the University of {L}, said {C} needed reforms.",
    "Residents of {L}, about 40 km from {L}, fled to {L} after the attack.",
    "Justice {P} adjourned the case until next month.",
    "Chief {P} urged the people of {L} to remain calm.",
    "Mr {S} said the project in {L} would be finished by December.",
    "The minister, {P}, flew from {L} to {L} on Monday.",
    "Alhaji {P} and Dr {P} attended the ceremony in {L}, {C}.",
    "Foreign Minister {P} arrived in {L} for talks with officials of {C} and {C}.",
    "{P} was born in {L}, {C}, and lives in {L}.",
    "Shri {P} inaugurated the hospital at {L}.",
    "Senator {P} accused {S} of corruption.",
    "An earthquake struck near {L}, {C}, and was felt in {L}, {L} and {L}.",
    "The bus was travelling from {L} to {L} when it overturned.",
    "{S}, 34, from {L}, was arrested at {L} airport.",
    "Engr. {P} said work on the {L}-{L} road would resume.",
    "In {L}, protesters led by {P} marched to the town hall.",
    "{L} police chief {P} confirmed the arrest.",
    "The mayor of {L}, {P}, and deputy {P} resigned.",
)
#: Bodies and companies of every country; `{O}` body, `{A}` its initials, `{B}` company, `{W}`
#: company of one word, `{V}` district or state.
BODIES = (
    "The {O} ({A}) said on Monday that {P} would appear before it.",
    "{P}, chairman of the {O}, told reporters in {L}.",
    "The {O} said the number of cases in {V} had risen.",
    "Officials of the {O} and the {O} met in {L}, {V}.",
    "{A} spokesman {P} said the body had no information.",
    "{B} said on Tuesday it would buy {B} for $3.2 billion.",
    "Shares in {W} rose 4 percent after {W} raised its forecast.",
    "{W} said quarterly profit fell because of higher costs.",
    "Analysts at {B} cut their rating on {W} to hold.",
    "{P}, chief executive of {B}, said {W} would close its plant in {L}.",
    "Gunmen killed six people in {L}, {V}, a spokesman for {V} police said.",
    "Residents of {V} voted on Sunday, the {O} ({A}) said.",
    "{P} of the {O} said aid had reached {V} and {V}.",
    "{W} competes with {W} and {W} in {C}.",
    "The {O} in {C} has accused {W} of breaking the law.",
    "{L}-based {B} hired {P} from {W}.",
)
FIELDS = (
    "Electoral", "Health", "Education", "Petroleum", "Human Rights", "Water Resources", "Trade",
    "Agriculture", "Drug Control", "Population", "Anti-Corruption", "Development", "Ports",
    "Economic and Financial Crimes", "Civil Aviation", "Revenue", "Civil Defence", "Labour",
    "Broadcasting", "Football", "Nurses and Midwives", "Mining", "Press", "Workers", "Farmers",
    "Medical", "Defence", "Foreign Affairs", "Science and Technology", "Statistics", "Reserve",
    "Public Works", "Interior", "Justice", "Democratic", "Liberation", "Teachers", "Investment",
)  # fmt: skip
KINDS = (
    "Commission", "Agency", "Ministry", "Authority", "Council", "Association", "Union", "Party",
    "Congress", "Federation", "Board", "Bureau", "Institute", "Service", "Corporation", "Bank",
    "Court", "Front", "Movement", "Alliance", "Society", "Foundation", "Department", "Forum",
)  # fmt: skip
BODY_FORMS = (
    "National {f} {k}", "{c} {f} {k}", "{f} {k}", "{k} of {f}", "{l} {f} {k}", "Federal {k} of {f}",
    "{f} {k} of {c}", "{k} for {f}", "Independent National {f} {k}", "{l} University",
    "University of {l}", "{s} {k}", "{c} {k}", "All {c} {f} {k}", "{l} General Hospital",
)  # fmt: skip
FIRM_FORMS = (
    "{s} Holdings", "{s} & {s}", "{s} {s} Inc", "{l} Steel", "{s} Motors", "{s} Group",
    "{c} Telecom",
    "{s} Energy", "{l} Airlines", "{s} Pharmaceuticals", "{s} Capital", "Banco {s}", "{s} AG",
    "{s} SA", "{s} Corp", "{s} Co Ltd", "{s} Partners", "{s} Bank", "PT {s} Tbk", "{s} Securities",
)  # fmt: skip
AREAS = (
    "{l} State", "{l} District", "{l} Province", "{l} County", "{l} Region",
    "{l} Local Government Area",
    "{l} province", "{l} district", "{l} region",
)  # fmt: skip

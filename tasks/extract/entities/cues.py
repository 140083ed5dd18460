"""Words that tell what kind of name stands beside them."""

#: Before a person's name.
TITLES = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baron
    baroness king queen prince princess emperor sultan emir sheikh sheik shaikh ayatollah imam
    mullah pope cardinal archbishop bishop father reverend rev. rev rabbi pastor sister brother
    saint president vice-president premier chancellor minister prime-minister secretary senator
    sen. sen sens. congressman congresswoman representative rep. rep reps. governor gov. gov
    mayor ambassador envoy consul general gen. gen lieutenant lt. lt colonel col. col major maj.
    maj captain capt. capt sergeant sgt. sgt corporal cpl. private admiral adm. adm commander
    cmdr. commodore brigadier brig. marshal officer inspector superintendent supt. constable
    detective det. sheriff judge justice magistrate attorney prosecutor chief director chairman
    chairwoman chairperson chair ceo cfo founder co-founder spokesman spokeswoman spokesperson
    leader deputy commissioner speaker lawmaker legislator mp candidate nominee coach manager
    captain striker midfielder defender goalkeeper player actor actress singer director author
    writer journalist reporter correspondent editor analyst economist professor scientist
    researcher doctor nurse teacher student farmer lawyer activist resident head boss executive
    president-elect counterpart winger forward driver rider boxer champion hon. pres. insp.
    alhaji alhaja haji hajia mallam malam oba emir engr engr. barrister barr barr. comrade shri
    smt smt. pandit swami guru datuk dato tun sri don sultan sardar begum maulana mufti ustaz
    khan. undersecretary under-secretary premier taoiseach senator-elect deputy-governor
    secretary-general director-general attorney-general governor-general consul-general
    solicitor-general inspector-general auditor-general prosecutor-general major-general
    lieutenant-general brigadier-general lt-gen lt-col maj-gen brig-gen vice-premier
    vice-chancellor vice-chairman vice-minister vice-admiral deputy-president co-chair
    co-chairman co-leader co-author co-director ex-president ex-premier ex-minister ex-governor
    ex-senator ex-mayor ex-chancellor ex-leader ex-coach ex-captain then-president then-premier
    then-minister then-governor then-senator then-chancellor mme mme. mlle señor señora
    senhor senhora herr frau signor signora seri
    """.split()  # noqa: SIM905 a column of words is read more easily than quoted ones
)

#: Titles that are only polite, and no role.
HONORIFICS = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady saint father sister brother hon. rev.
    rev private alhaji alhaja haji hajia mallam malam shri smt smt. pandit swami datuk dato tun
    sri don begum engr engr. barrister barr barr. comrade mme mme. mlle señor señora senhor
    senhora herr frau signor signora seri""".split()  # noqa: SIM905 as above
)

#: In a role, before its main word.
ROLE_MODIFIERS = frozenset(
    """prime foreign vice deputy chief former acting interim senior junior general executive
    assistant finance defence defense interior health education trade economy state federal
    national regional local provincial police army military government party opposition
    presidential parliamentary attorney managing founding co- ex- first lady press secretary
    research human rights district team club head external affairs home
    corporate constitutional shadow""".split()  # noqa: SIM905 as above
)

#: In the name of an organisation, mostly its last word or before "of".
ORGANISATION_WORDS = frozenset(
    """inc inc. corp corp. corporation ltd ltd. limited co co. company companies plc llc llp ag
    sa gmbh nv spa bank banks bancorp group holdings holding partners capital securities
    insurance airlines airways air motors industries international systems technologies
    technology software pharmaceuticals energy oil petroleum gas electric power steel foods
    stores entertainment media news times post journal herald tribune gazette telegraph
    press agency television tv radio network broadcasting publishing party union federation
    confederation association assn. league club council committee commission board bureau
    ministry department dept. office authority administration agency court tribunal parliament
    senate congress assembly house cabinet government army navy force forces guard police corps
    brigade university univ. college school institute academy foundation trust fund society
    centre center hospital museum church organisation organization alliance coalition movement
    front brotherhood brigades team united city rovers wanderers athletic sporting fc exchange
    service services command command institution laboratory laboratories laboratory clinic
    """.split()  # noqa: SIM905 as above
)

#: In the name of a place.
PLACE_WORDS = frozenset(
    """river lake sea ocean bay gulf strait island islands isle peninsula mountain mountains mount
    mt. hills valley desert coast beach cape county province state district region prefecture
    republic kingdom territory territories city town village street avenue road square park
    airport bridge stadium north south east west northern southern eastern western central
    upper lower new san santa saint st. ft. fort port los las el
    """.split()  # noqa: SIM905 as above
)

#: Before a place more often than before anything else.
PLACE_PREPOSITIONS = frozenset(
    "in at from near into across throughout outside inside around toward towards".split()  # noqa: SIM905
)

#: What persons, and bodies that speak, do.
SPEECH = frozenset(
    """said says say told added added adding announced asked argued claimed warned wrote tweeted
    explained noted stated insisted testified replied declared acknowledged admitted recalled
    """.split()  # noqa: SIM905 as above
)

#: Of sports reports, where a city's name is its team's.
SPORTS = frozenset(
    """match matches league championship tournament goal goals striker midfielder defender
    goalkeeper halftime innings wicket wickets quarterback touchdown inning homer rebounds
    season semifinal semi-final semifinals playoff playoffs coach cup olympic olympics
    medal division standings fixtures scorers seed seeded football soccer basketball baseball
    hockey cricket rugby tennis golf nba nfl nhl mlb fifa uefa batting bowling""".split()  # noqa: SIM905
)

#: Capitalised, and a name of nothing that is sought.
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan jan. feb feb. mar. apr apr. jun.
    jul. aug aug. sep. sept sept. oct oct. nov nov. dec dec. gmt utc est edt""".split()  # noqa: SIM905
)

#: Of the tables in which wires report earnings.
TABLE_WORDS = frozenset(
    """shr shrs qtr qtrs qtly revs mths mln bln cts pct oper avg dlr dlrs stg yr vs
    """.split()  # noqa: SIM905 as above
)

#: Capitalised everywhere, and alone never a name that is sought.
NEVER_NAMES = (
    CALENDAR - frozenset("april march may june august jan jan. mar.".split())  # noqa: SIM905
    | TABLE_WORDS
    | {"i"}
)

#: At the end of names of events, laws and prizes, which are no bodies.
EVENTS = frozenset(
    """award awards prize prizes medal act bill law amendment treaty accord accords agreement
    protocol debate convention conference summit cup games olympics championship championships
    festival day week war wars open prix marathon tour tuesday election elections referendum
    """.split()  # noqa: SIM905 as above
)

#: Begin sentences, and are capitalised for no other reason.
FUNCTION_WORDS = frozenset(
    """It He She We They You This These Those There Here But So If However Meanwhile Although What
    Where Who How Why Some Many Most Others Yes No Not Because Since While Let Such Each Both Even
    Only Just Then Now Also Still Yet Later Earlier Today Yesterday Tomorrow Once Instead Another
    Several Until Thus Indeed Our His Her Their My Your Its""".split()  # noqa: SIM905 as above
)

#: Lower-case words inside names.
CONNECTORS = frozenset(
    """of the and for de del della di da do dos das du des la le les van von der den het ter ten
    bin ibn bint al el ul ud ur ben y e & on""".split()  # noqa: SIM905 as above
)

"""Words that say nothing about what an article is about."""


def _table(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


#: Words that end a phrase.
FUNCTION = _table(
    "remains remain becomes become seems seem",
    "the a an and or but nor of in on at to for from by with as if that this these those it",
    "its he she they we you his her their our your my me him them us who whom whose which",
    "what when where why how is are was were be been being am has have had having do does did",
    "done will would can could may might shall should must not no so than then there here",
    "into onto over under about after before during between against through within without",
    "among because while until since although though despite per via also just only even",
    "still already yet again ever never very too more most much many some any each every all",
    "both few several other another such own same one two three four five six seven eight",
    "nine ten first second third last next said says say told tell according added asked don",
    "didn doesn isn wasn weren won wouldn couldn",
)

#: Words too general to be a subject of their own, and names of days and months.
COMMON = FUNCTION | _table(
    "details detail ready",
    "people time times year years month months week weeks day days today yesterday tomorrow",
    "night morning afternoon evening hour hours minute minutes monday tuesday wednesday",
    "thursday friday saturday sunday january february march april june july august september",
    "october november december way ways thing things part parts place places number numbers",
    "lot lots fact case cases point end start side kind sort group groups area areas man men",
    "woman women child children person guy others someone anyone everyone nothing something",
    "anything everything reason reasons result results example issue issues problem problems",
    "question questions answer idea ideas line lines level rate rates term terms word words",
    "name names news report reports statement statements comment comments story stories",
    "article source sources reporter reporters reuters afp spokesman spokeswoman spokesperson",
    "official officials member members leader leaders head chief mr mrs ms dr sir sen rep gov",
    "new old big small large great good bad better best worse worst high low higher lower",
    "long short early late later earlier recent current former previous possible likely sure",
    "able available real right left wrong hard easy clear full open close free public private",
    "local national international major main key different similar certain single whole half",
    "little important significant strong weak young top total final general special common",
    "million billion trillion thousand hundred dozen percent cent per make makes made take",
    "takes took taken get gets got give gives gave given go goes went gone come comes came",
    "see sees saw seen know knows knew known think thinks thought want wants look looks find",
    "finds found use uses work works need needs try tries feel feels felt seem seems become",
    "becomes became leave leaves keep keeps kept let put set show shows shown run runs ran",
    "move moves bring brings brought begin began starts help helps turn turns play hold holds",
    "held call calls ask asks meet meets met lead leads led include includes including",
    "continue continues expect expects follow follows add adds plan plans stay remain remains",
    "live lives believe believes say happen happens stand stands pay pays paid send sends",
    "sent win wins won lose lost talk talks speak speaks spoke read write wrote hear heard",
    "mean means meant allow allows offer offers stop stops back away down out off up around",
    "along across near far well however instead perhaps really actually almost always often",
    "sometimes usually probably maybe quite rather enough less least yes ago once twice",
    "together ahead behind above below toward towards upon like unlike whether either neither",
    "else anyway meanwhile moreover therefore thus hence otherwise change changes chance",
    "chances deal matter interest lack amount bit life world country countries state states",
    "city home house room course order view views role step steps sign form process system",
    "effort efforts decision decisions action actions attempt support face hand eye eyes",
)

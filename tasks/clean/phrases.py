"""What page furniture says, line by line: the table behind `furniture`.

Each pattern must fit a whole line, so that prose that only begins like it stays. Lines
that carry metadata (credits, rights, captions, tags, bylines) are not here: parsing
reads them.
"""

_NETWORK = (
    r"(?:facebook|twitter|x|whats\s?app|telegram|linkedin|instagram|reddit|pinterest|e-?mail|"
    r"messenger|flipboard|tumblr|youtube|tiktok|viber|vk|threads|bluesky|mastodon|rss|sms|line|"
    r"pocket|print|copy(?: link)?|link|google\+?|google news|weibo|wechat|snapchat|xing|"
    r"odnoklassniki|more|share)"
)
_SEP = r"[\s|,/·•:&+-]{1,5}"
_NAV = (
    r"(?:Home|World|News|Sports?|Business|Politics|Opinion|Culture|Entertainment|Lifestyle|Weather|"
    r"Health|Science|Tech(?:nology)?|Video|Photos?|Travel|Arts|Local|National|International|"
    r"Economy|Markets|Money|Environment|Education|Magazine|Latest|Search|Menu|Login|Subscribe|"
    r"About|Contact|Live|Podcasts?|Podcast|Africa|Americas|Asia|Europe|US|UK)"
)

#: (rule, pattern, flag or None). Letters' case is ignored except where `(?-i:` says so.
FURNITURE: tuple[tuple[str, str, str | None], ...] = (
    (
        "furniture.advertisement",
        r"(?:-{0,3}\s?)?(?:advertisements?|advertising|advertorial|anzeige|werbung|publicité|publicidad|"
        r"pubblicità|реклама|sponsored(?: content)?|paid post|ad|story continues below(?: advertisement)?|"
        r"(?:article|story) continues (?:below|after) (?:this )?(?:the )?ad(?:vertisement)?|"
        r"scroll (?:down )?to continue(?: reading)?|continue reading below|skip (?:ad|advertisement)|"
        r"this advertisement has not loaded yet.{0,60}|remove ads?)(?:\s?-{0,3})?[.:]?",
        None,
    ),
    (
        "furniture.newsletter",
        r"(?:(?:please )?(?:subscribe|sign up|register|join)(?: (?:now|here|today|free|for free))? "
        r"(?:to|for|up for) (?:our |the |a |free |daily |weekly |morning |[\w’' ]{1,30} )?"
        r"(?:(?:e-?mail )?newsletters?|mailing list|news ?alerts?|e-?mail alerts?|briefing)\b.{0,100}|"
        r"get (?:the latest |our |the )?[\w’', ]{1,60}(?:delivered |straight |sent )?(?:to|in) your (?:e-?mail )?inbox\b.{0,60}|"
        r"sign up(?: for free| now| here)?|newsletter sign-?up|enter your e-?mail(?: address)?.{0,40}|"
        r"(?:newsletter|подписаться(?: на .{1,60})?|newsletter abonnieren))[.!]?",
        None,
    ),
    (
        "furniture.cookies",
        r"(?:(?:this (?:web)?site|we|our (?:web)?site|by (?:continuing|using|browsing)|our partners)\b"
        r".{0,200}\bcookies?\b.{0,300}|(?:accept|reject|manage|allow)(?: all)?(?: cookies)?|"
        r"cookie (?:policy|settings|preferences|notice)|wir verwenden cookies.{0,300}|"
        r"мы используем (?:файлы )?cookies?.{0,300})",
        None,
    ),
    (
        "furniture.share",
        rf"(?:(?:share|teilen|partager|compartir|condividi|поделиться)(?: (?:this|on|via|with|to)){{0,3}}"
        rf"(?: (?:article|story|page|post|news))?(?:{_SEP}{_NETWORK}){{0,14}}|"
        rf"{_NETWORK}(?:{_SEP}{_NETWORK}){{1,14}}|(?-i:Facebook|Twitter|WhatsApp|LinkedIn|Telegram|Pinterest|"
        rf"Reddit|E-?mail|Flipboard|Print)|copy(?: the)? link(?: to clipboard)?|link copied!?|tweet this|"
        rf"(?:click|tap) (?:here )?to (?:share|print|e-?mail)\b.{{0,80}}|print this (?:article|page|story)|"
        rf"e-?mail (?:this )?(?:article|story|page)|save (?:this )?(?:article|story)|save for later|"
        rf"shares?:? ?\d{{1,6}}|\d{{1,6}} shares)[.:]?",
        None,
    ),
    (
        "furniture.follow",
        rf"(?:(?:follow|join|like|find|connect with|folgen sie|suivez|síguenos|подписывайтесь на)"
        rf"(?: us| uns| nous| нас|-nous| our [\w ]{{1,30}})"
        rf"(?: (?:on|at|via|in|auf|sur|en|в|our|and|for|more|the|latest|news|channel)|{_SEP}{_NETWORK}){{1,10}}"
        rf"(?:{_SEP}\S{{1,80}})?)[.:!]?",
        None,
    ),
    (
        "furniture.player",
        r"(?:your browser does ?n[o’']t support\b.{0,80}|(?:video|audio) (?:player )?(?:is )?"
        r"(?:loading|unavailable|not available).{0,40}|(?:please )?enable javascript\b.{0,120}|"
        r"javascript (?:is|must be) .{0,100}|to view this video please enable.{0,160}|"
        r"this video (?:is|can ?not|cannot|file cannot)\b.{0,80}\bplay(?:ed)?\b.{0,40}|"
        r"media (?:is )?(?:caption|playback).{0,60}|(?:play|pause|mute|unmute|replay) ?(?:video|audio)?|"
        r"(?:current time|duration|loaded|progress|remaining time):? ?[\d:%.-]{0,10}|"
        r"now playing:?|up next:?|autoplay|volume(?: \d{1,3}%)?|fullscreen|close this dialog.{0,60})[.!]?",
        None,
    ),
    (
        "furniture.audio",
        r"(?:listen to this (?:article|story)|hear this story|listen|article read by .{1,60})"
        r"(?:\s?[(:·-]?\s?\d{1,3}(?:[:.]\d\d)?\s?(?:min(?:ute)?s?)?\.?\)?)?",
        None,
    ),
    (
        "furniture.reading_time",
        r"(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?\.?(?: read(?:ing time)?)?",
        None,
    ),
    (
        "furniture.embed",
        r"(?:view (?:this post|more) on instagram|a post shared by .{1,100}|this content is not available.{0,80}|"
        r"view (?:full (?:image|size|screen)|image|gallery|photos?|comments|all(?: \d{1,4})?(?: comments)?)|"
        r"(?:hide|open|close|enlarge|expand) (?:image|photo|caption|this image in gallery)|toggle caption|"
        r"open this (?:photo|image) in gallery:?|image \d{1,3} of \d{1,3}|(?:photo|slide) \d{1,3} (?:of|/) \d{1,3})",
        None,
    ),
    (
        "furniture.comments",
        r"(?:\(?\d{1,6}\)? (?:comments?|kommentare?|commentaires?|comentarios?)|(?:comments?|kommentare?):? ?\(?\d{0,6}\)?|"
        r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|(?:show|view|read|see|hide|load)"
        r"(?: all| the| more){0,2}(?: \d{1,6})? comments?|no comments(?: yet)?|join the (?:conversation|discussion)|"
        r"be the first to comment|comments (?:are|have been) closed.{0,40}|report (?:abuse|(?:a |this )?comment)|"
        r"what do you think\? (?:leave|let us know|tell us|join).{0,80}|комментарии(?: \(?\d{1,6}\)?)?)[.!]?",
        None,
    ),
    (
        "furniture.trust",
        r"(?:our standards: .{1,60}(?:principles|standards)|learn more about (?:our )?(?:ethics|standards).{0,60}|"
        r"read our (?:editorial )?(?:policy|standards|guidelines)|report (?:a typo|an error)(?: here)?|"
        r"(?:opens|open) (?:in )?(?:a )?new (?:tab|window)|thank you for (?:reading|your patience)|"
        r"correct (?:an )?error|suggest a correction)[.!]?",
        None,
    ),
    (
        "furniture.navigation",
        r"(?:(?:skip|jump|back|return) to (?:main |the )?(?:content|navigation|top|top of page|homepage|home page|search|footer)|"
        r"(?:previous|next)(?: (?:article|story|post|page))?(?: ?[|/»«›‹→←]{1,2} ?(?:next|previous)(?: (?:article|story|post|page))?)?|"
        r"(?:click|tap) here(?: (?:for|to) (?:more|read|see|view|watch)\b.{0,80})?|"
        r"(?:toggle|open|close|main) (?:menu|navigation|search)|load(?:ing)? more.{0,30}|show (?:more|less)|"
        rf"see (?:more|all)|view more|more on this(?: story)?|(?-i:(?:{_NAV}){{3,20}})|"
        r"(?:terms of (?:use|service)|privacy policy|contact us|about us|all rights reserved|site ?map)"
        r"(?: ?[|·•/-] ?(?:terms of (?:use|service)|privacy policy|contact us|about us|cookies?|site ?map)){0,8})[.:]?",
        None,
    ),
    (
        "furniture.paywall",
        r"(?:(?:continue|keep) reading (?:with|by|for|after)\b.{0,100}|(?:to )?(?:continue|keep) reading,? "
        r"(?:please )?(?:subscribe|sign in|log in|register)\b.{0,80}|(?:this (?:article|story|content) is )?"
        r"(?:for|available (?:only )?(?:to|for)|exclusive(?:ly)? (?:to|for)) (?:our )?(?:paid |registered )?(?:subscribers|members)(?: only)?|"
        r"(?:please )?(?:subscribe|sign in|log in|register)(?: now| here)? (?:to|and) (?:continue(?: reading)?|read (?:more|on|the full|this)"
        r"|unlock|get (?:full|unlimited) access)\b.{0,80}|subscribers? only|already (?:a|have a|an?) (?:subscriber|member|subscription|account)\b.{0,60}|"
        r"you have (?:reached|used|read) .{0,40}(?:free )?(?:articles?|limit)\b.{0,80}|"
        r"(?:read|unlock) the (?:full|rest of the|rest of this) (?:article|story)\b.{0,60}|"
        r"diesen artikel weiterlesen.{0,60}|article réservé (?:à nos |aux )?abonnés.{0,40})",
        "paywalled",
    ),
    (
        "furniture.syndicated",
        r"[(\[]?(?:(?:this|the) (?:story|article|report|content|copy) (?:has (?:not )?been|was not|is|hasn[’']t been) "
        r".{0,60}(?:auto-?generated|syndicated|news agency feed|agency feed|edited by|published from a).{0,160}|"
        r"(?:except for the headline|barring the headline|apart from the headline),? .{0,200}(?:syndicated|feed|published).{0,60}|"
        r"(?:disclaimer: )?(?:this is an unedited|published from|generated from) .{0,100}feed.{0,60})[)\]]?",
        "syndicated",
    ),
)

#: Words that lead to another story; what follows the mark is its headline.
RELATED = (
    r"(?:read|see|watch|view|listen)(?: more| also| next| now| here)?|also (?:read|see|watch)|"
    r"read (?:the|our) (?:full|latest) (?:story|report|article)|related(?: (?:stories|articles?|news|coverage|story|topics))?|"
    r"recommended(?: (?:for you|stories|articles?))?|more (?:on this(?: story)?|stories|news|from .{1,30}|coverage)|"
    r"(?:don[’']t miss|you (?:may|might) also (?:like|be interested in)|must[- ]read|editor[’']s picks?|"
    r"in case you missed it|explainer|most read|popular)|lesen sie (?:auch|mehr)|mehr zum thema|"
    r"(?:à )?lire aussi|à lire|lea también|lee también|leggi anche|leia (?:também|mais)|"
    r"читайте также|читать далее|по теме"
)

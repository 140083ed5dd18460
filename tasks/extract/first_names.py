"""First names that few bear who are of the other sex."""

from typing import Final

MAN: Final = "m"
WOMAN: Final = "f"
_MEN: Final = frozenset(
    """
    aaron abdel abdul abdullah adam adrian ahmad ahmed akira alan albert alejandro alexei alfred
    ali amir amit anatoly andrei andrew anil anthony antonio anwar arthur arun ashok ashraf austin
    barack bashar ben benjamin bernard bernie bilal bill bob bogdan boris bradley brian bruce
    calvin carl carlos charles charlie chinedu christopher chukwuemeka clarence clint colin craig
    curtis dan daniel darren dave david deepak dennis derek diego dmitri dmitry dominic donald
    donnie doug douglas duncan dwight edgar eduard eduardo edward edwin elias elijah emeka
    emmanuel enrique eric erik ernest ethan eugene evgeny fahad faisal farouk felix femi fernando
    francisco francois frank fred frederick gareth garrett gary geoffrey george gerald gerard
    gilbert giles giovanni giuseppe glenn gopal gordon graham greg gregory guillermo gustavo habib
    hamid hamza hans harold harry harvey hassan hector henri henrik herbert hiroshi howard hugh
    hugo hussein ian ibrahim igor imran isaac ismail ivan jack jacob jake jamal james janusz jared
    jaroslaw jason javier jay jean-pierre jeb jeff jeffrey jeremy jerome jerry jim jimmy jiri
    joaquin joe joel joey johan johannes john johnny jonas jonathan jorge jose joseph josh joshua
    juan julian julio jurgen justin karim keith ken kenji kenneth kevin khaled khalid kirk klaus
    kofi konstantin kurt kwabena kwame kyle larry lars lawrence lech leo leon leonard leonid
    lionel lloyd louis lucas luigi luis luke magnus mahdi mahmoud malcolm manoj manuel marco
    marcus mario mark martin marvin mateusz matt matthew maurice mauricio max maxim mehdi mehmet
    michael miguel mike mikhail miles miroslav mitch mohamed mohammad mohammed muhammad murad
    mustafa narendra nasser nathan neil nicholas nick nicolas nigel nikolai nnamdi noah norman
    oleg oliver olusegun omar osama oscar osman owen pablo pascal patrick paul paulo pavel pawel
    pedro peter phil philip pierre piotr prakash rahul rajesh rajiv ralph ramesh ramon randy
    rashid ravi raymond recep ricardo richard rick ricky rob robbie robert roberto rodney rodrigo
    roger roland roman ron ronald ronnie rory ross roy rupert ruslan russell ryan sachin saleh
    salman sam samuel sanjay scott sean sebastian sergei sergey sergio seth shaun shinzo silvio
    simon sipho stanley stefan stephen steve steven stuart suresh takashi tariq ted tendai
    terrence thabo theodore thierry thomas tim timothy todd tom tomasz tommy tony trevor tyler
    uhuru vaclav valery vasily vernon victor vijay vikram viktor vincent vitaly vladimir volodymyr
    wade walid walter warren wayne william willie wojciech wolfgang yasser yaw yevgeny yoshihide
    yuri yusuf zachary zaid zoltan
    """.split()  # noqa: SIM905 a column of names
)
_WOMEN: Final = frozenset(
    """
    aarti abigail adaeze adele agnes agnieszka aicha aisha akiko akosua alexandra alice alison
    allison alyssa amal amanda amara amber amina amy ana angela angelina anita anjali ann anna
    anne annette annie asma audrey ayesha barbara beata beatrice becky benazir bernadette beth
    betsy betty bonnie brenda bridget brigitte brittany bushra caitlin camilla camille carmen
    carol caroline carolyn carrie catherine cathy cecilia celia charlene charlotte chelsea cherie
    cheryl chiara chimamanda chloe christina christine cindy claire clara claudia colleen connie
    constance cristina cynthia daisy daniela danielle debbie deborah deepika denise diana diane
    dolores donna dorothy edith eileen ekaterina elaine eleanor elena eliza elizabeth ella ellen
    elsa elsie emily emma erica erin esther ethel eva evelyn ewa farah fatima fatma fatou fiona
    flora florence folake frances francesca freya gabriela gail geeta georgia ghazala gillian gina
    gisele giulia gladys gloria grace greta gwen hanan hannah harriet hazel heather heidi helen
    helena helene henrietta hilda hillary holly huda ida ifeoma iman indira ines ingrid irene
    irina iris isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice jasmine
    jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joyce
    juanita judith judy julia julie kamala karen karin karina katarzyna kate katherine kathleen
    kathryn kathy katie kavita kayla keiko kelly kendra khadija khadijah kimberly kirsten kristen
    kristin kristina krystal lakshmi lara laura laurel lauren layla leah leila lena leticia
    lillian lily linda lindsay lisa lois lorena loretta lorraine louise lucia lucille lucy ludmila
    lydia lynn madeleine madison magdalena maggie maha malala malgorzata manuela marcia margaret
    margarita margot maria mariam marie marilyn marina marion marjorie marlene marsha marta martha
    martina mary maureen meena megan melania melissa mercedes mia michaela michelle michiko
    mildred millie miranda miriam molly monica monique nadezhda nadia nadine nancy naoko naomi
    natalia natalie neha ngozi nicola nicole nina nirmala nkechi nomvula nora norma nour oksana
    olga olivia paige pamela patricia paula pauline peggy penelope penny petra phoebe phyllis
    polly pooja priya rachael rachel ramona rania rebecca regina rekha renee rhonda rita roberta
    rosa rosalind rose rosemary roxanne ruby ruth sabrina sally salma samantha samira sandra sara
    sarah shannon shanti sharon sheila shelley sherry shireen shirley sienna silvia simone smriti
    sofia soledad sonia sophie stella stephanie sue sumaya sunita susan susannah sushma suzanne
    svetlana sylvia sylvie tamara tania tanya tara tatiana tatyana teresa thandi theresa tiffany
    tina tracy trudy ursula valentina valerie vanessa vera veronica veronika vicki victoria virginia
    vivian wanda wangari wanjiru wendy whitney winnie yasmin yasmine yoko yolanda yulia yuriko
    yvette yvonne zahra zainab zoe zuzana
    """.split()  # noqa: SIM905 as above
)


def sex_of(name: str) -> str | None:
    """Return what the first name of a full name tells: `MAN`, `WOMAN` or None.

    Args:
        name: First name and last name; of a single word nothing is told.
    """
    first, _, last = name.partition(" ")
    if not last:
        return None
    lower = first.casefold()
    return MAN if lower in _MEN else WOMAN if lower in _WOMEN else None

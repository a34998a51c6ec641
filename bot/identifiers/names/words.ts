/** Words that stand before a person's name in a consultation: roles and kin, in three languages, lower case. */
export const TITLES = new Set(
  `asiakas potilas rouva herra neiti tohtori tri lääkäri ylilääkäri erikoislääkäri lastenlääkäri työterveyslääkäri hammaslääkäri professori sairaanhoitaja sh hoitaja lähihoitaja lh perushoitaja terveydenhoitaja th terkkari kätilö
omahoitaja vastuuhoitaja yöhoitaja osastonhoitaja sosiaalityöntekijä sostt sosiaaliohjaaja ohjaaja palveluohjaaja perheohjaaja työntekijä omatyöntekijä vastuutyöntekijä perhetyöntekijä lastenvalvoja kuraattori psykologi
psykiatri fysioterapeutti ft toimintaterapeutti tt puheterapeutti terapeutti johtaja rehtori opettaja ope luokanopettaja rovasti pastori diakoni diakonissa edunvalvoja tulkki avustaja tukihenkilö isännöitsijä
äiti isä äidin isän poika tytär veli sisko sisar setä eno täti mummo mummi ukki pappa vaari isoäiti isoisä vaimo mies puoliso aviomies avovaimo avopuoliso avomies ex exä exmies exvaimo naapuri serkku ystävä kaveri lapsi vauva tyttö
kummi miniä vävy anoppi appi velipuoli siskopuoli isäpuoli äitipuoli esihenkilö esimies päällikkö koordinaattori yhteyshenkilö konstaapeli ylikonstaapeli tutkija vahtimestari siivooja taksikuski kuski lakimies juristi asianajaja
klient klienten patient patienten fru herr fröken doktor läkare läkaren sjukskötare sjukskötaren socialarbetare socialarbetaren handledare handledaren tolk tolken rektor lärare läraren mamma pappa mor far bror syster son sonen dotter dottern
maken make hustru hustrun granne grannen kusin kusinen mormor morfar farmor farfar vän vännen intressebevakare intressebevakaren svärdotter svärson kurator kuratorn hennes hans
client patient mr mrs ms miss dr doctor nurse mother father brother sister son daughter husband wife neighbour friend uncle aunt grandmother grandfather teacher interpreter guardian`
    .split(/\s+/)
    .filter((word) => word.length > 0),
);

/** Openings of a letter: the word behind them is the one who is greeted. */
export const GREETING =
  /(?:^|[.!?\n]\s*|^["'(])(?:moi|moikka|moro|hei|heippa|terve|tervehdys|hejsan|hej|hi|hello|dear|kära|bästa|hyvä|huomenta|päivää)[ ,]+$/iu;
/** Closings of a letter: the words behind them sign it. */
export const SIGNATURE =
  /(?<!\p{L})(?:ystävällisin terveisin|parhain terveisin|terveisin|terv\.?|yt\.?,?|yst\.? terv\.?|t\.|t:|nimim\.|kiitoksin|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|hälsningar|hälsar|mvh|kind regards|best regards|regards|best|br|sincerely|cheers)[ ,:\n-]{1,4}$/iu;

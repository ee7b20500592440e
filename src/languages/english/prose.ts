import type { Language } from '../language.ts';
import { phrases, words } from '../word-lists.ts';

/** Those of single letters, such as “e.g.”, “p.m.” and “J.”, need no list. */
export const abbreviations: Language['abbreviations'] = {
  leading: words(`
    no. nos. nr. approx. ca. est. max. min. incl. excl. esp. vs. cf. viz. resp. art. arts. para. paras. par. sec.
    secs. ch. chap. pp. vol. vols. fig. figs. tel. ext. mr. mrs. ms. messrs. mx. dr. prof. hon. rev. st. amb. gen.
    col. lt. capt. sgt. gov. sen. rep. pres. jan. feb. apr. jun. jul. aug. sep. sept. oct. nov. dec.
  `),
  anywhere: ['etc.', 'et al.', 'al.', 'ibid.', 'inc.', 'ltd.', 'corp.', 'jr.', 'sr.', 'ph.d.'],
};

/** Words and abbreviations that matter to rules on abbreviations. */
export const acronyms: Language['acronyms'] = {
  small: words('of the and for on in to at by with a an de du des la le el'),
  wellKnown: words(`
    TV ID MP MEP NGO UK US USA UAE USSR GDP AIDS HIV COVID LGBT LGBTI LGBTQ SMS PDF PIN QR IT ICT PR VIP VAT CEO CD
    DVD USB GPS SIM AM PM BC AD BBC CNN FAQ OK FM CCTV URL HTML SOS DNA CV AI UFO FIFA UEFA NASA UNESCO UNICEF NO YES
    PhD MoU NOT AND OR ALL VOTE STOP NEVER ONLY MUST NEW ANY EACH BEFORE AFTER
  `),
  carriers: words(`
    party parties coalition coalitions bloc blocs movement movements alliance alliances list lists channel channels
    station stations broadcaster broadcasters television radio newspaper newspapers daily weekly website websites
    agency agencies portal portals company companies outlet outlets candidate candidates nominee nominees leader
    leaders supporters activists members deputies group groups platform network networks bank tv union aired broadcast
    televised
  `),
  explaining: [', or', 'known as', 'called', 'abbreviated', 'acronym'],
  introducing: ['the', 'hereafter', 'hereinafter', 'or', 'known as', 'acronym', 'abbreviated as', 'abbreviated'],
  languageAhead: ['in', 'by its', 'from', 'its', '[A-Z][a-z]+ (?:acronym|abbreviation)', '[A-Z][a-z]+:'],
  languageBehind: ['in [A-Z]', 'by its', 'by the', 'from [A-Z]', 'for its'],
  plural: 's',
  joining: ['and', 'or', 'the', 'from', 'of', 'by'],
  last: ['and', 'or'],
  determiners: ['the', 'a', 'an', 'this', 'each', 'every'],
  plain: (word) => word.replace(/s$/, '').replaceAll('z', 's'),
};

/** Small words in the names of people, of any language that names come from. */
export const particles: Language['particles'] = words(`
  van von der den de del della dello di da das do dos du des la las le les lo los el al ul bin ben ibn bint abu ap af av
  zu zum zur ter ten y e ó ní mac
`);

/** Words of the notes that writers leave to each other in a text. */
export const leftovers: Language['leftovers'] = {
  tags: ['todo', 'to-do', 'fixme', 'tbc', 'tbd', 'tocheck', 'needs-check', 'checkthis'],
  asking: phrases(`
    please, pls, can you, could you, would you, to check, to confirm, check, confirm, do we, is this, are we, fyi
  `),
};

/** What stands for words that are still to come. */
export const placeholders: Language['placeholders'] = {
  words: words(`
    TBC TBD TBA TODO FIXME TK TKTK XX XXX XXXX xx xxx NN N.N. nn YYYY yyyy dd/mm/yyyy DD/MM/YYYY dd.mm.yyyy NaN
  `),
  sentences: phrases(`
    lorem ipsum, blah blah, error! reference source not found, error! bookmark not defined,
    error! not a valid link, error! hyperlink reference not valid, error! unknown document property name,
    error! no text of specified style in document, no table of contents entries found,
    error! unknown switch argument, error! filename not specified, error! main document only, error! digit expected,
    error! objects cannot be created from editing field codes, error! autotext entry not defined,
    error! no table of figures entries found, error! no index entries found, error! no topic specified,
    error! no bookmark name given, error! cannot open file, error! invalid character setting,
    fehler! verweisquelle konnte nicht gefunden werden, fehler! textmarke nicht definiert,
    erreur ! source du renvoi introuvable, erreur ! signet non défini,
    erreur! source du renvoi introuvable, erreur! signet non défini,
    ¡error! no se encuentra el origen de la referencia, ¡error! marcador no definido,
    ошибка! источник ссылки не найден, ошибка! закладка не определена, błąd! nie można odnaleźć źródła odwołania,
    błąd! nie zdefiniowano zakładki, errore. l'origine riferimento non è stata trovata,
    erro! fonte de referência não encontrada, erro! a origem da referência não foi encontrada,
    click or tap here to enter text, click here to enter text, click or tap to enter a date,
    click here to enter a date, choose an item., insert name here, insert text here, insert date here,
    insert figure here, insert quote here, add text here
  `),
  bracketed: phrases(`
    name, names, surname, full name, first name, last name, speaker, date, day, month, year, time, place, city,
    country, number, no., figure, figures, amount, percentage, per cent, title, role, institution, source, link,
    quote, quotation, text, phone, email, e-mail, type here, type text, document title, company name, author name,
    subtitle, firstname, lastname, first_name, last_name, full_name,
    comment, check, to check, citation needed, clarification needed, source needed, reference needed, photo, image,
    insert, add, nn, n.n., tk, #, xx, xxx, tbc, tbd, todo, to be confirmed, to be added,
    to be completed, to come, ?, ??, ???
  `),
  inserting: phrases(`
    insert, add, tbc, tbd, tba, todo, fixme, tk, check, confirm, verify, enter, name of, number of, to be confirmed,
    to be added, to be completed, to be checked, to be inserted, to be verified, note to
  `),
  inRoundBrackets: phrases(`
    tbc, tbd, tba, to be confirmed, to be checked, to be added, to be completed, to be verified, to be inserted,
    please check, check this, insert figure, insert number, insert name, insert date, insert link, insert quote
  `),
  units: ['per cent', 'percent', '%', 'percentage points', 'percentage point'],
  counting: ['century', 'congress', 'olympiad'],
};

/** Two spellings of one word, both in use. A star stands for the usual endings. */
export const variants: Language['variants'] = [
  ['protester*', 'protestor*'],
  ['adviser*', 'advisor*'],
  ['judgement*', 'judgment*'],
  ['acknowledgement*', 'acknowledgment*'],
  ['co-operat*', 'cooperat*'],
  ['co-ordinat*', 'coordinat*'],
  ['e-mail*', 'email*'],
  ['website*', 'web site*'],
  ['multi-party', 'multiparty'],
  ['well-being', 'wellbeing'],
  ['ageing', 'aging'],
  ['run-off*', 'runoff*'],
  ['COVID-19', 'Covid-19'],
  ['US', 'U.S.'],
  ['UN', 'U.N.'],
  ['UK', 'U.K.'],
  ['EU', 'E.U.'],
  ['per cent', 'percent'],
  ['online', 'on-line'],
  ['nationwide', 'nation-wide'],
  ['countrywide', 'country-wide'],
  ['by-election*', 'byelection*'],
  ['livestream*', 'live-stream*'],
  ['organis*', 'organiz*'],
  ['recognis*', 'recogniz*'],
  ['authoris*', 'authoriz*'],
  ['criticis*', 'criticiz*'],
  ['finalis*', 'finaliz*'],
  ['mobilis*', 'mobiliz*'],
  ['utilis*', 'utiliz*'],
  ['analys*', 'analyz*'],
  ['labour*', 'labor*'],
  ['favour*', 'favor*'],
  ['behaviour*', 'behavior*'],
  ['neighbour*', 'neighbor*'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['programme*', 'program*'],
  ['defence', 'defense'],
];

/** Compounds that are written with a hyphen, by their words as they are often left apart. */
export const compounds: Language['compounds'] = [
  {
    apart: ['short term', 'long term'],
    notBehind: ['[Ii]n the', '[Oo]ver the'],
    before: words(`
      observer observers observation observations mission missions deployment expert experts staff analyst analysts
      effect effects goal goals measure measures solution solutions plan plans impact reform reforms team teams
      members
    `),
  },
  {
    apart: ['post election', 'pre election'],
    notBehind: words('to will not must should would may can could did and or'),
  },
  { apart: ['multi party', 'non partisan', 'non governmental', 'self nominated'] },
  { apart: ['country wide', 'nation wide'] },
];

/** Two words for one, before these. */
export const partedWords: Language['partedWords'] = {
  'turn out': { whole: 'turnout', before: words('was is of stood reached rose fell figures figure rate rates') },
};

/** Words that may stand twice in a row: “the day that that was said”. */
export const repeatable: Language['repeatable'] = words('had that is was very no so many more long again there in on');

/** What a word may end in behind its stem: “co-operat” and “e”, “ion”, “ively”. */
export const suffixes: Language['suffixes'] = [
  '',
  ...words(`
    s e es ed d er ers r rs ing or ors ion ions ional ive ively ation ations ational ationally ment ments able
    ful ly al ally
  `),
];

/** What a sentence says of an election: words of the language, whatever a house thinks of them. */
export const assessments: Language['assessments'] = {
  be: ['was', 'were', 'is', 'are', 'has been', 'have been', 'had been', 'remains', 'remained'],
  adverbs: phrases(`
    [a-z]+ly, not, neither, both, also, overall, in general, for the most part, on the whole, far from, anything but,
    less than, quite, very
  `),
  tails: words('in on of at for held itself as across throughout by announced that which'),
  contrasts: ['but', 'yet', 'while', 'although', 'though'],
  turns: [
    'however',
    'nonetheless',
    'nevertheless',
    'at the same time',
    'on the other hand',
    'that said',
    'but',
    'yet',
    'still',
  ],
  articles: ['a', 'an', 'the', 'its', 'their', 'his', 'her', 'this', 'another', 'one'],
  after: words(`
    of in on as and or for at that which by with to from held but while when yesterday today here overall although
    despite because
  `),
  between: ['of', 'for', 'to', 'in', 'on', 'that', 'about', 'by', 'how', 'as', 'with', 'who', 'which', 'whether'],
  manners: words(`a an public time good due full line accordance compliance conformity open closed plenary`),
  negations: ['not', 'neither', 'nor', 'never', 'cannot'],
  adverb: '[a-z]+ly',
  pairing: ['and', 'but'],
  prepositions: ['of', 'in', 'on', 'for', 'to', 'by', 'from', 'with'],
  remain: ['was', 'were', 'is', 'are', 'remain', 'remained'],
  where: ['in', 'of', 'on', 'with', 'during', 'at'],
  been: ['was', 'were', 'has been', 'have been'],
  restricting: ['in', 'at', 'for'],
};

export const places: Language['places'] = {
  history: phrases(`
    then, former, formerly, rename, renamed, renaming, named, name, called, known, until, since, historic,
    at the time, era, earlier, used to, once, born, previously, ago, first president, independence
  `),
  of: ['of', 'for'],
  states: ['Republic', 'Kingdom'],
  colourless: ['republic', 'of'],
};

export const citations: Language['citations'] = {
  provisions: {
    paragraph: ['paragraph', 'paragraphs', 'para.', 'paras.', 'para', 'paras'],
    article: ['article', 'articles', 'art.', 'arts.'],
    section: ['section', 'sections', 'paragraph', 'paragraphs', 'chapter', 'part'],
  },
  otherLaws: words(`law laws act code constitution decree rules regulations statute resolution decision protocol`),
  unbound: phrases(`
    not a member, not a party, not party, not bound, not bind, non-member, not ratified, yet to ratify, not acceded,
    not joined, not apply, no member, no longer, ceased
  `),
  joining: ['and', 'or', 'to'],
  ofDocument: ['of', 'in', 'to', 'under'],
  ofOther: ['of', 'in', 'to'],
  within: ['in', 'under', 'by'],
  its: ['its'],
};

export const speech: Language['speech'] = {
  verbs: words(`
    said says stated added noted concluded stressed emphasi[sz]ed explained told underlined underscored remarked
    commented continued declared highlighted warned reiterated recalled acknowledged affirmed insisted cautioned argued
    wrote
  `),
  naming: words('called described termed characteri[sz]ed praised criticised criticized'),
  further: words('also further then'),
  according: ['according to', 'in the words of'],
  pronouns: ['he', 'she'],
  that: ['that'],
  roles: words('[Hh]ead [Ll]eader Special Deputy Vice [Cc]hair Ambassador [Rr]apporteur [Mm]ember'),
  honorifics: [String.raw`(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?`, 'Professor', 'Mayor', 'Senator'],
  weSay: ['we', 'i'],
  ofOthers: words(`
    The A An In On But And Yet He She They Agency Alliance Assembly Association Authority Board Bureau Centre Center
    Coalition Commission Committee Council Court Foundation Front General Governor Group Institute International Judge
    Justice League Mayor Minister Ministry Mission Movement Network News Office Ombudsman Parliament Party President
    Press Radio Secretary Senator Service Society Speaker Television Transparency Tribunal TV Union Watch
  `),
};

export const roles: Language['roles'] = {
  titles: ['[Hh]ead', '[Ll]eader', '[Cc]hief', 'Special'],
  before: ['the', 'Deputy', 'deputy'],
  deputy: 'deputy',
  ends: ['said', 'says'],
  small: ['the', 'of', 'and', 'for', 'a', 'an', 'to', 'in', 's'],
  mission: 'mission',
  election: 'election',
};

/** Currencies by their code, each with its signs and the words for it, in lower case. */
export const currencies: Language['currencies'] = {
  EUR: ['€', 'euro', 'euros'],
  USD: ['$', 'dollar', 'dollars'],
  GBP: ['£', 'pound', 'pounds', 'sterling'],
  CHF: ['franc', 'francs'],
  ALL: ['lek', 'lekë'],
  AMD: ['dram', 'drams'],
  AZN: ['manat', 'manats'],
  BAM: ['convertible marks'],
  BGN: ['lev', 'leva'],
  GEL: ['₾', 'lari', 'laris'],
  HUF: ['forint', 'forints'],
  KGS: ['som', 'soms'],
  KZT: ['₸', 'tenge'],
  MDL: ['leu', 'lei'],
  MKD: ['denar', 'denars'],
  PLN: ['zloty', 'zlotys', 'złoty', 'złotych'],
  RSD: ['dinar', 'dinars'],
  RUB: ['₽', 'rouble', 'roubles', 'ruble', 'rubles'],
  TRY: ['₺', 'lira', 'liras'],
  UAH: ['₴', 'hryvnia', 'hryvnias'],
};

import type { Language } from '../language.ts';
import { phrases, words } from '../word-lists.ts';

/** What the numbers of one sentence have to do with each other. */
export const sentences: Language['sentences'] = {
  base: ['of', 'among', 'amongst'],
  baseless: words(`
    turnout participation threshold quorum quota quotas rate rates inflation majority margin swing lead increase
    increased rise rose risen growth grew grown drop dropped decrease decreased decline declined fall fell up down by
    from minimum maximum limit tax interest discount compared respectively plus
  `),
  changes: phrases(`
    by, up, down, increase of, rise of, growth of, decrease of, drop of, decline of, fall of, change of
  `),
  from: 'from',
  to: 'to',
  asWhole: ['made up of', 'composed of', 'comprised of', 'consisting of', 'consists of', 'consisted of', 'consist of'],
  asPart: phrases(`
    including, includes, include, included, among them, amongst them, among whom, comprising, comprises, comprised,
    comprise
  `),
  ofThem: ['of whom', 'of which', 'of them', 'of these', 'of those'],
  ofPeople: ['of whom', 'among whom'],
  besides: words('in at on across from for by over among between throughout'),
  total: ['a total of', 'the total of'],
  totalling: ['totalling', 'totaling', 'totals', 'totalled', 'totaled'],
  totalAfter: ['in all', 'in total', 'altogether'],
  restating: ['or', 'that is,?', String.raw`i\.e\.,?`],
  belittling: ['only', 'just'],
  making: ['or', 'for', 'making', 'thus'],
  articles: ['the', 'a', 'an', 'its'],
  distributing: ['each', 'every', 'per', 'average', 'apiece'],
  respectively: 'respectively',
  joining: ['and', 'plus', 'as well as', 'along with', 'together with'],
  further: ['another', 'a further', 'an additional', 'also', 'finally'],
  breaking: words(`
    who which that where while whereas but although though after before because when if or not were was are is have
    has had will would compared than
  `),
  uncounted: words(`a an the one its their several many numerous some other others various both few`),
  negating: ['not', 'without', 'never'],
  negated: words(`not never no neither nor none nobody hardly cannot didn't weren't wasn't didn’t weren’t wasn’t`),
};

/** Plurals that no ending tells. */
const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  women: 'woman',
  men: 'man',
  children: 'child',
  staff: 'staff',
  personnel: 'personnel',
  police: 'police',
  media: 'media',
  criteria: 'criterion',
  referenda: 'referendum',
  mps: 'mp',
  meps: 'mep',
  spokespeople: 'spokesperson',
  spokeswomen: 'spokeswoman',
  chairwomen: 'chairwoman',
  series: 'series',
  headquarters: 'headquarters',
  lives: 'life',
};

/** Words that only look like plurals. */
const singulars: ReadonlySet<string> = new Set(
  words(`
  was has is his its this thus as us yes status census campus virus bus news politics basis crisis analysis always
  perhaps sometimes towards besides afterwards overseas consensus chaos bonus gas plus minus does apparatus versus
`),
);

/** Whether a word stands for several, as far as its form tells. */
const isPlural = (word: string): boolean =>
  Object.hasOwn(irregular, word) || (word.length > 2 && /[^s]s$/.test(word) && !singulars.has(word));

/** Asked only of plurals. */
function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const prepositions = words(`
  from in at across throughout by within inside on to of for with without under over about against between among
  amongst during per after before since until than into onto via through near around behind beyond outside above below
  concerning regarding excluding as following despite
`);

const auxiliaries = words(`
  was were is are be been being had has have do did does will would can could may might must shall should
`);

const verbs = words(`
  stood ran took won lost held met said told made got went came come gave saw left began chose kept became felt found
  sent spent wrote sought brought withdrew include comprise remain belong compete vie contest run stand represent
`);

/** The nouns that numbers count, and what stands around them. */
export const nouns: Language['nouns'] = {
  isPlural,
  singular,
  plurals: (word) => [`${word}s`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])],
  compound: /^[-‐‑](?:member|strong|person)(?![\w-])/,
  participles: ['ed', 'en', 'ing'],
  bothSexes: ['woman', 'man'],
  carrying: ['of', 'with'],
  people: words(`
    person woman man child staff personnel mp mep member candidate delegate parliamentarian expert analyst adviser
    advisor citizen national official agent lto sto journalist activist nominee student deputy chairperson chair
    spokesperson judge lawyer prosecutor resident participant applicant contestant contender detainee minor secondee
    employee volunteer monitor representative president politician technician interlocutor proxy incumbent independent
    newcomer appointee senator mayor councillor magistrate spokeswoman chairwoman observer voter interpreter officer
    co-ordinator ordinator coordinator protester protestor supporter leader worker teacher minister trainer trainee
    prisoner offender victim defender elector inspector lawmaker legislator demonstrator commissioner editor donor
    visitor operator assistant driver servant employer speaker owner
  `),
  member: 'member',
  groups: words(`
    commission committee board team council delegation mission group unit body chamber panel court tribunal coalition
    bloc alliance list office headquarters party institution constituency district region municipality dec pec tec rec
    mec cec organization organisation movement union assembly parliament faction crew pair ngo association outlet
    channel station household family ballot paper form kit set package bundle country state city town village province
    county wave stage phase round day week month session meeting rally event debate programme law act article report
  `),
  overlapping: words(`
    woman women man men female male young youth elderly incumbent incumbents independent independents self-nominated
    newcomer newcomers first-time minor minors disabled disabilities minority minorities roma new accessible urban
    rural
  `),
  attributive: words(`
    women men rights elections appeals sports arms communications operations complaints media police staff
  `),
  prepositions,
  places: ['from', 'in', 'at', 'across', 'throughout', 'by', 'within', 'to', 'on', 'for'],
  auxiliaries,
  verbs,
  intransitive: words(`
    stood ran came come withdrew remain remained participated participating competed competing worked served took
    arrived running standing
  `),
  past: 'ed',
  adverb: 'ly',
  earlier: 'had',
  stops: [
    ...prepositions,
    ...auxiliaries,
    ...verbs,
    ...words(`
      and or nor but who which that whose whom where when while whereas although though because if whether so then
      also only even still already yet not no never the a an this these those its their his her our your my both
      either neither all each every some any many several few more most less fewer it they he she we you there here up
      down out off plus including comprising respectively altogether others ones nationwide countrywide
    `),
  ],
};

/** How a text says how many of something there are in all, and what shows that a number is another one. */
export const totals: Language['totals'] = {
  there: ['there were', 'there are', 'there have been', 'there had been'],
  definite: ['the', 'all', 'all the', 'all of the'],
  occasions: {
    registered: ['registered'],
    accredited: ['accredited'],
    nominated: ['nominated'],
    there: ['deployed', 'comprised', 'comprises'],
    filed: ['filed', 'lodged', 'submitted'],
    received: ['received'],
    stood: phrases(`
      stood, ran, run, stand, competed, compete, contested, contest, competing, running, standing, participated,
      took part, vied, vying, on the ballot, in the race, in the running, in the contest, in contention
    `),
    opened: ['opened', 'open', 'set up', 'established', 'operated', 'operational'],
    elected: ['elected'],
    observed: ['observed', 'visited'],
  },
  contests: phrases(`
    choose among, choose between, choose from, chose among, chose between, chose from, choice of, choice among,
    choice between, contested by, contest between, race between, race among, field of, ballot listed, featured,
    features
  `),
  manner: ['in a', 'in an', 'in accordance with', 'in line with', 'without', 'with no'],
  by: 'by',
  senders: ['country', 'state'],
  single: words(`
    candidate contestant contender observer voter station constituency district municipality party list coalition bloc
    seat mandate country commission region province precinct nominee centre partner
  `),
  agents: phrases(`
    central election commission, central electoral commission, state election commission, cec, sec,
    election administration, election authorities, mission
  `),
  everywhere: phrases(`
    across the country, throughout the country, around the country, in the country, countrywide, nationwide, in total,
    in all, altogether, on time, in time, in good time, as planned, in the election, in the elections,
    in this election, in these elections, in the presidential election, for the election, for the elections,
    for election day, on election day, for president, for office, for parliament, to vote, to run, to stand,
    to compete
  `),
  relating: words(`
    deadline appeal appeals court courts following subsequent subsequently late latest change changed replaced merged
    joined unlike contrast instance example elsewhere local regional territorial precinct village single-mandate
    single-member majoritarian mayor mayoral previous previously earlier former last past since until before after
    later then now initially originally again still yet already than compared comparison increase increased decrease
    decreased up down fewer less more remaining remained left other others another additional further extra each every
    per average withdrew withdrawn withdrawal deregistered deregistration excluded rejected denied refused
    disqualified reinstated overturned annulled cancelled planned expected would should might if required minimum
    maximum limit once round run-off runoff repeat new old same both rose fell dropped grew reduced instead eventually
    finally yesterday today so far during when not no neither eligible intended announced claimed alleged allegedly
    reportedly according some most parallel concurrent constituency district province region municipality city town
    abroad
  `),
  neutral: words(`
    central state election elections electoral commission cec sec republic parliament president voters election-day i
    we
  `),
  wholes: ['total', 'all', 'number', 'overall'],
};

/** How the words of a fact and those of a sentence are known to be the same. */
export const stems: Language['stems'] = {
  plural: 's',
  endings: [
    ['ments', ''],
    ['ment', ''],
    ['ies', 'y'],
    ['ied', 'y'],
    ['ings', ''],
    ['ing', ''],
    ['ely', ''],
    ['ly', ''],
    ['ed', ''],
    ['sses', 'ss'],
    ['es', ''],
    ['ss', 'ss'],
    ['s', ''],
    ['e', ''],
  ],
  irregular: {
    women: 'woman',
    men: 'man',
    people: 'person',
    persons: 'person',
    children: 'child',
    hundreds: 'hundred',
  },
  colourless: words(`
    total totals all overall number numbers count counts counted figure figures sum share parts value the of in a and
  `),
  ends: words(`
    who whom which that where when while whose than and or but nor so yet of off out per be been being the this these
    those there their its has had have not also still only because after before during since across among more fewer
    less altogether each both he she it they we without within until throughout against about over nationwide
    countrywide
  `),
};

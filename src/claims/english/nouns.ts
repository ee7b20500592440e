import type { Language } from '../language.ts';
import { isPlural, singular } from './plurals.ts';

const prepositions = [
  'from', 'in', 'at', 'across', 'throughout', 'by', 'within', 'inside', 'on', 'to', 'of', 'for', 'with', 'without', 'under', 'over', 'about', 'against', 'between', 'among', 'amongst', 'during', 'per',
  'after', 'before', 'since', 'until', 'than', 'into', 'onto', 'via', 'through', 'near', 'around', 'behind', 'beyond', 'outside', 'above', 'below', 'concerning', 'regarding', 'excluding', 'as', 'following', 'despite',
];

const auxiliaries = ['was', 'were', 'is', 'are', 'be', 'been', 'being', 'had', 'has', 'have', 'do', 'did', 'does', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should'];

const verbs = [
  'stood', 'ran', 'took', 'won', 'lost', 'held', 'met', 'said', 'told', 'made', 'got', 'went', 'came', 'come', 'gave', 'saw', 'left', 'began', 'chose', 'kept', 'became', 'felt', 'found', 'sent', 'spent', 'wrote', 'sought',
  'brought', 'withdrew', 'include', 'comprise', 'remain', 'belong', 'compete', 'vie', 'contest', 'run', 'stand', 'represent',
];

/** The nouns that numbers count, and what stands around them. */
export const nouns: Language['nouns'] = {
  isPlural,
  singular,
  compound: /^[-‐‑](?:member|strong|person)(?![\w-])/,
  participles: ['ed', 'en', 'ing'],
  bothSexes: ['woman', 'man'],
  carrying: ['of', 'with'],
  people: [
    'person', 'woman', 'man', 'child', 'staff', 'personnel', 'mp', 'mep', 'member', 'candidate', 'delegate', 'parliamentarian', 'expert', 'analyst', 'adviser', 'advisor', 'citizen', 'national', 'official', 'agent', 'lto', 'sto',
    'journalist', 'activist', 'nominee', 'student', 'deputy', 'chairperson', 'chair', 'spokesperson', 'judge', 'lawyer', 'prosecutor', 'resident', 'participant', 'applicant', 'contestant', 'contender', 'detainee', 'minor', 'secondee', 'employee',
    'volunteer', 'monitor', 'representative', 'president', 'politician', 'technician', 'interlocutor', 'proxy', 'incumbent', 'independent', 'newcomer', 'appointee', 'senator', 'mayor', 'councillor', 'magistrate', 'spokeswoman', 'chairwoman',
    'observer', 'voter', 'interpreter', 'officer', 'co-ordinator', 'ordinator', 'coordinator', 'protester', 'protestor', 'supporter', 'leader', 'worker', 'teacher', 'minister', 'trainer', 'trainee', 'prisoner', 'offender', 'victim', 'defender', 'elector', 'inspector', 'lawmaker', 'legislator', 'demonstrator', 'commissioner', 'editor', 'donor', 'visitor', 'operator', 'assistant', 'driver', 'servant', 'employer', 'speaker', 'owner',
  ],
  member: 'member',
  groups: [
    'commission', 'committee', 'board', 'team', 'council', 'delegation', 'mission', 'group', 'unit', 'body', 'chamber', 'panel', 'court', 'tribunal', 'coalition', 'bloc', 'alliance', 'list', 'office', 'headquarters', 'party', 'institution',
    'constituency', 'district', 'region', 'municipality', 'dec', 'pec', 'tec', 'rec', 'mec', 'cec', 'organization', 'organisation', 'movement', 'union', 'assembly', 'parliament', 'faction', 'crew', 'pair', 'ngo', 'association', 'outlet', 'channel', 'station', 'household', 'family',
    'ballot', 'paper', 'form', 'kit', 'set', 'package', 'bundle', 'country', 'state', 'city', 'town', 'village', 'province', 'county', 'wave', 'stage', 'phase', 'round', 'day', 'week', 'month', 'session', 'meeting', 'rally', 'event', 'debate', 'programme', 'law', 'act', 'article', 'report',
  ],
  overlapping: ['woman', 'women', 'man', 'men', 'female', 'male', 'young', 'youth', 'elderly', 'incumbent', 'incumbents', 'independent', 'independents', 'self-nominated', 'newcomer', 'newcomers', 'first-time', 'minor', 'minors', 'disabled', 'disabilities', 'minority', 'minorities', 'roma', 'new', 'accessible', 'urban', 'rural'],
  attributive: ['women', 'men', 'rights', 'elections', 'appeals', 'sports', 'arms', 'communications', 'operations', 'complaints', 'media', 'police', 'staff'],
  prepositions,
  places: ['from', 'in', 'at', 'across', 'throughout', 'by', 'within', 'to', 'on', 'for'],
  auxiliaries,
  verbs,
  intransitive: ['stood', 'ran', 'came', 'come', 'withdrew', 'remain', 'remained', 'participated', 'participating', 'competed', 'competing', 'worked', 'served', 'took', 'arrived', 'running', 'standing'],
  past: 'ed',
  adverb: 'ly',
  earlier: 'had',
  stops: [
    ...prepositions, ...auxiliaries, ...verbs,
    'and', 'or', 'nor', 'but', 'who', 'which', 'that', 'whose', 'whom', 'where', 'when', 'while', 'whereas', 'although', 'though', 'because', 'if', 'whether', 'so', 'then', 'also', 'only', 'even', 'still', 'already', 'yet', 'not', 'no', 'never',
    'the', 'a', 'an', 'this', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'your', 'my', 'both', 'either', 'neither', 'all', 'each', 'every', 'some', 'any', 'many', 'several', 'few', 'more', 'most', 'less', 'fewer',
    'it', 'they', 'he', 'she', 'we', 'you', 'there', 'here', 'up', 'down', 'out', 'off', 'plus', 'including', 'comprising', 'respectively', 'altogether', 'others', 'ones', 'nationwide', 'countrywide',
  ],
};

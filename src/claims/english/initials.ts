import type { Language } from '../language.ts';

/** Words and abbreviations that matter to rules on abbreviations. */
export const initials: Language['initials'] = {
  small: ['of', 'the', 'and', 'for', 'on', 'in', 'to', 'at', 'by', 'with', 'a', 'an', 'de', 'du', 'des', 'la', 'le', 'el'],
  wellKnown: [
    'TV', 'ID', 'MP', 'MEP', 'NGO', 'UK', 'US', 'USA', 'UAE', 'USSR', 'GDP', 'AIDS', 'HIV', 'COVID', 'LGBT', 'LGBTI', 'LGBTQ', 'SMS', 'PDF', 'PIN', 'QR', 'IT', 'ICT', 'PR', 'VIP', 'VAT', 'CEO', 'CD', 'DVD', 'USB', 'GPS', 'SIM',
    'AM', 'PM', 'BC', 'AD', 'BBC', 'CNN', 'FAQ', 'OK', 'FM', 'CCTV', 'URL', 'HTML', 'SOS', 'DNA', 'CV', 'AI', 'UFO', 'FIFA', 'UEFA', 'NASA', 'UNESCO', 'UNICEF', 'NO', 'YES', 'NOT', 'AND', 'OR', 'ALL', 'VOTE', 'STOP', 'NEVER', 'ONLY', 'MUST', 'NEW', 'ANY', 'EACH', 'BEFORE', 'AFTER',
  ],
  carriers: [
    'party', 'parties', 'coalition', 'coalitions', 'bloc', 'blocs', 'movement', 'movements', 'alliance', 'alliances', 'list', 'lists', 'channel', 'channels', 'station', 'stations', 'broadcaster', 'broadcasters', 'television', 'radio',
    'newspaper', 'newspapers', 'daily', 'weekly', 'website', 'websites', 'agency', 'agencies', 'portal', 'portals', 'company', 'companies', 'outlet', 'outlets', 'candidate', 'candidates', 'nominee', 'nominees', 'leader', 'leaders',
    'supporters', 'activists', 'members', 'deputies', 'group', 'groups', 'platform', 'network', 'networks', 'bank', 'tv', 'union', 'aired', 'broadcast', 'televised',
  ],
  explaining: [', or', 'known as', 'called', 'abbreviated', 'acronym'],
};

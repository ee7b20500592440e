import type { Language } from '../language.ts';

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
    stood: ['stood', 'ran', 'run', 'stand', 'competed', 'compete', 'contested', 'contest', 'competing', 'running', 'standing', 'participated', 'took part', 'vied', 'vying', 'on the ballot', 'in the race', 'in the running', 'in the contest', 'in contention'],
    opened: ['opened', 'open', 'set up', 'established', 'operated', 'operational'],
    elected: ['elected'],
    observed: ['observed', 'visited'],
  },
  contests: ['choose among', 'choose between', 'choose from', 'chose among', 'chose between', 'chose from', 'choice of', 'choice among', 'choice between', 'contested by', 'contest between', 'race between', 'race among', 'field of', 'ballot listed', 'featured', 'features'],
  manner: ['in a', 'in an', 'in accordance with', 'in line with', 'without', 'with no'],
  by: 'by',
  senders: ['country', 'state'],
  single: [
    'candidate', 'contestant', 'contender', 'observer', 'voter', 'station', 'constituency', 'district', 'municipality', 'party', 'list', 'coalition', 'bloc', 'seat', 'mandate', 'country', 'commission', 'region', 'province', 'precinct', 'nominee', 'centre', 'partner',
  ],
  agents: ['central election commission', 'central electoral commission', 'state election commission', 'cec', 'sec', 'election administration', 'election authorities', 'mission'],
  everywhere: [
    'across the country', 'throughout the country', 'around the country', 'in the country', 'countrywide', 'nationwide', 'in total', 'in all', 'altogether', 'on time', 'in time', 'in good time', 'as planned', 'in the election',
    'in the elections', 'in this election', 'in these elections', 'in the presidential election', 'for the election', 'for the elections', 'for election day', 'on election day', 'for president', 'for office', 'for parliament', 'to vote', 'to run', 'to stand', 'to compete',
  ],
  relating: [
    'deadline', 'appeal', 'appeals', 'court', 'courts', 'following', 'subsequent', 'subsequently', 'late', 'latest', 'change', 'changed', 'replaced', 'merged', 'joined', 'unlike', 'contrast', 'instance', 'example', 'elsewhere', 'local', 'regional', 'territorial', 'precinct', 'village', 'single-mandate', 'single-member', 'majoritarian', 'mayor', 'mayoral',
    'previous', 'previously', 'earlier', 'former', 'last', 'past', 'since', 'until', 'before', 'after', 'later', 'then', 'now', 'initially', 'originally', 'again', 'still', 'yet', 'already', 'than', 'compared', 'comparison', 'increase', 'increased',
    'decrease', 'decreased', 'up', 'down', 'fewer', 'less', 'more', 'remaining', 'remained', 'left', 'other', 'others', 'another', 'additional', 'further', 'extra', 'each', 'every', 'per', 'average', 'withdrew', 'withdrawn', 'withdrawal', 'deregistered',
    'deregistration', 'excluded', 'rejected', 'denied', 'refused', 'disqualified', 'reinstated', 'overturned', 'annulled', 'cancelled', 'planned', 'expected', 'would', 'should', 'might', 'if', 'required', 'minimum', 'maximum', 'limit', 'once', 'round',
    'run-off', 'runoff', 'repeat', 'new', 'old', 'same', 'both', 'rose', 'fell', 'dropped', 'grew', 'reduced', 'instead', 'eventually', 'finally', 'yesterday', 'today', 'so', 'far', 'during', 'when', 'not', 'no', 'neither', 'eligible', 'intended', 'announced', 'claimed', 'alleged', 'allegedly', 'reportedly', 'according', 'some', 'most', 'parallel', 'concurrent', 'constituency', 'district', 'province', 'region', 'municipality', 'city', 'town', 'abroad',
  ],
  neutral: ['central', 'state', 'election', 'elections', 'electoral', 'commission', 'cec', 'sec', 'republic', 'parliament', 'president', 'voters', 'election-day', 'i', 'we'],
  wholes: ['total', 'all', 'number', 'overall'],
};

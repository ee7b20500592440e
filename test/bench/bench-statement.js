import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const topics = [
  'legal-framework',
  'election-administration',
  'voter-registration',
  'candidate-registration',
  'campaign',
  'media',
  'complaints-and-appeals',
  'voting',
];

/**
 * A finding as long as one of a Statement: some 130 words with figures, a list, a link, a quotation, a table in every
 * third.
 */
const finding = (number) => `---
topic: ${topics[number % topics.length]}
assessment: mixed
evidence: documented
strength: some
commitments: [copenhagen-1990 7.${(number % 9) + 1}]
---
# Part ${number + 1} of the assessment

${[
  '[Almost 12 million](fact:voters.registered) people were on the lists and',
  '[nearly 10,000](fact:polling-stations.total) polling stations stood ready. The authorities carried out their',
  'duties with care, kept to the deadlines that the law sets, and published their decisions on the',
  `[website of the commission](https://www.example.org/decisions/${number}) without delay.`,
].join(' ')}

Mission members met representatives of parties, of citizen groups and of the media in every region, and heard of \
obstacles to

- the training of *polling boards* in rural areas;
- access for voters with disabilities; and
- the **timely** handling of requests.

> Everyone who holds an opinion on public affairs may make it known, alone or together with others, within the law.

${[
  'The rules on this subject are otherwise detailed and were applied evenly, although stakeholders would welcome more',
  'clarity on how decisions are prepared, who is heard before they are taken, and how their reasons are made public.',
].join(' ')}
${number % 3 === 0 ? table : ''}`;

const table = [
  '',
  '| Body | Task | Outcome |',
  '| :-- | :-- | --: |',
  '| Central commission | decisions | published |',
  '| District boards | complaints | handled |',
  '| Polling boards | voting | orderly |',
  '',
].join('\n');

/** Writes a mission of 30 findings into a folder, from the one of Kazakhstan. */
export function writeLongMission(folder) {
  cpSync('fixtures/missions/kazakhstan-2019', folder, { recursive: true });
  const file = join(folder, 'mission.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}outline:\n(?: {4}.*\n)+/m, ''));
  for (let number = 0; number < 23; number++)
    writeFileSync(join(folder, 'findings', `part-${String(number).padStart(2, '0')}.md`), finding(number));
}

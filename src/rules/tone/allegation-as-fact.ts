import type { RootContent } from 'mdast';
import { type AuthoredText, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import type { TextRange } from '../../analysis/passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { House } from '../../house/house.ts';
import { hasPhrase } from '../../languages/word-lists.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { spanOfNode } from '../../source/markdown/parse.ts';

export const allegationAsFact: Rule = {
  id: 'tone/allegation-as-fact',
  severity: 'error',
  summary: 'A paragraph of an alleged or informed finding that does not say, or says too late, who claims it',
  why:
    'What somebody told the mission becomes what the mission found, and the mission cannot prove it when it is ' +
    'asked to.',
  basis:
    'Declaration of Principles (2005): highest standards of accuracy. What is observed, told and alleged is kept ' +
    'apart.',
  wrong:
    'findings/example.md\n---\ntopic: campaign\nevidence: alleged\n---\n# Campaign\n\nTeachers were forced to ' +
    'attend rallies.',
  right:
    'findings/example.md\n---\ntopic: campaign\nevidence: alleged\n---\n# Campaign\n\nAccording to several ' +
    'teachers, they were forced to attend rallies.',
  needs: [],

  *check(draft) {
    const { house, findings } = draft.mission;
    for (const finding of findings) {
      const { evidence, topic } = finding.about;
      if ((evidence !== 'alleged' && evidence !== 'informed') || topic === house.topics[0]) continue;
      for (const part of [finding.press, finding.conclusion, finding.detail])
        yield* unattributedIn(part, finding, draft);
    }
  },
};

/**
 * A list belongs to the paragraph above it, if there is one, and a paragraph carries its attribution over to the next
 * one.
 */
function* unattributedIn(part: readonly RootContent[], finding: Finding, draft: Draft): Generator<Problem> {
  const { attributions } = draft.mission.house.tone ?? {};
  if (!attributions) return;
  let isCarried = false;
  let isBelowParagraph = false;
  for (const block of part) {
    if (block.type !== 'paragraph' && block.type !== 'list') continue;
    const wordings = textsOf(block, finding, draft);
    const isAttributed = wordings.some(({ text }) => hasPhrase(text, attributions));
    const [first] = wordings;
    const claim =
      (block.type === 'paragraph' || !isBelowParagraph) && first && !isCarried
        ? unattributedClaim(first, draft.mission.house.tone ?? {}, isAttributed)
        : undefined;
    if (first && claim) yield problemOf(first, claim, isAttributed, finding);
    isBelowParagraph ||= block.type === 'paragraph';
    isCarried = isAttributed || (block.type === 'list' && isCarried);
  }
}

const textsOf = (block: RootContent, finding: Finding, draft: Draft): readonly AuthoredText[] => {
  const { start, end } = spanOfNode(block, finding.source);
  return authoredTextOf(draft).filter((wording) => {
    const at = wording.finding === finding ? wording.passage.spanOf(0, 1).start : -1;
    return start <= at && at < end;
  });
};

/**
 * The first sentence of a paragraph that speaks of what happened, and not of a law, before anybody is named who claims
 * it. Where a later one does, those whom it takes up, such as “they”, may stand in what the mission did itself, and
 * where it turns away from what was said before, that is the mission's own finding: then there is none.
 */
function unattributedClaim(
  { passage, text }: AuthoredText,
  { attributions = [], 'no-claims': claimless = [], 'own-acts': ownActs = [] }: NonNullable<House['tone']>,
  isAttributed: boolean,
): TextRange | undefined {
  const { turns } = passage.language.assessments;
  let claim: TextRange | undefined;
  for (let at = 0; at < text.length;) {
    const { start, end } = sentenceAt(passage.text, at, passage.language);
    const sentence = text.slice(start, end);
    // “The campaign was calm. However, observers were told …”: what comes first is what the mission itself found.
    if (hasPhrase(sentence, attributions)) return hasPhrase(sentence, turns) ? undefined : claim;
    const isOwn = isAttributed && hasPhrase(sentence, ownActs);
    if (!hasPhrase(sentence, claimless) && !isOwn) claim ??= { start, end };
    if (claim && !isAttributed) return claim;
    at = Math.max(end, at) + 1;
  }
  return claim;
}

function problemOf(
  { passage }: AuthoredText,
  { start, end }: TextRange,
  isNamedLater: boolean,
  { about, head }: Finding,
): Problem {
  const known = about.evidence === 'alleged' ? 'alleged' : 'known from others';
  return {
    at: passage.spanOf(start, end),
    message: isNamedLater
      ? `This sentence states as a fact what is only ${known}: who claims it is named only in a later one.`
      : `This paragraph states as a fact what is only ${known}: it does not say who claims it.`,
    related: [{ at: head.locate(['evidence']), message: `the evidence is “${about.evidence}”` }],
    advice: isNamedLater
      ? 'Say already here whose words they are, such as “observers were informed by …” or “according to …”.'
      : 'Say whose words they are, such as “observers were informed by …” or “according to …”.',
  };
}

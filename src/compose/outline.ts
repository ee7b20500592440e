import type { Finding } from '../mission/finding.ts';
import type { Mission } from '../mission/mission.ts';
import type { Quotation } from '../mission/quotation.ts';
import { quotationView } from './quotation.ts';
import type { OutlineEntry } from './view-shape.ts';
import type { Viewing } from './viewing.ts';

/** What stands between the lead and the size of the mission, in the order of the text. */
export function outlineView(viewing: Viewing): OutlineEntry[] {
  const heard = new Set<string>();
  return orderOf(viewing.mission).map((entry) => {
    if ('press' in entry) return { finding: viewing.slots.blocks(entry.press) };
    const isFirst = !heard.has(entry.speaker);
    heard.add(entry.speaker);
    return { quotation: quotationView(viewing, entry, isFirst) };
  });
}

/** As the outline says, or findings by file name with the quotations spread evenly among them, in speaking order. */
function orderOf(mission: Mission): readonly (Finding | Quotation)[] {
  const { findings, quotations, settings, house } = mission;
  const printed = findings.filter(({ about, press }) => about.topic !== house.topics[0] && press.length > 0);
  const { outline } = settings.release ?? {};
  if (outline) {
    const known = [...printed, ...quotations];
    return outline.flatMap((id) => known.find((entry) => entry.id === id) ?? []);
  }
  const spoken = inSpeakingOrder(mission);
  const place = (index: number): number => Math.floor((index * printed.length) / spoken.length);
  const before = (position: number): Quotation[] => spoken.filter((_, index) => place(index) === position);
  return printed.length === 0 ? spoken : printed.flatMap((finding, position) => [...before(position), finding]);
}

function inSpeakingOrder({ quotations, settings }: Mission): readonly Quotation[] {
  const speakers = settings.release?.speakers ?? Object.keys(settings.people ?? {});
  const rank = ({ speaker }: Quotation): number => (speakers.includes(speaker) ? speakers.indexOf(speaker) : speakers.length);
  return quotations.toSorted((a, b) => rank(a) - rank(b));
}

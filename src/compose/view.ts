import type { CompleteMission } from '../mission/mission.ts';
import { contactsView } from './contacts.ts';
import { releaseView } from './dateline.ts';
import { electionView, missionView } from './election.ts';
import { observersView } from './observers.ts';
import { outlineView } from './outline.ts';
import { partnersView } from './partners.ts';
import type { Slots } from './slots.ts';
import type { View } from './view-shape.ts';
import { viewingOf } from './viewing.ts';

/** The view of a mission: everything that a template can place, and nothing that it would have to compute. */
export function viewOf(mission: CompleteMission, slots: Slots): View {
  const viewing = viewingOf(mission, slots);
  const { house, findings } = mission;
  const overall = findings.find(({ about }) => about.topic === house.topics[0]);
  return {
    headline: overall && slots.words(overall.title),
    lead: overall && overall.press.length > 0 ? slots.blocks(overall.press) : undefined,
    mission: missionView(viewing),
    election: electionView(viewing),
    release: releaseView(viewing),
    partners: partnersView(viewing),
    outline: outlineView(viewing),
    observers: observersView(viewing),
    contacts: contactsView(viewing),
  };
}

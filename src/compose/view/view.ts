import type { Slots } from '../slots.ts';
import { viewContextOf } from './context.ts';
import { contactsView } from './contacts.ts';
import { electionView } from './election.ts';
import { missionView } from './mission.ts';
import { observersView } from './observers.ts';
import { partnersView } from './partners.ts';
import { releaseView } from './release.ts';
import { outlineView } from './outline.ts';
import type { View } from './shapes.ts';
import type { CompleteMission } from '../../mission/mission.ts';

/** The view of a mission: everything that a template can place, ready to be placed. Templates compute nothing. */
export function viewOf(mission: CompleteMission, slots: Slots): View {
  const context = viewContextOf(mission, slots);
  const { house, findings } = mission;
  const overall = findings.find(({ about }) => about.topic === house.topics[0]);
  return {
    headline: overall && slots.words(overall.title),
    lead: overall && overall.press.length > 0 ? slots.blocks(overall.press) : undefined,
    mission: missionView(context),
    election: electionView(context),
    release: releaseView(context),
    partners: partnersView(context),
    outline: outlineView(context),
    observers: observersView(context),
    contacts: contactsView(context),
  };
}

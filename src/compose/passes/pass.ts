import type { Root } from 'mdast';
import type { CompleteMission } from '../../mission/mission.ts';

/**
 * A step that changes the tree of a document in place, once the texts of the mission stand in it. `document.ts` says
 * in which order the passes run.
 */
export type Pass = (root: Root, mission: CompleteMission) => void;

import { waysToWrite, type WayToWrite } from './write.ts';

/** What `fact:…` names: one fact, the share of one in another, or the time between two. */
export interface FactLink {
  readonly kind: 'one' | 'share' | 'span';
  /** One path, or the two of a share or a time. */
  readonly paths: readonly string[];
  readonly as: WayToWrite | undefined;
}

const path = String.raw`[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*`;
const form = new RegExp(String.raw`^fact:(${path})(?:(/|\.\.)(${path}))?(?:\?as=(${waysToWrite.join('|')}))?$`, 'u');

export const isFactUrl = (url: string): boolean => url.startsWith('fact:');

/** Reads the address of a fact link; undefined where it is none that can be understood. */
export function readFactLink(url: string): FactLink | undefined {
  const parts = form.exec(decoded(url));
  if (!parts) return undefined;
  const [, first = '', joint, second, as] = parts;
  const style = waysToWrite.find((way) => way === as);
  if (second === undefined) return { kind: 'one', paths: [first], as: style };
  return { kind: joint === '/' ? 'share' : 'span', paths: [first, second], as: style };
}

/** Editors write letters beyond ASCII as %C3%B1. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

import { type WayToWrite, waysToWrite } from './write/write.ts';

/** What `fact:…` names: one fact, the share of one in another, or the time between two. */
export interface FactLink {
  readonly kind: 'one' | 'share' | 'span';
  /** One path, or the two of a share or a time. */
  readonly paths: readonly string[];
  readonly as: WayToWrite | undefined;
}

/** Reads the address of a fact link; undefined where it is none that can be understood. */
export function readFactLink(url: string): FactLink | undefined {
  const [address = '', query, ...more] = decoded(url.slice('fact:'.length)).split('?');
  const as = query === undefined ? undefined : waysToWrite.find((way) => query === `as=${way}`);
  if ((query !== undefined && as === undefined) || more.length > 0) return undefined;
  const joint = address.includes('/') ? '/' : '..';
  const paths = address.split(joint);
  if (paths.length > 2 || paths.some((path) => path.split('.').includes('') || /\s/.test(path))) return undefined;
  return { kind: paths.length === 1 ? 'one' : joint === '/' ? 'share' : 'span', paths, as };
}

/** Editors write letters beyond ASCII as %C3%B1. */
function decoded(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

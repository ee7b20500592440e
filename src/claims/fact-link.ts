import { type WayToWrite, waysToWrite } from './write/write.ts';

/** What an address names: one fact (`fact:A`), the share of A in B (`fact:A/B`), or the time between (`fact:A..B`). */
export interface FactLink {
  readonly kind: 'one' | 'share' | 'span';
  /** One path, or the two of a share or a time. */
  readonly paths: readonly string[];
  /** What stands behind `?as=`. */
  readonly as: WayToWrite | undefined;
}

/**
 * Reads an address that begins with `fact:`. Undefined if it cannot be understood: a path with white space or an empty
 * name, more than two paths, another way to write than `waysToWrite`.
 */
export function readFactLink(url: string): FactLink | undefined {
  const [address = '', query, ...more] = decoded(url.slice('fact:'.length)).split('?');
  const as = query === undefined ? undefined : waysToWrite.find((way) => query === `as=${way}`);
  if ((query !== undefined && as === undefined) || more.length > 0) return undefined;
  const separator = address.includes('/') ? '/' : '..';
  const paths = address.split(separator);
  if (paths.length > 2 || paths.some((path) => path.split('.').includes('') || /\s/.test(path))) return undefined;
  return { kind: paths.length === 1 ? 'one' : separator === '/' ? 'share' : 'span', paths, as };
}

/** Editors write letters beyond ASCII as %C3%B1; an address that is no such code stays as it is. */
function decoded(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

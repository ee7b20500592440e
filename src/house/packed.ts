import type { Program } from '../compose/template-ast.ts';
import type { HouseValues } from './house.ts';

/**
 * What `npm run build` has worked out of a house that comes with prelim: a quarter of a run goes into reading it otherwise.
 * Each piece stands beside the text that it was made from and is used only for exactly that text.
 */
export interface PackedHouse {
  readonly file: { readonly text: string; readonly values: HouseValues; readonly places: Readonly<Record<string, readonly [number, number]>> };
  readonly templates: Readonly<Record<string, { readonly text: string; readonly program: Program }>>;
}

/** The name of a place in `places`. */
export const placeName = (path: readonly (string | number)[]): string => path.join('/');

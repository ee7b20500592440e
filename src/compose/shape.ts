import type { Slot } from './slots.ts';

/** What a template may find at a place of its view. */
export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'truth' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'group'; readonly keys: Readonly<Record<string, Shape>> };

export const text = { is: 'text' } as const;
export const truth = { is: 'truth' } as const;
export const list = <S extends Shape>(of: S) => ({ is: 'list', of }) as const;
export const group = <K extends Readonly<Record<string, Shape>>>(keys: K) => ({ is: 'group', keys }) as const;

/** The values that fit a shape. Anything may be missing, so that `{{#if}}` is right. */
export type Seen<S> = S extends { is: 'text' }
  ? Slot
  : S extends { is: 'truth' }
    ? boolean
    : S extends { is: 'list'; of: infer T }
      ? readonly Seen<T>[]
      : S extends { is: 'group'; keys: infer K }
        ? { readonly [P in keyof K]?: Seen<K[P]> | undefined }
        : never;

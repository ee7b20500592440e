import type { HouseParts } from '../../house/house.ts';

/** A picture right beside the layout, which can show it by its name. */
export const isPicture = (path: string): boolean => /^[^/.][^/]*\.(?:png|jpe?g|gif|svg)$/i.test(path);

export const picturesOf = (parts: HouseParts): ReadonlyMap<string, Uint8Array> => new Map([...parts].filter(([path]) => isPicture(path)));

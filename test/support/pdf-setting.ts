import { readHouseAssets } from '../../src/disk/read-house.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import type { HouseAssets } from '../../src/house/house.ts';
import { composedFrom } from './composing.ts';

const [pdf] = await formatsNamed('pdf');
if (!pdf?.assets) throw new Error('no PDF');
const parts: HouseAssets = readHouseAssets(readBuiltInHouse('osce'), pdf.assets);

/** The PDF of some Markdown and what is told of it. Where nothing keeps it from being written, it has bytes. */
export function setFrom(
  words: string,
  { language, title }: { readonly language?: string; readonly title?: string } = {},
) {
  const composed = composedFrom(words, title);
  const document =
    language === undefined
      ? composed.document
      : { ...composed.document, about: { ...composed.document.about, language } };
  const diagnostics = pdf?.problems?.(document, composed.house, parts) ?? [];
  return {
    diagnostics,
    composed,
    bytes: diagnostics.length > 0 || !pdf ? undefined : Buffer.from(pdf.render(document, composed.house, parts)),
  };
}

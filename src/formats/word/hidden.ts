import { partOf, type Base } from './base.ts';
import { controlsFor, lookOf } from './controls.ts';
import { childOf, childrenOf, elementsOf, valueOf, type Element } from './xml.ts';

/** What makes words invisible, everywhere or where a file is shown as a web page. */
const hiding = ['w:vanish', 'w:specVanish', 'w:webHidden'];

/** Half points: smaller letters are a line of dots. */
const smallest = 8;

/** Whether a mark would be there and nobody could see it: by the look of its control, of its paragraph or of a style. */
export function isMarkHidden(root: Element, base: Base): boolean {
  const looks = looksIn(base);
  const paragraphs = [...elementsOf(root)].filter(({ name }) => name === 'w:p');
  return controlsFor(root, 'mark').some((control) => {
    const around = paragraphs.find((paragraph) => [...elementsOf(paragraph)].includes(control)) ?? [...elementsOf(control)].find(({ name }) => name === 'w:p');
    const own = lookOf(control);
    const style = valueOf(around && childOf(around, 'w:pPr'), 'w:pStyle');
    return isHidden([...(own ? [own] : []), ...looks(valueOf(own, 'w:rStyle')), ...looks(style)]);
  });
}

/** Whether the words of a paragraph in that style would be invisible. */
export const isStyleHidden = (style: Element | undefined, base: Base): boolean => isHidden(looksIn(base)(style?.attributes['w:styleId']));

/** The look of a style and of those it is based on, the nearest first; last that of all words. */
function looksIn(base: Base): (id: string | undefined) => Element[] {
  const root = partOf(base, 'styles')?.content;
  const styles = new Map(root && childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const general = root && childOf(childOf(childOf(root, 'w:docDefaults') ?? root, 'w:rPrDefault') ?? root, 'w:rPr');
  return (id) => {
    const found: Element[] = [];
    const passed = new Set<Element>();
    for (let style = styles.get(id); style && !passed.has(style); style = styles.get(valueOf(style, 'w:basedOn'))) {
      passed.add(style);
      found.push(...childrenOf(style, 'w:rPr'));
    }
    return general ? [...found, general] : found;
  };
}

/** The first that says something of it decides. */
function isHidden(looks: readonly Element[]): boolean {
  const said = (name: string): Element | undefined => looks.flatMap((look) => childOf(look, name) ?? [])[0];
  const isOn = (found: Element | undefined): boolean => found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
  const size = Number(said('w:sz')?.attributes['w:val'] ?? smallest);
  return hiding.some((name) => isOn(said(name))) || size < smallest;
}

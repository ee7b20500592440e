import { type Element, childOf, childrenOf, elementsOf, isElement, isOn, valueOf } from './opc/xml.ts';

/**
 * The run properties of a style and of those that it is based on, the nearest first; last the defaults of the file.
 * `root` is the styles part.
 */
export function inheritedLooks(root: Element | undefined): (id: string | undefined) => readonly Element[] {
  const styles = new Map(root && childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const defaults = root && childOf(childOf(childOf(root, 'w:docDefaults') ?? root, 'w:rPrDefault') ?? root, 'w:rPr');
  return (id) => {
    const looks: Element[] = [];
    const visited = new Set<Element>();
    for (let style = styles.get(id); style && !visited.has(style); style = styles.get(valueOf(style, 'w:basedOn'))) {
      visited.add(style);
      looks.push(...childrenOf(style, 'w:rPr'));
    }
    return defaults ? [...looks, defaults] : looks;
  };
}

/** Whether words with these run properties are not shown. The first that says something of a property decides. */
export const isHidden = (looks: readonly Element[]): boolean =>
  hidingProperties.some((name) => isOn(looks.flatMap((look) => childOf(look, name) ?? [])[0]));

/** They hide words everywhere, or where the file is shown as a web page. */
const hidingProperties = ['w:vanish', 'w:specVanish', 'w:webHidden'];

/**
 * A header or footer without what nobody sees in Word and everybody who looks for it finds: hidden words, rows and
 * pictures. `styles` is the styles part.
 */
export function withoutHidden(root: Element, styles: Element | undefined): Element {
  const looksOf = inheritedLooks(styles);
  const visible = (parent: Element, paragraphStyle: string | undefined): Element => ({
    ...parent,
    children: parent.children.flatMap((child) => {
      if (!isElement(child)) return child;
      if (child.name === 'w:r' && isHidden(looksOfRun(child, paragraphStyle))) return [];
      if (child.name === 'w:tr' && isOn(childOf(childOf(child, 'w:trPr') ?? child, 'w:hidden'))) return [];
      if (drawings.has(child.name) && isHiddenDrawing(child)) return [];
      const isParagraph = child.name === 'w:p';
      return visible(child, isParagraph ? valueOf(childOf(child, 'w:pPr'), 'w:pStyle') : paragraphStyle);
    }),
  });
  const looksOfRun = (run: Element, paragraphStyle: string | undefined): readonly Element[] => {
    const own = childOf(run, 'w:rPr');
    return [...(own ? [own] : []), ...looksOf(valueOf(own, 'w:rStyle')), ...looksOf(paragraphStyle)];
  };
  return visible(root, undefined);
}

const drawings: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

const isHiddenDrawing = (drawing: Element): boolean =>
  [...elementsOf(drawing)].some(
    ({ name, attributes }) =>
      (name === 'wp:docPr' && /^(?:1|true)$/.test(attributes['hidden'] ?? '')) ||
      (name.startsWith('v:') && /visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')),
  );

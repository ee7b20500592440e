/**
 * Takes the place of `decode-named-character-reference` in the bundle: its table of 2,200 names, such as `&eacute;`, is
 * read only for a text that names one.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const { characterEntities } = require('character-entities') as {
    characterEntities: Readonly<Record<string, string>>;
  };
  return Object.hasOwn(characterEntities, name) ? (characterEntities[name] ?? false) : false;
}

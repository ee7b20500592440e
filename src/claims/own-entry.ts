/** What a table says of a word that somebody wrote. Every object also knows words such as “constructor”, which are none of its entries. */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined => (Object.hasOwn(table, word) ? table[word] : undefined);

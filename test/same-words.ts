/** Words one by one. Where a line may break, or does behind a hyphen or another mark, makes no difference. */
export const inWords = (text: string): string[] =>
  text.normalize('NFC').replace(/\u00ad/g, '').replace(/\s+/g, ' ').replace(/([^\p{L}\p{N}\p{M}\s]) /gu, '$1').trim().split(' ');

/** What a text document says, without what stands for its shape: marks of lists and footnotes, lines of tables, addresses behind their words. */
export const saidIn = (txt: string): string =>
  txt.replace(/\s<[^<>\s]+>/g, '').replace(/\[\d+\]/g, '').replace(/^\s*-(?:-*\s+)+/gm, '').replace(/^-+$/gm, '');

/** What texts call the numbered pieces of a document, and words that tell that a piece is of another one. */
export const provisions: Readonly<Record<'paragraph' | 'article' | 'section', readonly string[]>> = {
  paragraph: ['paragraph', 'paragraphs', 'para.', 'paras.', 'para', 'paras'],
  article: ['article', 'articles', 'art.', 'arts.'],
  section: ['section', 'sections', 'paragraph', 'paragraphs', 'chapter', 'part'],
};

export const otherLaws = ['law', 'laws', 'act', 'code', 'constitution', 'decree', 'rules', 'regulations', 'statute', 'resolution', 'decision', 'protocol'];

/** A sentence with one of them says itself that the standard does not bind. */
export const unbound = ['not a member', 'not a party', 'not party', 'not bound', 'not bind', 'non-member', 'not ratified', 'yet to ratify', 'not acceded', 'not joined', 'not apply', 'no member', 'no longer', 'ceased'];

/** Characters that mark slots and the words of templates; input that contains them is refused. */
export const reserved = /[\uE000-\uE003]/;

export const reservedMessage = 'An invisible private-use character stands here, often from a PDF or an icon font. Delete it.';

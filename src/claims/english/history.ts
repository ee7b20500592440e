/** Words of a sentence about another time, in which an earlier or later name of a place may be right. */
export const history = [
  'then', 'former', 'formerly', 'rename', 'renamed', 'renaming', 'named', 'name', 'called', 'known', 'until', 'since', 'historic', 'at the time', 'era', 'earlier', 'used to', 'once', 'born', 'previously', 'ago', 'first president', 'independence',
];

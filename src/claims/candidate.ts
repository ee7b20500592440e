import { english } from './english/index.ts';
import { type Measure, measureOf, type Subject } from './subject.ts';
import { formsOf } from './surroundings.ts';

/** A fact, a share of two or a time between two that a number of a text may stand for. */
export interface Candidate {
  /** As a link names it: `voters.registered`, `candidates.women/candidates.registered`. */
  readonly name: string;
  readonly subject: Subject;
  /** The same for two names of one value. */
  readonly identity: string;
  readonly measure: Measure | 'time';
  /** The noun of its unit. */
  readonly unit: string | undefined;
  /** All words that say what it is: those of its name, unit and note. */
  readonly topic: ReadonlySet<string>;
  /** Those of its name that tell it from its neighbours: “registered” in `voters.registered`. */
  readonly own: readonly string[];
  /** Whether it only counts the entries of a list, which every small number fits. */
  readonly isList: boolean;
  /** Whether it may be named: not where it is not meant for print. */
  readonly isNamed: boolean;
}

/** How a fact is described beside its name. */
export interface Description {
  readonly identity: string;
  readonly unit?: string | undefined;
  /** Further words that describe it: its note, who they are. */
  readonly words?: string | undefined;
  readonly isList?: boolean;
  readonly isNamed?: boolean;
}

const wordsOf = (path: string): readonly string[] => path.split(/[./-]+/);
const isColourful = (word: string): boolean => !english.likeness.colourless.includes(word);

/** Whether a word, in the form that all its forms share, tells no fact from another. */
export const isColourless = (form: string): boolean => (colourless ??= new Set(formsOf(english.likeness.colourless.join(' ')))).has(form);
let colourless: ReadonlySet<string> | undefined;

export function candidateOf(name: string, subject: Subject, { identity, unit, words = '', isList = false, isNamed = true }: Description): Candidate {
  const [part = name] = name.split(/\/|\.\./); // a share is of its first fact
  const own = wordsOf(part.slice(part.lastIndexOf('.') + 1)).filter(isColourful);
  const measure = subject.kind === 'span' ? 'time' : subject.kind === 'share' ? 'percent' : measureOf(subject.unit);
  const noun = measure === 'number' ? unit : undefined;
  return {
    name,
    subject,
    identity,
    measure,
    unit: noun === undefined ? undefined : formsOf(noun).at(-1),
    topic: new Set(formsOf([...wordsOf(part).filter(isColourful), unit ?? '', words].join(' '))),
    own: formsOf(own.join(' ')),
    isList,
    isNamed,
  };
}

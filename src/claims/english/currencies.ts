import type { Language } from '../language.ts';

/** Currencies by their code, each with its signs and the words for it, in lower case. */
export const currencies: Language['currencies'] = {
  EUR: ['€', 'euro', 'euros'],
  USD: ['$', 'dollar', 'dollars'],
  GBP: ['£', 'pound', 'pounds', 'sterling'],
  CHF: ['franc', 'francs'],
  ALL: ['lek', 'lekë'],
  AMD: ['dram', 'drams'],
  AZN: ['manat', 'manats'],
  BAM: ['convertible marks'],
  BGN: ['lev', 'leva'],
  GEL: ['₾', 'lari', 'laris'],
  HUF: ['forint', 'forints'],
  KGS: ['som', 'soms'],
  KZT: ['₸', 'tenge'],
  MDL: ['leu', 'lei'],
  MKD: ['denar', 'denars'],
  PLN: ['zloty', 'zlotys', 'złoty', 'złotych'],
  RSD: ['dinar', 'dinars'],
  RUB: ['₽', 'rouble', 'roubles', 'ruble', 'rubles'],
  TRY: ['₺', 'lira', 'liras'],
  UAH: ['₴', 'hryvnia', 'hryvnias'],
};

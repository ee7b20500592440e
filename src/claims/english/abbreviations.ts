import type { Language } from '../language.ts';

/** Those of single letters, such as “e.g.”, “p.m.” and “J.”, need no list. */
export const abbreviations: Language['abbreviations'] = {
  leading: [
    'no.', 'nos.', 'nr.', 'approx.', 'ca.', 'est.', 'max.', 'min.', 'incl.', 'excl.', 'esp.', 'vs.', 'cf.', 'viz.', 'resp.',
    'art.', 'arts.', 'para.', 'paras.', 'par.', 'sec.', 'secs.', 'ch.', 'chap.', 'pp.', 'vol.', 'vols.', 'fig.', 'figs.', 'tel.', 'ext.',
    'mr.', 'mrs.', 'ms.', 'messrs.', 'mx.', 'dr.', 'prof.', 'hon.', 'rev.', 'st.', 'amb.', 'gen.', 'col.', 'lt.', 'capt.', 'sgt.', 'gov.', 'sen.', 'rep.', 'pres.',
    'jan.', 'feb.', 'apr.', 'jun.', 'jul.', 'aug.', 'sep.', 'sept.', 'oct.', 'nov.', 'dec.',
  ],
  anywhere: ['etc.', 'et al.', 'al.', 'ibid.', 'inc.', 'ltd.', 'corp.', 'jr.', 'sr.', 'ph.d.'],
};

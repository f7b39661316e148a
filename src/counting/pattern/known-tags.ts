/** Parts of speech, as Universal Dependencies call them. */
export const knownTags: readonly string[] =
  `ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB
  X`.split(/\s+/u);

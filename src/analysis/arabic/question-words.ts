/** Arabic words that ask, standard and spoken; they say what is wanted, not what it is about. */
export const ARABIC_QUESTION_WORDS: readonly string[] = `
هل من ما ماذا متى أين كيف كم لماذا أي أية لمن بم مم عم ممن فيم علام إلام
مين فين وين إيه ايه ليه ليش إزاي كام امتى إمتى شو ايش
`
  .trim()
  .split(/\s+/);

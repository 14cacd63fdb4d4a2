/**
 * Arabic words that ask, standard and spoken, also run together (ماهو) or with a proclitic (بماذا);
 * they say what is wanted, not what it is about.
 */
export const ARABIC_QUESTION_WORDS: readonly string[] = `
هل من ما ماذا متى أين كيف كم لماذا أي أية أيا أيهما أيهم لمن بم مم عم ممن فيم فيما علام إلام
ماهو ماهي ماهى ماهم ماهما ماهن منهو منهي منذا بماذا لماذا عماذا مماذا فبماذا بأي لأي لأية بأية
مين فين وين إيه ايه ليه ليش إزاي ازاي كام امتى إمتى ايمتى شو ايش إيش أيش وش شنو قديش بكم وكم وأين ومتى وكيف ولماذا فكم
`
  .trim()
  .split(/\s+/);

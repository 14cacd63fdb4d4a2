/** English words that carry no topic: articles, prepositions, pronouns, auxiliaries. */
export const ENGLISH_STOP_WORDS: readonly string[] = `
a an the and or but if of in on at to from by with for as is are was were be been being am do does did
has have had having he she it its they them their his her him i you we us our your my me this that these
those there here not no nor so than then too very can could will would shall should may might must about
into over under after before between through during again further once only own same such both each few
more most other some any all s t don
`
  .trim()
  .split(/\s+/);

/** English words that ask. */
export const ENGLISH_QUESTION_WORDS: readonly string[] =
  "who whom whose what which when where why how many much long".split(" ");

/** Persian words that ask, formal and colloquial; they say what is wanted, not what it is about. */
export const PERSIAN_QUESTION_WORDS: readonly string[] = `
آیا چه چی چیست چیه چهها کدام کدامیک کدوم کی کیست کیه چهکسی کیا کجا کجاست کجای کو
چگونه چطور چطوری چقدر چقدره چه‌قدر چند چندم چندمین چندتا چرا واسه
`
  .trim()
  .split(/\s+/);

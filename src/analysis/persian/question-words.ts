/**
 * Persian words that ask, formal and colloquial, also with the copula run together (کجاست, چیه);
 * they say what is wanted, not what it is about.
 */
export const PERSIAN_QUESTION_WORDS: readonly string[] = `
آیا مگر چه چی چیست چیه چیا چیستند چیزیست چهها چهچیزی چهچیز کدام کدامیک کدامند کدامست کدامها کدوم کدومه
کی کیست کیه کیا کیستند چهکسی چهکسانی کجا کجاست کجاهاست کجای کجایی کجان کجاه کو
چگونه چگونهاست چطور چطوری چطوره چجوری چهجوری چهطور چقدر چقدره چهقدر چه‌قدر چهمقدار چند چندم چندمین
چندتا چنده چرا چهوقت چهزمانی چهموقع چهنام چهنوع بهچه درچه ازچه
`
  .trim()
  .split(/\s+/);

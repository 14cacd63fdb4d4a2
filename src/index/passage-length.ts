/** Longest passage in tokens: the length column has 15 bits and one that marks titles. */
export const MAX_LENGTH = 0x7fff;
export const TITLE_BIT = 0x8000;

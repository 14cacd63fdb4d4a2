/** Named constants for every invisible or confusable character the analysis speaks of. */

export const ZWNJ = "\u200C";
export const ZWJ = "\u200D";
export const TATWEEL = "\u0640";

export const FARSI_YEH = "\u06CC";
export const ARABIC_YEH = "\u064A";
export const ALEF_MAKSURA = "\u0649";
export const KEHEH = "\u06A9";
export const ARABIC_KAF = "\u0643";
export const HEH = "\u0647";
export const TEH_MARBUTA = "\u0629";
export const ALEF = "\u0627";
export const WAW = "\u0648";
export const HAMZA = "\u0621";
export const HAMZA_ABOVE = "\u0654";

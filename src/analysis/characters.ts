/** Named constants for every invisible or confusable character the analysis speaks of. */

export const FARSI_YEH = "\u06CC";
export const ALEF_MAKSURA = "\u0649";
export const KEHEH = "\u06A9";
export const HEH = "\u0647";
export const TEH_MARBUTA = "\u0629";
export const ALEF = "\u0627";
export const WAW = "\u0648";
export const HAMZA = "\u0621";

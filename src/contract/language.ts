import * as v from "valibot";

/** BCP 47 tags of the languages an article can be in. */
export const LANGUAGES = ["fa", "ar", "en"] as const;

export const LanguageSchema = v.picklist(LANGUAGES);

/** Language of an article or a query. */
export type Language = v.InferOutput<typeof LanguageSchema>;

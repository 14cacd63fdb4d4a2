/** Words that say what kind of place a name is, where the name is a known one; at the fold level. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  "شهر استان شهرستان روستای کشور جزیره منطقه مدینه محافظه ولایه قریه اقلیم بلده".split(" "),
);

/** Such words that a name nobody knows may follow as well. */
export const SURE_PLACE_HEADS: ReadonlySet<string> = new Set(
  "استان شهرستان روستای فرودگاه ورزشگاه دریاچه تالاب خیابان میدان بندر محافظه بلده قریه".split(" "),
);

/**
 * Names that are a country in one language and a city in the other, by the key of the city: مراکش
 * is Morocco in Persian; مراكش is Marrakesh in Arabic, and Morocco only in old or plain speech.
 */
export const CITY_OR_COUNTRY: ReadonlyMap<string, string> = new Map([["مراکش", "marrakesh"]]);

/** Words before such a name that make it a country in Arabic, or a city in Persian. */
export const OF_COUNTRY: ReadonlySet<string> = new Set(
  "ملک سلطان سفیر حکومه دوله مملکه سلطنه جیش شعب استقلال عاهل".split(" "),
);
export const OF_CITY: ReadonlySet<string> = new Set("شهر بازار فرودگاه استاندار شهردار".split(" "));

/** Names of places that are more often another word: مالی "financial", not Mali. */
export const AMBIGUOUS_PLACES: ReadonlySet<string> = new Set(
  "مالی الریف استر پرو نور سن کلن بار ماه تن توس سید صحرا الصحرا سینا رم نیس بند ملی نوم ریو یاس لوس مدینه کیف ترک".split(
    " ",
  ),
);

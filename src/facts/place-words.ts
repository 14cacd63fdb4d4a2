/** Words that say what kind of place a name is; at the fold level. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  "شهر استان شهرستان روستای کشور جزیره منطقه مدینه محافظه ولایه قریه اقلیم بلده".split(" "),
);

/** Names of places that are more often another word: مالی "financial", not Mali. */
export const AMBIGUOUS_PLACES: ReadonlySet<string> = new Set(
  (
    "مالی پرو هند_جدید نور سن باکره کلن بار ماه تن توس سید الخلیج صحرا الصحرا سینا رم نیس قم_فعل " +
    "گینه_نو بند ملی مکه_نامه جوبا نوم ریو یاس لوس کایوت مونرو"
  ).split(" "),
);

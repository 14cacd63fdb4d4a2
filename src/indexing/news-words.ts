/**
 * Common words of the news in Persian, Arabic and English, a line a meaning; our own list. Only
 * words that mean much the same in all three: it lets an English question find a Persian article,
 * it is no dictionary. Forms of a word meet by their stems. A word that the other language spells
 * alike and means otherwise (شهر "city", in Arabic "month") stands apart from that language's.
 */
export const NEWS_WORDS: readonly (readonly string[])[] = `
رئیس جمهور|رئيس الجمهورية|president
نخست وزیر|رئيس الوزراء|رئيس الحكومة|prime minister
وزیر|وزير|minister
وزارت|وزارة|ministry
وزیر خارجه|وزير الخارجية|foreign minister
وزارت خارجه|وزارة الخارجية|foreign ministry
دفاع|الدفاع|defense|defence
سفیر|سفير|ambassador
سفارت|سفارة|embassy
سخنگو|المتحدث|spokesman|spokesperson|spokeswoman
رهبر|زعيم|المرشد|leader
پادشاه|الملك|king
شاهزاده|الأمير|prince
نماینده|ممثل|representative
مجلس|parliament
البرلمان|parliament
دولت|الحكومة|government
کشور|دولة|country
کشورها|الدول|countries
پایتخت|عاصمة|capital
شهر|city
مدينة|city
استان|محافظة|province
مرز|الحدود|border
ارتش|الجيش|army
سپاه|الحرس|guard
نیرو|قوات|forces
جنگ|الحرب|حرب|war
صلح|السلام|peace
آتش بس|وقف إطلاق النار|ceasefire
حمله|attack
هجوم|attack
موشک|صاروخ|missile
سلاح|أسلحة|weapons
هسته ای|النووي|nuclear
توافق|الاتفاق|اتفاق|agreement|deal
برجام|الاتفاق النووي|nuclear deal|jcpoa
پیمان|معاهدة|treaty
تحریم|العقوبات|عقوبات|sanctions|sanction
مذاکره|مفاوضات|المفاوضات|negotiations|talks
دیدار|لقاء|meeting
سفر|زيارة|visit|trip
گفتگو|محادثات|حوار|dialogue
همکاری|التعاون|تعاون|cooperation
روابط|العلاقات|علاقات|relations
تجارت|التجارة|تجارة|trade
اقتصاد|الاقتصاد|economy
اقتصادی|الاقتصادي|economic
نفت|النفط|oil
گاز|الغاز|gas
بانک|بنك|bank
قیمت|سعر|price
بازار|سوق|market
صادرات|الصادرات|exports
واردات|الواردات|imports
سرمایه گذاری|الاستثمار|investment
انتخابات|الانتخابات|election|elections
حزب|الحزب|party
قانون|القانون|law
دادگاه|محكمة|court
حقوق بشر|حقوق الإنسان|human rights
سازمان ملل|الأمم المتحدة|united nations
شورای امنیت|مجلس الأمن|security council
اتحادیه اروپا|الاتحاد الأوروبي|european union
خاورمیانه|الشرق الأوسط|middle east
آژانس|الوكالة|agency
سازمان|منظمة|organization
شرکت|شركة|company
دانشگاه|جامعة|university
بیمارستان|مستشفى|hospital
مدرسه|مدرسة|school
بیماری|مرض|disease
واکسن|لقاح|vaccine
زلزله|زلزال|earthquake
سیل|فيضان|flood
آب|water
المياه|water
خبرنگار|صحفي|journalist
روزنامه|صحيفة|newspaper
خبرگزاری|وكالة أنباء|news agency
کاخ سفید|البيت الأبيض|white house
خروج|انسحاب|withdrawal
خارج شد|انسحبت|انسحب|withdraw|withdrew
کشته|قتيل|killed
زخمی|جريح|wounded
ایرانی|إيراني|iranian
روسی|روسي|russian
آمریکایی|أمريكي|american
چینی|صيني|chinese
ترکیه ای|تركي|turkish
عراقی|عراقي|iraqi
سوری|سوري|syrian
اسرائیلی|إسرائيلي|israeli
فلسطینی|فلسطيني|palestinian
سعودی|سعودي|saudi
اوکراینی|أوكراني|ukrainian
فرانسوی|فرنسي|french
آلمانی|ألماني|german
انگلیسی|بريطاني|british
مصری|مصري|egyptian
لبنانی|لبناني|lebanese
افغان|أفغاني|afghan
هندی|هندي|indian
ژاپنی|ياباني|japanese
اروپایی|أوروبي|european
فوتبال|كرة القدم|football|soccer
جام جهانی|كأس العالم|world cup
تیم ملی|المنتخب|national team
بازیکن|لاعب|player
قهرمان|بطل|champion
فیلم|فيلم|film|movie
کتاب|كتاب|book
نویسنده|كاتب|writer|author
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

import { nameKey } from "./key.ts";

/** Names that stand for one currency without its country, and symbols: ISO 4217 code by name. */
const EVERYDAY: readonly (readonly [string, string])[] = [
  ["USD", "دلار|دولار|دولارا|دولارات|دولار أمريكي|دولار أميركي|dollar|dollars|$"],
  ["EUR", "یورو|يورو|euro|euros|€"],
  ["GBP", "پوند|پوند انگلیس|جنيه إسترليني|جنيه استرليني|استرليني|pound|pounds|£"],
  ["IRR", "ریال|ریال ایران|rial|rials"],
  ["IRT", "تومان|تومن|تومانا|toman|tomans"],
  ["RUB", "روبل|روبلا|ruble|rubles"],
  ["CNY", "یوان|يوان|yuan"],
  ["JPY", "ین|ين|ین ژاپن|yen|¥"],
  ["TRY", "لیر|لیره ترکیه|ليرة تركية|لير تركي|lira"],
  ["INR", "روپیه|روبية|rupee|rupees|₹"],
  ["AED", "درهم إماراتي|درهم امارات"],
  ["MAD", "درهم|درهما|دراهم|درهم مغربي"],
  ["SAR", "ریال سعودی|ريال سعودي|ريال|ريالا"],
  ["QAR", "ریال قطر|ريال قطري"],
  ["IQD", "دینار عراق|دينار عراقي"],
  ["KWD", "دینار کویت|دينار كويتي"],
  ["DZD", "دينار جزائري"],
  ["TND", "دينار تونسي"],
  ["JOD", "دينار أردني"],
  ["EGP", "جنيه|جنيها|جنيه مصري|جنيهات"],
  ["LBP", "ليرة لبنانية"],
  ["SYP", "ليرة سورية|لیره سوریه"],
  ["ILS", "شيكل|شیکل|shekel|shekels"],
  ["AFN", "افغانی|أفغاني"],
  ["CHF", "فرانک سوئیس|فرنك سويسري"],
  ["KRW", "وون"],
  ["MYR", "رینگیت|رينغيت"],
  ["SEK", "کرون سوئد|كرونة سويدية"],
];

/**
 * ISO 4217 code by the key of a currency's name; ریال alone is Iran's in a Persian text and Saudi
 * Arabia's in an Arabic one, which `currencyOf` decides. IRT is the toman, ten rials (no ISO code;
 * the one the trade uses).
 */
export const CURRENCIES: ReadonlyMap<string, string> = readCurrencies();

function readCurrencies(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [code, names] of EVERYDAY) {
    for (const name of names.split("|")) {
      const key = /\p{L}/u.test(name) ? nameKey(name) : name;
      if (!found.has(key)) found.set(key, code);
    }
  }
  for (const locale of ["fa", "ar", "en"]) {
    const display = new Intl.DisplayNames([locale], { type: "currency" });
    for (const code of Intl.supportedValuesOf("currency")) {
      const key = nameKey(display.of(code) ?? "");
      if (key !== "" && !found.has(key)) found.set(key, code);
    }
  }
  return found;
}

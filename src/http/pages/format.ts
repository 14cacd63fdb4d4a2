import type { Language } from "../../contract/language.ts";
import type { Counted } from "./strings/strings.ts";
import { STRINGS } from "./strings/tables.ts";

type Calendar = "gregorian" | "jalali" | "hijri";

const CALENDARS: Readonly<Record<Calendar, string>> = {
  gregorian: "gregory",
  jalali: "persian",
  hijri: "islamic-umalqura",
};

const PARTS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Numbers and dates in one language's digits, words and calendars. */
export class Format {
  readonly #locale: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(language: Language) {
    this.#locale = STRINGS[language].locale;
  }

  number(value: number): string {
    return this.#numberFormat({ maximumFractionDigits: 2 }).format(value);
  }

  counted(count: number): Counted {
    return { count, text: this.number(count) };
  }

  /** A year without separators: 2021. */
  year(value: number): string {
    return this.#numberFormat({ useGrouping: false }).format(value);
  }

  /** @param share - 0 to 1. */
  percent(share: number): string {
    return this.#numberFormat({ style: "percent", maximumFractionDigits: 1 }).format(share);
  }

  /** "4 billion US dollars". */
  money(amount: number, currency: string): string {
    return this.#numberFormat({
      style: "currency",
      currency,
      currencyDisplay: "name",
      notation: "compact",
      compactDisplay: "long",
      maximumFractionDigits: 2,
    }).format(amount);
  }

  /** "20 years". @param unit - A unit of time in English, singular. */
  duration(amount: number, unit: string): string {
    return this.#numberFormat({ style: "unit", unit, unitDisplay: "long" }).format(amount);
  }

  /**
   * A date as people write it.
   *
   * @param iso - Gregorian `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, more may follow.
   * @param calendar - The calendar to write it in; the language's own when absent.
   * @returns `iso` itself when it is no date.
   */
  date(iso: string, precision: keyof typeof PARTS, calendar?: Calendar): string {
    const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
    const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
    return Number.isNaN(time) ? iso : this.#dateFormat(precision, calendar).format(time);
  }

  #numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(this.#locale, options);
    this.#numbers.set(key, made);
    return made;
  }

  #dateFormat(precision: keyof typeof PARTS, calendar: Calendar | undefined): Intl.DateTimeFormat {
    const key = `${precision} ${calendar}`;
    const known = this.#dates.get(key);
    if (known !== undefined) return known;
    const made = new Intl.DateTimeFormat(this.#locale, {
      ...PARTS[precision],
      timeZone: "UTC",
      ...(calendar !== undefined && { calendar: CALENDARS[calendar] }),
    });
    this.#dates.set(key, made);
    return made;
  }
}

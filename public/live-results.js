/** Pause after which what was typed is told to screen readers; chosen, not measured. */
const ANNOUNCE_AFTER_MS = 600;

/** Pause after which a held key counts as let go; longer than keyboards wait between repeats. */
const AFTER_HELD_KEY_MS = 60;

/**
 * Keeps the results in step with the search box and the address.
 *
 * It asks for the parts (`data-live`) of the same page a browser without scripts would ask for and
 * puts them in place, so there is one set of templates, the server's.
 */
export class LiveResults {
  #form;
  #input;
  #status;
  /** What is under way, oldest first. @type {AbortController[]} */
  #requests = [];
  /** True when the address in the history is one to come back to, not one half typed. */
  #isSettled = true;
  /** What the address in the history asks for. */
  #asked = location.search;
  #isHeld = false;
  #pause = 0;
  #announcement = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   */
  constructor(form, input) {
    this.#form = form;
    this.#input = input;
    this.#status = /** @type {HTMLElement} */ (document.querySelector("#status"));
  }

  start() {
    this.#input.addEventListener("input", () => {
      // A held key would ask thirty times a second: its last letter does.
      clearTimeout(this.#pause);
      const search = () => this.search({ isSettled: false });
      if (this.#isHeld) this.#pause = setTimeout(search, AFTER_HELD_KEY_MS);
      else search();
    });
    this.#input.addEventListener("keydown", ({ repeat }) => {
      this.#isHeld = repeat;
    });
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      this.search({ isSettled: true });
    });
    document.addEventListener("click", (event) => this.#follow(event));
    document.addEventListener("submit", (event) => this.#submit(event));
    window.addEventListener("popstate", () => {
      // A link within the page: new results would take the focus away.
      if (location.search === this.#asked) return;
      this.#asked = location.search;
      this.#isSettled = true;
      this.#input.value = new URL(location.href).searchParams.get("q") ?? "";
      this.#show(location.href);
    });
  }

  /**
   * Searches for what stands in the box, with the filters in force.
   *
   * @param {{ isSettled: boolean }} state - False while somebody types: the last word may go on.
   */
  search({ isSettled }) {
    const query = this.#input.value;
    const address = new URL(location.href);
    if (query.trim() === "") address.search = "";
    else address.searchParams.set("q", query);
    // Of the address only filters and order stay in force.
    for (const name of ["page", "ui", "theme"]) address.searchParams.delete(name);
    this.#remember(address, isSettled);
    if (!isSettled && address.search !== "") address.searchParams.set("prefix", "true");
    return this.#show(address.href);
  }

  /**
   * Takes over links that lead to other results.
   *
   * @param {MouseEvent} event
   */
  async #follow(event) {
    const link = event.target instanceof Element ? event.target.closest("#results a") : null;
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !isPlain || event.defaultPrevented) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || address.pathname !== "/") return;
    event.preventDefault();
    await this.#turnTo(address);
  }

  /**
   * Takes over the form of days.
   *
   * @param {SubmitEvent} event
   */
  async #submit(event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form === this.#form) return;
    event.preventDefault();
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value !== "") address.searchParams.set(name, value);
    }
    await this.#turnTo(address);
  }

  /** @param {URL} address */
  async #turnTo(address) {
    this.#remember(address, true);
    if (await this.#show(address.href)) {
      scrollTo({ top: 0 });
      /** @type {HTMLElement | null} */ (document.querySelector("#results h1"))?.focus();
    }
  }

  /**
   * One entry in the history for a query, not one for every letter.
   *
   * @param {URL} address
   * @param {boolean} isSettled
   */
  #remember(address, isSettled) {
    if (address.href !== location.href) {
      if (this.#isSettled) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    this.#asked = address.search;
    this.#isSettled = isSettled;
  }

  /**
   * Puts the parts of the page at an address in place.
   *
   * A reply gives up the requests before it, not a keystroke: where the way to the server takes
   * longer than a key, one sees the results of a moment ago while one types, and not none.
   *
   * @param {string} address
   * @returns {Promise<boolean>} True when they are in place.
   */
  async #show(address) {
    const request = new AbortController();
    this.#requests.push(request);
    const { signal } = request;
    try {
      const parts = new URL(address);
      // An address of its own: the browser's cache must not take the parts for the page.
      parts.searchParams.set("parts", "true");
      const response = await fetch(parts, { signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (signal.aborted) return false;
      this.#giveUpBefore(request);
      return this.#replace(page);
    } catch (error) {
      if (signal.aborted) return false;
      this.#giveUpBefore(request);
      this.#status.classList.remove("unseen");
      this.#announce(this.#status.dataset.offline ?? String(error));
      return false;
    }
  }

  /** @param {AbortController} request - The one that was answered. */
  #giveUpBefore(request) {
    const answered = this.#requests.splice(0, this.#requests.indexOf(request) + 1);
    for (const earlier of answered) earlier.abort();
  }

  /**
   * @param {Document} page
   * @returns {boolean}
   */
  #replace(page) {
    const parts = document.querySelectorAll("[data-live]");
    for (const part of parts) {
      const name = part.getAttribute("data-live");
      // A problem has no results: its message takes their place.
      const fresh =
        page.querySelector(`[data-live="${name}"]`) ??
        (name === "results" ? page.querySelector("main") : null);
      if (fresh) part.replaceChildren(...fresh.childNodes);
    }
    document.title = page.title;
    this.#status.textContent = "";
    this.#status.classList.add("unseen");
    this.#announce(document.querySelector("#results h1")?.textContent ?? "");
    return true;
  }

  /** @param {string} text */
  #announce(text) {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#status.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }
}

/** Suggestions shown: what fits in a row on a desktop. */
const LIMIT = 6;

/** Pause that leaves the server to the results of the key first; chosen, not measured. */
const ASK_AFTER_MS = 40;

/**
 * Completions of what is being typed, as a combobox: the arrows choose, Enter takes, Escape closes.
 *
 * The row keeps its place when it is empty, so nothing moves while one types.
 *
 * @param {HTMLInputElement} input
 * @param {(text: string) => void} take - Called with the suggestion that was chosen.
 */
export function startSuggestions(input, take) {
  const list = /** @type {HTMLElement} */ (document.querySelector("#suggestions"));
  let request = new AbortController();
  let chosen = -1;
  let pause = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  /** @param {readonly { text: string, kind: string }[]} suggestions */
  function show(suggestions) {
    const kinds = JSON.parse(list.dataset.kinds ?? "{}");
    const options = suggestions.map(({ text, kind }, i) => {
      const option = document.createElement("div");
      option.id = `suggestion-${i}`;
      option.role = "option";
      option.dir = "auto";
      option.title = kinds[kind] ?? "";
      option.textContent = text;
      option.setAttribute("aria-selected", "false");
      return option;
    });
    list.replaceChildren(...options);
    input.setAttribute("aria-expanded", String(options.length > 0));
    choose(-1);
  }

  /** Nothing that was asked, or is about to be, is shown any more. */
  function giveUp() {
    clearTimeout(pause);
    request.abort();
  }

  function close() {
    giveUp();
    show([]);
  }

  /** @param {number} next - Position in the list; -1 for none. */
  function choose(next) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = next;
    const option = list.children[chosen];
    if (option === undefined) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest", inline: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  /** @param {Element} option */
  function accept(option) {
    const text = option.textContent ?? "";
    close();
    take(text);
  }

  async function ask() {
    request = new AbortController();
    const { signal } = request;
    const q = input.value.trim();
    if (q === "") return show([]);
    try {
      const query = new URLSearchParams({ q, limit: String(LIMIT) });
      const response = await fetch(`/v1/suggest?${query}`, { signal });
      /** @type {{ suggestions?: { text: string, kind: string }[] }} */
      const { suggestions = [] } = await response.json();
      if (!signal.aborted) show(suggestions.filter(({ text }) => text !== q));
    } catch {
      // Without suggestions the search still works; the results tell when the server is away.
      if (!signal.aborted) show([]);
    }
  }

  input.addEventListener("input", () => {
    giveUp();
    pause = setTimeout(ask, ASK_AFTER_MS);
  });
  input.addEventListener("blur", () => choose(-1));
  input.form?.addEventListener("submit", close);
  // The box keeps the focus while an option is pressed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) accept(option);
  });
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    const option = list.children[chosen];
    // What one chooses from does not change under the hand.
    if (["Escape", "Enter", "ArrowDown", "ArrowUp"].includes(event.key)) giveUp();
    if (event.key === "Escape" && count > 0) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && option) {
      event.preventDefault();
      accept(option);
    } else if (event.key === "ArrowDown" && count > 0) {
      event.preventDefault();
      choose(chosen + 1 < count ? chosen + 1 : -1);
    } else if (event.key === "ArrowUp" && count > 0) {
      event.preventDefault();
      choose(chosen === -1 ? count - 1 : chosen - 1);
    }
  });
}

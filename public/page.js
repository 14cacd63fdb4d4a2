import { startCopying } from "./copy.js";
import { LiveResults } from "./live-results.js";
import { startSuggestions } from "./suggestions.js";

// Every page works without this script. It makes the search box answer while one types.

startCopying(document);

const form = document.querySelector("form.search");
if (form instanceof HTMLFormElement) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const results = new LiveResults(form, input);
  results.start();
  startSuggestions(input, (text) => {
    input.value = text;
    results.search({ isSettled: true });
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input, select");
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      input.select();
    }
  });
}

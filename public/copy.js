/** How long a button says that it has copied; chosen, not measured. */
const SHOWN_MS = 1500;

/**
 * Makes the copy buttons of the page work, those that come later as well.
 *
 * @param {Document} document
 */
export function startCopying(document) {
  document.addEventListener("click", async (event) => {
    const button =
      event.target instanceof Element ? event.target.closest("button[data-copy]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const label = button.textContent;
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    button.textContent = button.dataset.copied ?? "";
    button.disabled = true;
    setTimeout(() => {
      button.textContent = label;
      button.disabled = false;
    }, SHOWN_MS);
  });
}

import { html } from "hono/html";
import { PROBLEMS } from "../../contract/problem.ts";
import type { Problem } from "../problem.ts";
import { type Frame, frameDocument, type Markup, topBar } from "./frame.ts";

/** A request for a page that cannot be served, told to a reader. */
export function problemPage(frame: Frame, problem: Problem): Markup {
  const { strings } = frame;
  const message = strings.problems[problem.code] ?? PROBLEMS[problem.code].title;
  return frameDocument(
    frame,
    { title: strings.name, styles: ["ground"] },
    html`${topBar(frame)}
<main class="problem-page">
<h1>${message}</h1>
<p lang="en" dir="ltr">${problem.message}</p>
<p><a href="/">${strings.backToStart}</a></p>
</main>`,
  );
}

import { html } from "hono/html";
import type { Answer, AnswersResponse } from "../../contract/answers.ts";
import { articleAddress } from "./article-line.ts";
import { directionOf, type Frame, type Markup } from "./frame.ts";
import { markedText } from "./marked-text.ts";

/** Below this an answer is likelier wrong than right: the results are the better answer. */
const MIN_SHOWN = 0.5;

/** The best answer with its sentence, confidence and source, and the other answers in short. */
export function answerCard(frame: Frame, response: AnswersResponse): Markup | "" {
  const { strings, format } = frame;
  const [best, ...others] = response.answers.filter(({ confidence }) => confidence >= MIN_SHOWN);
  if (best === undefined) return "";
  const { expects } = response.question;
  return html`<section class="answer" aria-labelledby="answer-title">
<h2 id="answer-title">${strings.answer}${expects !== "other" && html` <span class="expects">${strings.expects[expects]}</span>`}</h2>
<p class="answer-text" ${languageOf(best)}>${best.text}</p>
<p class="answer-sentence" ${languageOf(best)}>${sentenceOf(best)}</p>
<p class="answer-source"><span>${strings.inArticle} <a href="${addressOf(best)}">${inLanguage(best, best.article.title)}</a></span>
${confidence(frame, best)}</p>
${best.sources.length > 0 && html`<p class="answer-source">${strings.alsoIn(format.counted(best.sources.length))}</p>`}
${
  others.length > 0 &&
  html`<details><summary>${strings.otherAnswers}</summary><ol class="others">${others.map(
    (answer) => html`<li><a href="${addressOf(answer)}">${inLanguage(answer, answer.text)}</a>
${confidence(frame, answer)}</li>`,
  )}</ol></details>`
}
</section>`;
}

/** A bar and the number; only the number is read out. */
function confidence({ strings, format }: Frame, { confidence }: Answer): Markup {
  const percent = Math.round(confidence * 100);
  return html`<span class="confidence">${strings.confidence}
<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><path d="M0 4H100"/><path
class="share" d="M0 4H${percent}"/></svg>
<bdi>${format.percent(percent / 100)}</bdi></span>`;
}

function addressOf({ article, start, end }: Answer): string {
  return articleAddress(article.id, { start, end });
}

function inLanguage(answer: Answer, text: string): Markup {
  return html`<bdi ${languageOf(answer)}>${text}</bdi>`;
}

/** Attributes of an element whose text is from the article. */
function languageOf({ article }: Answer): Markup {
  return html`lang="${article.language}" dir="${directionOf(article.language)}"`;
}

function sentenceOf({ sentence, start, end }: Answer): Markup {
  const range = { start: start - sentence.start, end: end - sentence.start, class: "hit" };
  return markedText(sentence.text, [range]);
}

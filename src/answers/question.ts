export { readQuestion } from "../retrieval/question.ts";

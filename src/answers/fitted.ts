import { AnswerModel } from "./model.ts";
import { CHOICE, WEIGHTS } from "./weights.ts";

/** The model with the weights that were fitted, which the endpoints answer by. */
export const FITTED = new AnswerModel(new Map(Object.entries(WEIGHTS)), CHOICE);

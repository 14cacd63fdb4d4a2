import type { RecentlyUsed } from "../articles/recently-used.ts";
import type { Language } from "../contract/language.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { KeptReply } from "./caching.ts";
import type { ApiKey, Settings } from "./settings.ts";

/** What the app needs from outside; it keeps no state of its own beside them. */
export interface Dependencies {
  readonly settings: Settings;
  /**
   * The index and what belongs to it, the same object for every request.
   *
   * Rejects with the reason when the index cannot be used; the reason is shown to clients.
   */
  readonly corpus: () => Promise<Corpus>;
  /** Static files: the search page, the reference, the OpenAPI document. 404 for an unknown path. */
  readonly assets: (request: Request) => Promise<Response>;
  /** Tells one deployment from another, so that no cached reply outlives the code that made it. */
  readonly deployment: string;
  /** What was answered last; see `createReplyCache`. */
  readonly replies: RecentlyUsed<KeptReply>;
  /** False when the caller with this key has asked too often. */
  readonly allowRequest?: ((key: string) => Promise<boolean>) | undefined;
  readonly log: (entry: LogEntry) => void;
}

/** What one request leaves in the log. */
export interface LogEntry {
  readonly requestId: string;
  readonly method: string;
  /** Pattern of the route, not the path: ids and words stay out. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds; where the platform's clock stands still while code runs, only waiting counts. */
  readonly durationMs: number;
  readonly key?: string | undefined;
  readonly language?: Language | undefined;
  /** Words of the query. */
  readonly terms?: number | undefined;
  readonly hits?: number | undefined;
  readonly cached?: boolean | undefined;
  /** Only where `LOG_QUERIES` is on. */
  readonly query?: string | undefined;
  /** Cause of a 500 or a 503, for the operator only. */
  readonly error?: string | undefined;
}

type Noted = "language" | "terms" | "hits" | "cached" | "query" | "error";

/** Hono's type parameter: what the handlers of one request pass on. */
export interface HttpEnvironment {
  Variables: {
    requestId: string;
    /** The caller's key; undefined when none is configured. */
    apiKey: ApiKey | undefined;
    /** What the handler found out for the log. */
    noted: { -readonly [Name in Noted]?: LogEntry[Name] };
  };
  /** The execution context is the only part of the platform the app sees. */
  Bindings: Record<string, never>;
}

import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { IndexProblem } from "../contract/index-problem.ts";
import { serveAsset } from "./assets.ts";
import type { Dependencies, HttpEnvironment } from "./environment.ts";
import { crossOrigin, securityHeaders } from "./headers.ts";
import { requireKey } from "./keys.ts";
import { logRequests } from "./log.ts";
import { pageRoutes } from "./pages/routes.ts";
import { Problem, problemResponse } from "./problem.ts";
import { indexUnavailable } from "./reply.ts";
import { answerRoutes } from "./routes/answers.ts";
import { articleRoutes } from "./routes/articles.ts";
import { factRoutes } from "./routes/facts.ts";
import { mcpRoutes } from "./routes/mcp.ts";
import { searchRoutes } from "./routes/search.ts";
import { indexRoutes, probeRoutes } from "./routes/service.ts";

/**
 * Bytes an address may have. The longest valid query takes 12,000, percent-encoded; more leaves
 * room to say what is wrong with a query that is too long.
 */
const MAX_ADDRESS = 32_768;

/** The whole HTTP surface. Everything it needs comes in; make as many apps as you like. */
export function createApp(dependencies: Dependencies) {
  const app = new Hono<HttpEnvironment>();

  app.use(requestId({ limitLength: 64 }));
  app.use(logRequests(dependencies));
  app.use(securityHeaders());
  app.use(crossOrigin(dependencies.settings.corsOrigins));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse(
          c,
          new Problem("method-not-allowed", `${c.req.method} is not allowed here.`, {
            headers: { Allow: [...methods, "OPTIONS"].join(", ") },
          }),
        ),
    }),
  );
  app.use(async (c, next) => {
    if (c.req.url.length > MAX_ADDRESS) {
      throw new Problem("address-too-long", `At most ${MAX_ADDRESS} bytes are read.`);
    }
    await next();
  });
  app.use("/v1/*", requireKey(dependencies));
  app.use("/mcp", requireKey(dependencies));

  app.route("/", probeRoutes(dependencies));
  app.route("/v1", searchRoutes(dependencies));
  app.route("/v1", answerRoutes(dependencies));
  app.route("/v1", articleRoutes(dependencies));
  app.route("/v1", factRoutes(dependencies));
  app.route("/v1", indexRoutes(dependencies));
  app.route("/mcp", mcpRoutes(dependencies));
  app.route("/", pageRoutes(dependencies));

  app.notFound((c) => serveAsset(c, dependencies));
  app.onError((thrown, c) => {
    const error = thrown instanceof IndexProblem ? indexUnavailable(thrown) : thrown;
    if (error instanceof Problem) {
      if (error.code === "index-unavailable") c.var.noted.error = error.message;
      return problemResponse(c, error);
    }
    c.var.noted.error = error.stack ?? String(error);
    return problemResponse(c, new Problem("internal-error", "The cause is in the server's log."));
  });
  return app;
}

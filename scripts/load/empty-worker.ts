import { Hono } from "hono";

/** The least a Hono Worker can do: what the load test compares with. */
const app = new Hono().get("/", (c) => c.json({ ok: true }));

export default app;

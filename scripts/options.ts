import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/**
 * The options this script was called with. `--help` prints the usage and ends the process; what
 * cannot be read ends it with code 2, and is named above the usage.
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options }>>["values"] {
  try {
    const all = { ...options, help: { type: "boolean", short: "h" } } as const;
    const { help, ...values } = parseArgs({ options: all }).values as { help?: boolean };
    if (help) {
      console.log(usage);
      process.exit(0);
    }
    return values as ReturnType<typeof parseArgs<{ options: Options }>>["values"];
  } catch (cause) {
    return refuse(cause instanceof Error ? cause.message : String(cause), usage);
  }
}

/** Ends the process: nothing can be done with what it was called with. */
export function refuse(reason: string, usage: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}

/** A whole number ≥ 0 that was given as an option; anything else is refused. */
export function wholeNumber(option: string, text: string, usage: string): number {
  if (!/^\d{1,9}$/.test(text)) refuse(`${option} ${text} is no whole number`, usage);
  return Number(text);
}

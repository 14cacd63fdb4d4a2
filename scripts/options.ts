import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>["values"];

/**
 * The options this script was called with. `--help` prints the usage and ends the process; what
 * cannot be read ends it with code 2, and is named above the usage.
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
): Values<Options> {
  return readCommandLine(usage, options, false).values;
}

/** The same with the arguments beside options, where the script takes any. */
export function readCommandLine<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  allowPositionals = true,
): { readonly values: Values<Options>; readonly positionals: readonly string[] } {
  try {
    const all = { ...options, help: { type: "boolean", short: "h" } } as const;
    const read = parseArgs({ options: all, allowPositionals });
    const { help, ...values } = read.values as { help?: boolean };
    if (help) {
      console.log(usage);
      process.exit(0);
    }
    return { values: values as Values<Options>, positionals: read.positionals };
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

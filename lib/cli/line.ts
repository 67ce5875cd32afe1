import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { Refusal } from "./say";

/** What was typed behind a command. Throws a Refusal, with the usage, for an option that it does not have. */
export function readLine<Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { Stop } from "./say";

/** What was typed behind a command. Throws a Stop, with the usage, for an option that it does not have. */
export function readLine<Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

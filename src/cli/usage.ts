import type { Command, CommanderError } from "commander";
import type { Diagnostic } from "../model/diagnostic.js";
import { nearest } from "../model/nearest.js";
import { usage } from "../node/run/usage.js";

export { badChoice, listed, usage } from "../node/run/usage.js";

/** What the parser of the command line found, as one of our own findings: its English texts never reach the user. */
export function usageOf(error: CommanderError, program: Command, argv: readonly string[]): Diagnostic {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const verbs = program.commands.map((command) => command.name());
  const command = program.commands.find((candidate) => argv.includes(candidate.name()));
  const verb = command?.name() ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const flags = (command ?? program).options.flatMap(({ long }) => (long ? [long] : []));
      return usage("usage/unknown-option", {
        option: quoted,
        verb,
        nearest: nearest(quoted, [...flags, "--help"]) ?? "",
      });
    }
    case "commander.unknownCommand":
      return usage("usage/unknown-verb", {
        given: quoted,
        nearest: nearest(quoted, verbs) ?? "",
        known: verbs.join(", "),
      });
    case "commander.help":
      return usage("usage/no-verb", { known: verbs.join(", ") });
    case "commander.missingArgument":
      return usage("usage/missing-argument", { name: quoted, verb });
    case "commander.optionMissingArgument":
      return usage("usage/missing-value", { option: quoted.split(" ").at(-2)?.replace(/,$/, "") ?? quoted });
    case "commander.excessArguments":
      return usage("usage/too-many-arguments");
    default:
      return usage("usage/other", { given: quoted });
  }
}

import { Argument, Command, Option } from 'commander';
import {
  type CommandName,
  type LanguageName,
  languages,
  type OptionName,
  type OptionRule,
  optionRules,
  ProblemError,
  problem,
  type TypedOptions,
} from '../index.ts';
import { commandNames } from './command-names.ts';
import { commands } from './commands/index.ts';
import { packageVersion } from './version.ts';

/** The command line in a language; `ended` receives the exit status of the command that ran. */
export function commandLine(language: LanguageName, ended: (status: number) => void): Command {
  const { help } = languages[language];
  const program = silent(new Command('chalkgrad'), language)
    .description(help.product)
    .version(packageVersion(), '-V, --version', help.version)
    .helpCommand(false);
  for (const name of commandNames) program.addCommand(subcommand(name, language, ended));
  return program;
}

function subcommand(name: CommandName, language: LanguageName, ended: (status: number) => void): Command {
  const { help } = languages[language];
  const { takesNetwork, options, run } = commands[name];
  const command = silent(new Command(name), language)
    .description(help.commands[name].summary)
    .addHelpText('after', `\n${help.exampleTitle}\n  ${help.commands[name].example}`);
  if (takesNetwork) command.addArgument(new Argument('NETWORK', help.network).argRequired());
  for (const option of options) command.addOption(described(option, language));
  return command.allowExcessArguments().action(async () => {
    const [network = '', ...excess] = takesNetwork ? command.args : ['', ...command.args];
    if (excess.length > 0)
      throw new ProblemError(excess.map((found) => problem('excess-argument', { found })));
    ended(await run(network, typedOptions(command, options)));
  });
}

/** Commander throws instead of writing and exiting; its words are ours. */
function silent(command: Command, language: LanguageName): Command {
  const { help } = languages[language];
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', help.help)
    .configureOutput({
      writeErr: (text) => void (isHelp(text) && process.stdout.write(text)),
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => titles(language)[title] ?? title });
}

/** Commander shows help on standard error where no command is given; help is what was asked for. */
const isHelp = (text: string): boolean => !text.startsWith('error:');

function titles(language: LanguageName): Readonly<Record<string, string>> {
  const { help } = languages[language];
  return {
    'Usage:': help.usage,
    'Arguments:': help.argumentsTitle,
    'Options:': help.optionsTitle,
    'Commands:': help.commandsTitle,
  };
}

function described(name: OptionName, language: LanguageName): Option {
  const { help } = languages[language];
  const { flags, usual, names }: OptionRule<unknown> = optionRules[name];
  const choices = names === undefined ? '' : `: ${names.words.join(', ')}`;
  const inBrackets = usual === '' ? '' : ` (${help.defaultValue(usual)})`;
  return new Option(flags, `${help.options[name]}${choices}${inBrackets}`);
}

/** What was typed, under the names of the options; commander calls `--no-bias` a `bias` that is false. */
function typedOptions(command: Command, names: readonly OptionName[]): TypedOptions {
  const given = command.opts<Record<string, string | boolean | undefined>>();
  const typed = names.flatMap((name) => {
    const value = name === 'noBias' ? given['bias'] === false : given[name];
    return value === undefined || value === false ? [] : [[name, String(value)] as const];
  });
  return Object.fromEntries(typed);
}

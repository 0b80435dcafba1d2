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
    .usage(`[${help.anyOptions}] [${help.anyCommand}]`)
    .enablePositionalOptions()
    .addOption(described('lang', language))
    .version(packageVersion(), '-V, --version', help.version)
    .helpCommand(`help [${help.anyCommand}]`, help.helpCommand)
    .addHelpText('after', `\n${help.exampleTitle}\n  ${help.example}`);
  for (const name of commandNames) program.addCommand(subcommand(name, language, ended));
  return program;
}

function subcommand(name: CommandName, language: LanguageName, ended: (status: number) => void): Command {
  const { help } = languages[language];
  const { takesNetwork, options, run } = commands[name];
  const command = silent(new Command(name), language)
    .description(help.commands[name].summary)
    .usage(`[${help.anyOptions}]${takesNetwork ? ' NETWORK' : ''}`)
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
      writeOut: writeHelp,
      writeErr: (text) => {
        if (isHelp(text)) writeHelp(text);
      },
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => titles(language)[title] ?? title,
      subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
      displayWidth,
    });
}

/** Columns of a terminal: ideographs and their punctuation take two. */
const displayWidth = (text: string): number =>
  Array.from(text).reduce((width, each) => width + (/[\u3000-\u9fff\uff00-\uff60]/.test(each) ? 2 : 1), 0);

/** A colon of full width needs no space after it. */
const writeHelp = (text: string): void => void process.stdout.write(text.replace('： ', '：'));

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
  const placeholders = new Map<string, string>(Object.entries(help.placeholders));
  const inWords = flags.replace(/<(\w+)>/, (_, word: string) => `<${placeholders.get(word) ?? word}>`);
  return new Option(inWords, help.described(help.options[name], names?.words ?? [], usual));
}

/**
 * What was typed, under the names of the options; an option may stand before the command too. Commander calls
 * `--no-bias` a `bias` that is false.
 */
function typedOptions(command: Command, names: readonly OptionName[]): TypedOptions {
  type Given = Record<string, string | boolean | undefined>;
  const given = { ...command.parent?.opts<Given>(), ...command.opts<Given>() };
  const typed = names.flatMap((name) => {
    const value = name === 'noBias' ? given['bias'] === false : given[name];
    return value === undefined || value === false ? [] : [[name, String(value)] as const];
  });
  return Object.fromEntries(typed);
}

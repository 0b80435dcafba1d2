import type { HelpWords } from '../help.ts';

export const help: HelpWords = {
  product: 'Worked derivations of backpropagation, and training code made from the very same formulas.',
  example: 'chalkgrad build 3-2-2',
  commands: {
    build: {
      summary: 'Write documents and code, and check them: the main job.',
      example: 'chalkgrad build examples/worked-notes.yaml --lang zh',
    },
    derive: {
      summary: 'Write the derivation as documents.',
      example: 'chalkgrad derive 3-2-2 --only w_1_1_2 --stdout',
    },
    codegen: {
      summary: 'Write training code.',
      example: 'chalkgrad codegen 3-2-2 --no-bias --code-style expanded',
    },
    check: {
      summary: 'Compare the gradients of all witnesses; write nothing.',
      example: 'chalkgrad check 4-4-4-2 --points 10 --seed 7',
    },
    train: {
      summary: 'Train on data with the generated code; write the parameters, the losses and their plot.',
      example:
        'chalkgrad train examples/iris.yaml --data examples/data/iris.csv --inputs sepal_length..petal_width --classes species --learning-rate 0.02',
    },
    list: {
      summary: 'Show what there is: activations, losses, notations and so on.',
      example: 'chalkgrad list --json',
    },
    schema: { summary: 'Print the JSON Schema of a network file.', example: 'chalkgrad schema' },
  },
  options: {
    activation:
      'activation of the hidden layers of a shorthand, and of its output unless that has its own; a name, or a formula in z',
    outputActivation: 'activation of the output layer of a shorthand, likewise',
    loss: 'loss of a shorthand; a name, or a formula in y and t',
    noBias: 'no biases in the network of a shorthand',
    l2: 'factor of the L2 penalty in the network of a shorthand',
    notation: 'letters and order of indices',
    style: 'what a document shows, and in which order',
    lang: 'language of documents and messages',
    sigmoidForm: 'form in which documents write the derivative of the sigmoid',
    expand:
      'through how many further layers results are written out in full: 0 names the derivatives of the next layer, as deltas do; all leaves nothing named',
    only: 'show the derivation of one weight or bias, such as w_1_1_2',
    format: 'formats to write, with commas between them',
    fragment: 'write LaTeX without a preamble, to paste into a document of your own',
    template: 'folder with templates of your own, such as handout.tex; what it lacks is taken from chalkgrad',
    edition:
      'for whom documents are: for anyone (full), with blanks (student), with the same blanks filled in (teacher), or with lines that are wrong on purpose and a key (errors); where none is named, --blank and --variants mean student, --errors means errors',
    blank:
      'what student and teacher leave blank: every result, every reason, or every second step, with an odd seed from the first on',
    errors: 'how many lines of --edition errors are wrong',
    variants:
      'how many different sheets to write, with one answer key; numbers are short ones unless --at random is given; the same seed gives the same sheets',
    vary: 'what differs between sheets: the numbers, or the network (activations, loss and biases, with the same widths)',
    codeStyle:
      'the gradient to be read in the code: every delta once (shared), or each derivative as one full formula (expanded)',
    shape:
      'layout of the code: unit by unit (unrolled), loops over units (rows), or whichever is faster at this size (auto)',
    math: 'functions in the code: those of JavaScript, the same bits as the formulas (exact), or faster ones, each within 4 ulp (fast)',
    numbers:
      'numbers in which the code keeps parameters, gradients and samples: doubles (float64), or half as many bits (float32), rounded where they are kept',
    target:
      'language of the code: TypeScript, JavaScript with types in comments (js), or C11 (c); checks run it, in place of C the TypeScript',
    seed: 'seed of the random points of the checks, and of all that training draws: rows held back, first weights, order of rows',
    points: 'number of random points of the checks',
    tolerance: 'largest relative difference allowed between a gradient and its finite difference',
    directions:
      'compare gradients along so many random directions instead of parameter by parameter; 0 does so beyond 1000 parameters only',
    gradients:
      'gradients of your own to be checked at the point of --at: a JSON file with weights and biases, and with the loss if you like',
    at: 'numbers to work everything out with: a JSON file with a point, random (drawn by the seed), or short (chosen so that all results are short, where the network allows it)',
    digits: 'digits after the point of rounded numbers in documents',
    rounding: 'round numbers only where they are shown (display), or the result of every operation (step)',
    decimal: 'mark of decimals in documents',
    learningRate:
      'learning rate of training, or of the step that is worked out with --at; train takes 0.05 with momentum and 0.01 with adam where none is given',
    train: 'parameters that the step changes',
    data: 'CSV file with the names of its columns in the first line, or JSON: a list of rows, or { "inputs": [[…]], "targets": [[…]] }',
    inputs: 'columns of the inputs in their order, a..c for all from a to c; x_1,x_2,… where none are named',
    targets: 'columns of the targets in their order; t_1,t_2,… where none are named',
    classes:
      'column of classes in place of targets, an output for each in the order of their names; column=a,b,c gives another order',
    testShare: 'part of the rows that is held back and not trained on',
    epochs: 'how often all rows are shown',
    optimiser: 'how gradients change the parameters',
    batch: 'after how many rows a step is made, or full',
    init: 'how first weights are drawn',
    scale:
      'scale inputs to mean 0 and standard deviation 1 over the rows trained on (standard); the parameters that are written take inputs as they are',
    patience:
      'stop when the loss of the rows held back, or without them of the others, has not fallen for so many epochs; 0 never stops early',
    output: 'folder that receives NAME/',
    force: 'write into a folder even if chalkgrad did not make it',
    limit: 'largest number of operations to write out',
    json: 'print the report as JSON on standard output',
    stdout: 'print the document instead of writing files',
  },
  placeholders: {
    name: 'name',
    list: 'list',
    number: 'number',
    file: 'file',
    folder: 'folder',
    parameter: 'parameter',
    column: 'column',
    columns: 'columns',
  },
  anyOptions: 'options',
  anyCommand: 'command',
  network: 'YAML or JSON file, a shorthand such as 3-2-2, or - for standard input',
  usage: 'Usage:',
  argumentsTitle: 'Arguments:',
  optionsTitle: 'Options:',
  commandsTitle: 'Commands:',
  exampleTitle: 'Example:',
  help: 'show this help',
  helpCommand: 'show the help of a command',
  version: 'show the version',
  described: (description, words, usual) =>
    description +
    (words.length === 0 ? '' : `: ${words.join(', ')}`) +
    (usual === '' ? '' : ` (default: ${usual})`),
};

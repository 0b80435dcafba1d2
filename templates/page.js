'use strict';
/* What a page offers beyond reading: plain JavaScript, no words of its own, nothing loaded. Every formula, figure and line
   of code names its quantities in data-quantity: x_1, w_1_1_2, b_1_1, z_1_1, a_1_1, t_1, E, and derivatives dE_dw_1_1_2. */

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/* The same quantity, wherever it stands: looked for anew each time, since copies of lines come and go. */

const named = (name) => all(`[data-quantity="${name}"]`);

/* Where a figure of the network shows a quantity: sums inside their unit, a derivative at what it is taken by. */
const shownAs = (name) => name.replace(/^d.*_d(?=[a-z])/, '').replace(/^z_/, 'a_');

const inFigure = (element) => element.closest('.network-figure') !== null;

let marked;

function mark(name) {
  marked = name;
  for (const element of all('.marked')) element.classList.remove('marked');
  if (name === undefined) return;
  const place = shownAs(name);
  const shown = place === name ? [] : named(place).filter(inFigure);
  for (const element of [...named(name), ...shown]) element.classList.add('marked');
}

/* A derivative holds the letters that it is made of: pointing at those means the whole. */
function nameAt(target) {
  const part = target.closest('[data-quantity*="_d"]') ?? target.closest('[data-quantity]');
  return part?.dataset.quantity;
}

document.addEventListener('pointerover', ({ target }) => {
  const name = nameAt(target);
  if (name !== marked) mark(name);
});
document.addEventListener('focusin', ({ target }) => {
  goTo(undefined);
  const line = lineOf(target);
  mark(line === null ? nameAt(target) : line.querySelector('[data-quantity]')?.dataset.quantity);
});

/* A line has the focus while its number has. */
const lineOf = (target) => (target.matches('a.number') ? target.closest('.line') : null);

/* By keyboard: from the number of a line the arrow keys walk through its quantities, and each is said. */

const heard = document.querySelector('.heard');
let reached;

function goTo(part) {
  reached?.classList.remove('reached');
  reached = part;
  reached?.classList.add('reached');
  reached?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (heard !== null) heard.textContent = part === undefined ? '' : spoken(part.dataset.quantity);
}

/* What a quantity is called; of a derivative, what it is of and what it is taken by. */
function spoken(name) {
  const called = (each) => document.querySelector(`.names [data-name="${each}"]`)?.textContent ?? each;
  const [, of, by] = /^d(.+)_d(.+)$/.exec(name) ?? [];
  const { derivative } = heard.dataset;
  return of === undefined ? called(name) : derivative.replace('{of}', called(of)).replace('{by}', called(by));
}

const isWhole = (part) => part.parentElement.closest('[data-quantity]') === null;

document.addEventListener('keydown', (event) => {
  const line = lineOf(event.target);
  if (line === null) return;
  if (event.key === 'Escape') mark(goTo(undefined));
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const parts = all('.katex-html [data-quantity]', line).filter(isWhole);
  const next = reached === undefined && step < 0 ? parts.length - 1 : parts.indexOf(reached) + step;
  if (parts[next] === undefined) return;
  goTo(parts[next]);
  mark(reached.dataset.quantity);
});

/* By keyboard too, what is wider than its place can be scrolled. */
function settleScrolling() {
  for (const place of all('.formula, .wide')) {
    if (place.scrollWidth > place.clientWidth) place.setAttribute('tabindex', '0');
    else place.removeAttribute('tabindex');
  }
}

document.fonts.ready.then(settleScrolling);
addEventListener('resize', settleScrolling);

/* The same again: without its address, which stays where the first one is, and without what the keyboard reached in it. */
function copyOf(element) {
  const copy = element.cloneNode(true);
  copy.removeAttribute('id');
  for (const part of all('.reached', copy)) part.classList.remove('reached');
  return copy;
}

/* A line again, with its numbers. */
function lineAgain(anchor) {
  const numbers = all(`.number[href="#${anchor}"]`).map((number) =>
    number.closest('main > .lines .line, .words .line'),
  );
  const found = numbers.filter((line) => line !== null);
  const line = found.find(({ nextElementSibling }) => nextElementSibling?.matches('.numbers')) ?? found[0];
  if (line === undefined) return [];
  const next = line.nextElementSibling;
  return (next?.matches('.numbers') ? [line, next] : [line]).map(copyOf);
}

function listOf(lines) {
  const list = document.createElement('ol');
  list.className = 'lines';
  list.append(...lines);
  return list;
}

/* One derivative at a time. */

for (const section of all('.explorer')) explore(section);

function explore(section) {
  const figure = section.querySelector('.network-figure');
  let kept;
  let chosen;
  const choose = (button) => {
    chosen = button;
    light(figure, button?.dataset.quantity);
    section.querySelector('.chosen').replaceChildren(...contentFor(section, button));
    mark(marked);
    settleScrolling();
  };
  const keep = (button) => {
    kept?.removeAttribute('aria-pressed');
    kept = button === kept ? undefined : button;
    kept?.setAttribute('aria-pressed', 'true');
    choose(kept);
  };
  for (const button of all('[role="button"]', figure)) {
    button.addEventListener('pointerenter', () => choose(button));
    button.addEventListener('pointerleave', () => kept !== undefined && choose(kept));
    button.addEventListener('focus', () => choose(button));
    button.addEventListener('click', () => keep(button));
    button.addEventListener('keydown', (event) => pressed(event) && keep(button));
  }
  section.addEventListener('keydown', ({ key }) => key === 'Escape' && keep(undefined));
  section.addEventListener('change', () => choose(chosen));
  section.hidden = false;
}

/* Whether a key presses a button; the page must not scroll then. */
function pressed(event) {
  const presses = event.key === 'Enter' || event.key === ' ';
  if (presses) event.preventDefault();
  return presses;
}

/* What the section shows of the parameter of a button: its name, and its derivative in the form that is chosen. */
function contentFor(section, button) {
  const derivative = section.querySelector(`.derivative[data-of="${button?.dataset.quantity}"]`);
  if (derivative === null) return [];
  const title = derivative.querySelector('.name').cloneNode(true);
  return [title, ...forms[section.querySelector('input:checked').value](derivative, section)];
}

const forms = {
  expanded: ({ dataset }) => [listOf(dataset.lines.split(' ').flatMap(lineAgain))],
  delta: (derivative) => copiesIn(derivative).filter((copy) => copy.matches('.lines')),
  matrix: ({ dataset }, section) => {
    const [kind, layer] = dataset.of.split('_');
    const of = kind === 'w' ? 'weights' : 'biases';
    const copies = copiesIn(section.querySelector(`.layer[data-layer="${layer}"][data-of="${of}"]`));
    const entries = copies.flatMap((copy) => all(`[data-quantity="${dataset.symbol}"]`, copy));
    for (const entry of entries) entry.classList.add('lit');
    return copies;
  },
};

const copiesIn = (place) => [...(place?.children ?? [])].map(copyOf);

/* Lights everything on a path from a parameter to the loss, and the unit that a weight comes from. */
function light(figure, name) {
  const parts = all('[data-quantity]', figure);
  const names = parts.map((part) => part.dataset.quantity);
  const lit = name === undefined ? new Set() : pathsFrom(name, names);
  for (const part of parts) part.classList.toggle('lit', lit.has(part.dataset.quantity));
  const outputs = all('.unit.output', figure).map((unit) => unit.classList.contains('lit'));
  const toLoss = all('.edge:not([data-quantity])', figure);
  toLoss.forEach((edge, index) => edge.classList.toggle('lit', outputs[index]));
}

/* The names on these paths. A weight is w, its layer, the unit that it leads to, and the one that it comes from; a bias
   without a unit leads to all units of its layer. */
function pathsFrom(name, names) {
  const weights = names.map((each) => each.split('_')).filter(([kind]) => kind === 'w');
  const [kind, layer, to, from] = name.split('_');
  const source = layer === '1' ? `x_${from}` : `a_${layer - 1}_${from}`;
  const lit = new Set([name, 'E', ...(kind === 'w' ? [source] : [])]);
  const isFed = ([, into, unit]) => into === layer && (to === undefined || unit === to);
  let units = new Set(weights.filter(isFed).map(([, , unit]) => unit));
  for (let at = Number(layer); units.size > 0; at += 1) {
    for (const unit of units) lit.add(`a_${at}_${unit}`);
    const onward = weights.filter(([, into, , out]) => Number(into) === at + 1 && units.has(out));
    for (const weight of onward) lit.add(weight.join('_'));
    units = new Set(onward.map(([, , unit]) => unit));
  }
  return lit;
}

/* Moves what is wider than its place so far to the side that a part of it is seen. */
function centre(part, place) {
  if (part === null) return;
  const [inner, outer] = [part.getBoundingClientRect(), place.getBoundingClientRect()];
  place.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
}

/* A walk through the graph with numbers, forward and backward. */

for (const walk of all('.walk')) walkThrough(walk);

function walkThrough(walk) {
  const graph = walk.previousElementSibling;
  const steps = all('.steps li', walk).map(({ dataset }) => dataset);
  const place = walk.querySelector('.place');
  const found = walk.querySelector('.found');
  let at = steps.length;

  /* A shared bias stands at several places. */
  const partsOf = ({ step }) => all(`[data-quantity="${step}"]`, graph);
  const numbersOf = (step) => partsOf(step).flatMap((part) => all(`.${step.finds}`, part));

  function show(next) {
    at = Math.max(0, Math.min(steps.length, next));
    const current = steps[at - 1];
    steps.forEach((step, index) => {
      for (const number of numbersOf(step)) number.classList.toggle('later', index >= at);
    });
    for (const part of all('.here', graph)) part.classList.remove('here');
    for (const part of current === undefined ? [] : partsOf(current)) part.classList.add('here');
    centre(graph.querySelector('.here'), graph.querySelector('.wide'));
    const pass = current?.finds === 'gradient' ? walk.dataset.backward : walk.dataset.forward;
    place.textContent = `${pass} ${at} / ${steps.length}`;
    found.replaceChildren(listOf(current === undefined ? [] : lineAgain(current.line)));
    settleScrolling();
    mark(current?.step);
  }

  const moves = { first: () => 0, back: () => at - 1, next: () => at + 1, last: () => steps.length };
  for (const button of all('[data-go]', walk))
    button.addEventListener('click', () => show(moves[button.dataset.go]()));
  const keys = { ArrowLeft: 'back', ArrowRight: 'next', Home: 'first', End: 'last' };
  walk.addEventListener('keydown', (event) => {
    const go = keys[event.key];
    if (go === undefined) return;
    event.preventDefault();
    show(moves[go]());
  });
  walk.hidden = false;
}

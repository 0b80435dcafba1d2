import type { PageAssets } from './assets.ts';

/** One font face that a style sheet offers. */
interface Face {
  /** Family, style and weight. */
  readonly key: string;
  readonly file: string;
}

const faceBlocks = /@font-face\s*\{[^}]*\}/g;

/**
 * KaTeX's style sheet with the fonts inside that a page uses, and no others: those of every rule whose classes the
 * markup has, and those that figures name. In `pageCss`, a rule that names a KaTeX family must name weight and style
 * too where they are not the normal ones.
 */
export function katexStyles({ katexCss, font }: PageAssets, pageCss: string, markup: string): string {
  const used = new Set([...facesOfRules(katexCss + pageCss, elementsIn(markup)), ...facesOfFigures(markup)]);
  return katexCss.replace(faceBlocks, (block) => {
    const { key, file } = faceOf(block);
    return used.has(key)
      ? block.replace(/src:[^}]*/, `src:url(data:font/woff2;base64,${font(file)}) format("woff2")`)
      : '';
  });
}

function faceOf(block: string): Face {
  const file = /([\w-]+\.woff2)\)/.exec(block)?.[1];
  const [key] = facesOfDeclarations(block);
  if (file === undefined || key === undefined)
    throw new Error(`not a font face of KaTeX: ${block.slice(0, 80)}`);
  return { key, file };
}

/** Weight and style are those of the same declarations, and normal where these say nothing. */
function facesOfDeclarations(declarations: string): readonly string[] {
  const families = declarations.match(/KaTeX_[A-Za-z0-9]+(?![\w-]*\.)/g) ?? [];
  const style = /font-style\s*[:=]\s*"?italic/.test(declarations) ? 'italic' : 'normal';
  const weight = /font-weight\s*[:=]\s*"?(?:bold|700)/.test(declarations) ? 'bold' : 'normal';
  return families.map((family) => `${family} ${style} ${weight}`);
}

/** The classes of one element. */
type Classes = ReadonlySet<string>;

function facesOfRules(css: string, elements: readonly Classes[]): readonly string[] {
  const rules = [...css.replace(faceBlocks, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules.flatMap(([, selectors = '', declarations = '']) =>
    selectors.split(',').some((selector) => matches(selector, elements))
      ? facesOfDeclarations(declarations)
      : [],
  );
}

/** Whether each step of a selector fits some element, wherever these stand: rather a font too many than one missing. */
const matches = (selector: string, elements: readonly Classes[]): boolean =>
  selector.split(/[\s>+~]+/).every((step) => {
    const wanted = [...step.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
    return wanted.length === 0 || elements.some((classes) => wanted.every((name) => classes.has(name)));
  });

const elementsIn = (markup: string): readonly Classes[] => {
  const attributes = new Set([...markup.matchAll(/ class="([^"]*)"/g)].map(([, names = '']) => names));
  return [...attributes].map((names) => new Set(names.split(' ')));
};

/** Figures name their fonts in attributes. */
const facesOfFigures = (markup: string): readonly string[] =>
  (markup.match(/<[^<>]* font-family="[^<>]*>/g) ?? []).flatMap(facesOfDeclarations);

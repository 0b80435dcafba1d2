import type { Document } from '../../document/document.ts';
import { chineseFonts, type FontCoverage, latinFonts } from './escape.ts';

/** What the language of a document asks of LaTeX. */
export interface Typesetting {
  documentClass(paper: Document['paper']): string;
  /** The class of slides, 16 cm by 9 cm. */
  readonly slidesClass: string;
  readonly fonts: FontCoverage;
  /** The width of the column of reasons. */
  readonly reasonWidth: string;
}

const article: Typesetting = {
  documentClass: (paper) => `\\documentclass[10pt,${paper}paper]{article}`,
  slidesClass: '\\documentclass[11pt,t,aspectratio=169]{beamer}',
  fonts: latinFonts,
  reasonWidth: '22mm',
};

/** The ctex bundle, which brings its own Chinese fonts. */
const chinese: Typesetting = {
  documentClass: (paper) => `\\documentclass[${paper}paper,fontset=fandol,scheme=plain]{ctexart}`,
  slidesClass: '\\documentclass[11pt,t,aspectratio=169,fontset=fandol,scheme=plain]{ctexbeamer}',
  fonts: chineseFonts,
  reasonWidth: '19.5mm',
};

export const typesettingOf = ({ language }: Document): Typesetting =>
  language.tag.split('-')[0] === 'zh' ? chinese : article;

/** The first line of a LaTeX file. */
export function documentClassOf(document: Document): string {
  const { documentClass, slidesClass } = typesettingOf(document);
  return document.medium === 'slides' ? slidesClass : documentClass(document.paper);
}

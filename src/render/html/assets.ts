/** What a page takes from the KaTeX package and cannot make itself. */
export interface PageAssets {
  /** KaTeX's style sheet, of the same version as the KaTeX that sets the formulas. */
  readonly katexCss: string;
  /** A font in base64 by its file name in the style sheet, `KaTeX_Main-Regular.woff2`. Throws when there is none. */
  font(file: string): string;
}

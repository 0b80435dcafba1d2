/** The package's own bundle, one file instead of some hundreds, ships without types; these are the package's. */
declare module 'mathjs/lib/browser/math.js' {
  import type { MathJsInstance } from 'mathjs';

  const bundle: MathJsInstance;
  export default bundle;
}

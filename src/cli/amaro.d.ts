/** amaro ships without types; this is the part of its documented interface that is used here. */
declare module 'amaro' {
  export function transformSync(
    source: string,
    options: { readonly mode: 'strip-only' },
  ): { readonly code: string };
}

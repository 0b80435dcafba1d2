#!/usr/bin/env node
import { existsSync } from 'node:fs';

/** Stands beside this file in the repository, where sources may have changed; an installed package holds `dist/` alone. */
const bundler = new URL('./bundle.mjs', import.meta.url);
const compiled = new URL('../../dist/cli/main.js', import.meta.url);

if (existsSync(bundler)) {
  const { bundleAfresh } = await import(bundler.href);
  await bundleAfresh();
  process.setSourceMapsEnabled(true);
}

const { start } = await import(compiled.href);
await start(process.argv.slice(2));

#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

/** Stands beside this file in the repository, where sources may have changed; an installed package holds `dist/` alone. */
const bundler = new URL('./bundle.mjs', import.meta.url);
const compiled = new URL('../../dist/cli/main.js', import.meta.url);

if (existsSync(bundler)) {
  const { bundleAfresh } = await import(bundler.href);
  await bundleAfresh();
  process.setSourceMapsEnabled(true);
}

// Node 22.1 and later keep what V8 made of the modules for the next start.
module.enableCompileCache?.();
const { start } = await import(compiled.href);
await start(process.argv.slice(2));

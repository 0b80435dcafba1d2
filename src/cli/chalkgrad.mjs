#!/usr/bin/env node
import { existsSync } from 'node:fs';

/** Stands beside this file in the repository; an installed package holds compiled modules alone. */
const source = new URL('./main.ts', import.meta.url);
const compiled = new URL('../../dist/cli/main.js', import.meta.url);

async function load() {
  if (!existsSync(source)) return import(compiled.href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(source.href);
}

const { start } = await load();
await start(process.argv.slice(2));

#!/usr/bin/env bash
# Builds the gallery afresh. HTML carries its fonts inlined, so it is kept once only.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf output/worked-notes output/worked-notes-zh
node src/cli/chalkgrad.mjs build examples/worked-notes.yaml -o output
node src/cli/chalkgrad.mjs build examples/worked-notes-zh.yaml -o output --lang zh --format tex,md,json

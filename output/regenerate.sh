#!/usr/bin/env bash
# Builds the gallery afresh: `npm run gallery`. Pages carry their fonts inlined, so that only some are kept as HTML.
set -euo pipefail
cd "$(dirname "$0")/.."

find output -mindepth 1 -maxdepth 1 -type d -exec rm -rf {} +

build() {
  local network=$1
  shift
  node src/cli/chalkgrad.mjs build "examples/$network.yaml" -o output "$@"
}

build worked-notes
build worked-notes-zh --lang zh --format tex,md,json
build logistic-regression --format tex,md
build softmax-classifier --style course --notation lecture --format tex,md
build thin-chain --style course --notation layered --format tex,md
build batch --style examples --notation crib-sheet --format tex,md
build relu --format tex,md
build custom-activation --format tex,md
build mazur --at examples/points/mazur.json --train weights --format tex,html,md
build xor --style slides --format tex,html,md

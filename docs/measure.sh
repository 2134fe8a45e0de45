#!/usr/bin/env bash
# Solves samples for several seeds and prints a row of docs/results.md for each.
# usage, from the project's root: docs/measure.sh "SEEDS" "FLAGS" NAME...
#   docs/measure.sh "0 1 2 3 4" "" poisson2d heat       the class's own ansatz
#   docs/measure.sh "0" "--ansatz auto" burgers kdv     what auto takes
seeds=${1:?a list of seeds}; flags=${2?flags of solve, or an empty text}; shift 2
value() { sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p" <<<"$line"; }
for name in "$@"; do
  errors=; seconds=
  for seed in $seeds; do
    line=$(./strongform solve "$name" $flags --seed "$seed" --json 2>/dev/null | tail -1)
    errors="$errors $(value relativeL2)"; seconds="$seconds $(value seconds)"
  done
  sorted=$(tr ' ' '\n' <<<"$errors" | sed '/^$/d' | sort -g)
  count=$(wc -l <<<"$sorted")
  median=$(sed -n "$(((count + 1) / 2))p" <<<"$sorted"); worst=$(tail -1 <<<"$sorted")
  slowest=$(tr ' ' '\n' <<<"$seconds" | sed '/^$/d' | sort -g | tail -1)
  printf '| `%s` | %s | %s | %s | %.1e | %.1e | %s | %.0f |\n' "$name${flags:+ $flags}" \
    "$(value ansatz)" "$(value method)" "$(value parameters)" "$median" "$worst" "$count" "$slowest"
done

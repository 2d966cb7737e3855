#!/bin/sh
# A school year from a seed, then what a person would look at first. Usage: scripts/demo.sh path/to/journal
set -eu

cd "$(dirname "$0")/.."
journal=${1:-.build/release/journal}
store=demo-store
keys=demo-store-keys
class=7А
subject=алгебра
day=2025-10-20

# Prints a command as a person would type it, then runs it.
show() {
  printf '\n$ journal'
  for word in "$@"; do
    case "$word" in
    *' '*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$journal" "$@"
}

# The position of a corrected mark of the course, from the stable output.
corrected() {
  "$journal" audit corrections --class "$class" --subject "$subject" -o jsonl |
    sed -n '1s/.*"position":\([0-9]*\).*/\1/p'
}

rm -rf "$store" "$keys"
export JOURNAL_STORE="$store"

show demo --keys "$keys" --pupils 600 --seed 1 --until 2026-03-01
show report register --class "$class" --subject "$subject" --term 1ч
show report diary --pupil p-0412 --on "$day"
mark=$(corrected)
[ -z "$mark" ] || show audit mark --mark "$mark"
show dashboard activation --on "$day"
show verify

cat <<END

Go on with (JOURNAL_STORE=$store):
  $journal report --help
  $journal audit corrections --class $class
  $journal record MarkSet --help
  $journal log --limit 5 -o jsonl
END

#!/bin/sh
# Makes the pictures of the READMEs in docs/pictures anew, from the demo school. Usage: scripts/pictures.sh [path/to/journal]
# Needs what `scripts/setup.sh test` installs. Pictures of the page differ by a few pixels from one version of the browser
# to another.
set -eu

cd "$(dirname "$0")/.."
journal=${1:-.build/release/journal}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export JOURNAL_STORE="$folder/store" JOURNAL_KEYS="$folder/keys"
mkdir -p docs/pictures

"$journal" demo --pupils 300 --seed 1 >/dev/null

# The dashboard page, in the language of each README, in both schemes.
for lang in en ru; do
  "$journal" dashboard --html "$folder/dashboard-$lang.html" --on 2025-11-14 --lang "$lang" >/dev/null
  for scheme in light dark; do
    python3 Tests/browser/picture.py "$folder/dashboard-$lang.html" "docs/pictures/dashboard-$lang-$scheme.png" \
      --width 1200 --height 1500 --scheme "$scheme"
  done
done

# A page of the paper archive: the name of the picture, the number of the page.
"$journal" archive --class 7А --term 1ч --formats pdf --out "$folder/archive" --as d-01 >/dev/null
page() {
  pdftoppm -r 72 -png -singlefile -f "$2" -l "$2" "$folder/archive/7А.pdf" "docs/pictures/$1"
}
page archive-cover 1
page archive-left 4
page archive-right 5
ls -l docs/pictures

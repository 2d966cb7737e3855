#!/bin/sh
# Makes the pictures of the paper archive in docs/pictures anew, from the demo school.
# Usage: scripts/archive-pictures.sh [path/to/journal]. Needs pdftoppm (poppler-utils).
set -eu

cd "$(dirname "$0")/.."
journal=${1:-.build/release/journal}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export JOURNAL_STORE="$folder/store" JOURNAL_KEYS="$folder/keys"
mkdir -p docs/pictures

"$journal" demo --pupils 300 --seed 1 >/dev/null
"$journal" archive --class 7А --term 1ч --formats pdf --out "$folder/archive" --as d-01 >/dev/null

# A page of the archive as a picture: the name of the picture, the number of the page.
picture() {
  pdftoppm -r 72 -png -singlefile -f "$2" -l "$2" "$folder/archive/7А.pdf" "docs/pictures/$1"
}
picture archive-cover 1
picture archive-left 4
picture archive-right 5
ls -l docs/pictures

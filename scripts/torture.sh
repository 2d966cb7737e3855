#!/bin/sh
# One row of the torture table: torture.sh BINARY ROW MINUTES. Rows flip, pages, kill and full are of the
# engine and run Tests/torture/store.py; BINARY and MINUTES are for rows of the whole product.
set -eu

cd "$(dirname "$0")/.."
row=${2:-all}

scripts/setup.sh test
swift build -c release --product StoreProbe
python=.build/venv/bin/python3
store() { "$python" Tests/torture/store.py --probe .build/release/StoreProbe "$@"; }

case "$row" in
flip) store flip --every ;;
pages) store pages ;;
kill) store kill --runs 2000 --seed "${SEED:-1}" ;;
full) store full --runs 1000 --seed "${SEED:-1}" ;;
all | "")
  store pages
  store kill --runs 2000 --seed "${SEED:-1}"
  store full --runs 1000 --seed "${SEED:-1}"
  store flip --every
  ;;
*)
  echo "usage: make torture ROW=flip|pages|kill|full" >&2
  exit 64
  ;;
esac

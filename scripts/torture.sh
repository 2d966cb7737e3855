#!/bin/sh
# One row of the torture table: torture.sh BINARY ROW MINUTES. Rows flip, pages, kill and full are of the
# engine and run Tests/torture/store.py; flips and oracle are of the whole product, BINARY.
set -eu

cd "$(dirname "$0")/.."
binary=${1:-.build/release/journal}
row=${2:-all}
minutes=${3:-5}

scripts/setup.sh test
swift build -c release --product StoreProbe
python=.build/venv/bin/python3
flips() { "$python" Tests/torture/flips.py --journal "$binary" --minutes "$minutes" --seed "${SEED:-1}"; }
# 1,000 pupils, one seed: a million events in SQL beside every report.
oracle() {
  "$python" Tests/oracle/oracle.py --journal "$binary" --pupils "${PUPILS:-1000}" --seeds "${SEED:-1}" --changes 280
}
# Damaged import files, in process: IMPORT_FILES of them.
import_files() {
  swift build --build-tests
  IMPORT_FILES=${IMPORT_FILES:-10000} SEED=${SEED:-20261121} swift test --skip-build --filter ImportTortureTests
}
store() { "$python" Tests/torture/store.py --probe .build/release/StoreProbe "$@"; }

case "$row" in
flip) store flip --every ;;
pages) store pages ;;
kill) store kill --runs 2000 --seed "${SEED:-1}" ;;
full) store full --runs 1000 --seed "${SEED:-1}" ;;
flips) flips ;;
oracle) oracle ;;
import) import_files ;;
all | "")
  store pages
  store kill --runs 2000 --seed "${SEED:-1}"
  store full --runs 1000 --seed "${SEED:-1}"
  store flip --every
  flips
  oracle
  import_files
  ;;
*)
  echo "usage: make torture ROW=flip|pages|kill|full|flips|oracle|import" >&2
  exit 64
  ;;
esac

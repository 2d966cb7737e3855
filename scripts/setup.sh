#!/bin/sh
# Installs what is missing: `setup.sh run` for building and the demo, `setup.sh test` adds what the tests need.
# Says what it does; does nothing, quickly, when everything is there. Debian 12 or a relative of it.
set -eu

cd "$(dirname "$0")/.."
need=${1:-run}

run_packages="liblmdb-dev libxxhash-dev libsodium-dev libzip-dev libhpdf-dev libqrencode-dev libxlsxwriter-dev pkg-config make"
run_packages="$run_packages fonts-paratype fonts-dejavu-core" # what the paper is set in
test_packages="chromium sqlite3 python3 python3-venv python3-pip libreoffice-calc-nogui"
# What says whether a PDF is sound: Preflight of PDFBox with what Java 17 lacks for it, qpdf, pdftotext; zbarimg scans
# the codes on its pages.
validator_packages="libpdfbox2-java libactivation-java libjaxb-api-java libjaxb-java default-jre-headless qpdf poppler-utils zbar-tools"
bench_packages="libsqlite3-dev python3 python3-venv python3-pip libpango-1.0-0 libpangoft2-1.0-0 poppler-utils"
case "$need" in
run) packages=$run_packages ;;
test) packages="$run_packages $test_packages $validator_packages" ;;
bench) packages="$run_packages $bench_packages" ;;
*)
  echo "usage: scripts/setup.sh run|test|bench" >&2
  exit 64
  ;;
esac

say() { echo "setup: $*" >&2; }

# True when a package is installed, whether under its own name or provided by another (pkgconf).
installed() {
  status=$(dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null || true)
  [ "$status" = installed ]
}

# What is missing of the packages asked for, on one line.
missing() {
  for package in $packages; do
    case "$package" in
    default-jre-headless) command -v java >/dev/null 2>&1 || printf '%s ' "$package" ;;
    make | pkg-config) command -v "$package" >/dev/null 2>&1 || printf '%s ' "$package" ;;
    *) installed "$package" || printf '%s ' "$package" ;;
    esac
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    say "needs root to install packages: run as root, install sudo, or install by hand: $wanted"
    exit 1
  fi
}

apt_install() {
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $wanted >&2
}

apt_update() {
  as_root apt-get update -q >&2 || {
    say "apt-get update failed, trying once more"
    sleep 3
    as_root apt-get update -q >&2
  }
}

install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "not a Debian system; install these by hand: $packages"
    return
  fi
  wanted=$(missing)
  [ -n "$wanted" ] || return 0
  say "installing $wanted"
  apt_install || {
    say "could not; refreshing the package lists and trying again"
    apt_update
    apt_install
  }
}

# Makes the Python environment $1 with the packages named after it, from PyPI.
install_python() {
  venv=.build/$1
  shift
  modules=$(echo "$*" | tr ' -' ',_')
  if [ -x "$venv/bin/python" ] && "$venv/bin/python" -c "import $modules" 2>/dev/null; then return; fi
  say "making $venv with $* from PyPI"
  mkdir -p .build
  rm -rf "$venv"
  system_python=/usr/bin/python3
  [ -x "$system_python" ] || system_python=python3
  "$system_python" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --retries 5 "$@"
}

if ! command -v swift >/dev/null 2>&1; then
  say "Swift 6.3.1 or newer is needed and is not on PATH: https://www.swift.org/install"
  exit 1
fi
install_packages
case "$need" in
test) install_python venv lmdb jsonschema rfc3339-validator rfc3986-validator ;; # tools that know nothing of ours
bench) install_python venv-bench duckdb numpy weasyprint ;;
esac
say "everything for '$need' is in place"

#!/bin/sh
# A school year from a seed, then what a person would look at first. Usage: scripts/demo.sh path/to/journal
# DEMO_LANG=en shows English screens; DEMO_PUPILS another size of school.
set -eu

cd "$(dirname "$0")/.."
journal=${1:-.build/release/journal}
lang=${DEMO_LANG:-ru}
store=demo-store
keys=demo-store-keys
archive=demo-archive
page=demo-dashboard.html
class=7А
subject=алгебра
export COLUMNS="${COLUMNS:-100}"

# A heading in the language of the screens.
title() {
  [ "$lang" = ru ] && text=$1 || text=$2
  printf '\n── %s\n' "$text"
}

# Prints a command as a person would type it, then runs it.
show() {
  printf '$ journal'
  for word in "$@"; do
    case "$word" in
    *' '*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$journal" "$@"
}

# Shows a report: in the school's language, Russian, unless another is asked for.
report() {
  if [ "$lang" = ru ]; then show "$@"; else show "$@" --lang "$lang"; fi
}

# A member of the first correction of a mark in the course, from the stable output.
correction() {
  "$journal" audit corrections --class "$class" --subject "$subject" -o jsonl |
    grep '"fact":"MarkCorrected"' | sed -n "1s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}

rm -rf "$store" "$keys" "$archive" "$page"
export JOURNAL_STORE="$store" JOURNAL_KEYS="$keys"

title 'Учебный год по зерну: всякий раз один и тот же' 'A school year from a seed: the same every time'
show demo --pupils "${DEMO_PUPILS:-300}" --seed 1

# One corrected mark leads through the screens: its month in the register, its week in the diary, its life.
mark=$(correction position)
pupil=$(correction pupil)
day=$(correction occurredOn)
month=${day%-*}-01
monday=$(date -d "$day -$(($(date -d "$day" +%u) - 1)) days" +%F)

title 'Страница классного журнала' 'A page of the class register'
report report register --class "$class" --subject "$subject" --from "$month" \
  --to "$(date -d "$month +1 month -1 day" +%F)"

title 'Неделя дневника' 'A week of a diary'
report report diary --pupil "$pupil" --from "$monday" --to "$(date -d "$monday +4 days" +%F)"

title 'Кто изменил эту отметку' 'Who changed this mark'
report audit mark --mark "$mark"

title 'Активация родителей по плану' "Parents' activation against the plan"
report dashboard activation --on 2025-10-20

title 'Школа с первого взгляда' 'The school at a glance'
report dashboard --on 2025-11-14
report dashboard --html "$page" --on 2025-11-14
echo "  $PWD/$page"

title 'Бумажный архив класса' 'The paper archive of a class'
report archive --class "$class" --term 1ч --out "$archive" --as d-01
echo "  $PWD/$archive/$class.pdf"

title 'Всё ли на месте' 'Is everything in place'
report verify

title 'Что дальше' 'What next'
cat <<END
  export JOURNAL_STORE=$store JOURNAL_KEYS=$keys PATH="\$PWD/$(dirname "$journal"):\$PATH"
  journal report summary --class $class
  journal archive verify $archive
  journal audit corrections --class $class --from 2025-10-01 --to 2025-10-26
  journal log --pupil $pupil --last 10
  journal record --list
  journal --help
END

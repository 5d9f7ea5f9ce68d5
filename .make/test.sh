#!/usr/bin/env bash
# What CI runs, fast checks first: test.sh lint | fast | all
set -euo pipefail
cd "$(dirname "$0")/.."

bin=.venv/bin
step() { echo; echo "== $1"; }
# As many tests at once as there are processors.
pytest="$bin/python -m pytest --quiet --numprocesses=logical"
manage() { HOINGHI_LOOPBACK=1 $bin/python manage.py "$@"; }

step "Set-up"
.make/python.sh requirements-dev.txt
.make/libraries.sh
[ "$1" = all ] && .make/browser.sh
manage compile_catalogues

step "Linters"
$bin/ruff check --quiet .
$bin/ruff format --check --quiet .
find templates -name '*.html' -print0 | xargs -0 $bin/djade --check --target-version 5.2
$bin/lint-imports | grep -E 'BROKEN|is not allowed|->|KEPT|Contracts:'
manage makemigrations --check --dry-run
manage check_catalogue
.make/deploy_check.sh
[ "$1" = lint ] && exit

step "Tests on SQLite"
env -u DATABASE_URL $pytest -m "not e2e"
[ "$1" = fast ] && exit

step "Tests on PostgreSQL"
if [ -n "${DATABASE_URL:-}" ]; then
    $pytest -m "not e2e"
else
    $bin/python .make/postgres.py $pytest -m "not e2e"
fi

step "Browser tests"
env -u DATABASE_URL $pytest -m e2e

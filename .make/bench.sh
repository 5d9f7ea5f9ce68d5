#!/usr/bin/env bash
# Runs every module of tests/benchmarks, one after the other.
set -euo pipefail
cd "$(dirname "$0")/.."

HOINGHI_LOOPBACK=1 .venv/bin/python manage.py compile_catalogues
for file in tests/benchmarks/[a-z]*.py; do
    name=$(basename "$file" .py)
    echo "== $name"
    .venv/bin/python -m "tests.benchmarks.$name"
done

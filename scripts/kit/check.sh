#!/bin/sh
# Says for each browser on this computer whether Tapwarden's policies are there, which values differ from the kit's, and whether
# the extension has arrived for this user. Changes nothing. Ends with 0 when nothing is missing.
set -u
#DATA#
ROOT=
PROFILES=${HOME:-/}
SYSTEM=$(uname)
while [ $# -gt 1 ]; do
  case $1 in
    --root) ROOT=$2 ;;
    --home) PROFILES=$2 ;;
    --system) SYSTEM=$2 ;;
    *) break ;;
  esac
  shift 2
done
[ $# -eq 0 ] || { echo 'Usage: check.sh [--root FOLDER] [--home FOLDER] [--system Linux|Darwin]' >&2; exit 2; }

WRONG=0
SEEN=0
say() {
  printf '%-8s %s\n' "$1" "$2"
  case $1 in missing | differs) WRONG=1 ;; esac
}
# True where one of the paths is there.
any() { for path in "$@"; do [ -e "$path" ] && return 0; done; return 1; }
# The files that name the extension, as text; macOS keeps its own in a binary form.
naming() {
  id=$1
  shift
  for file in "$@"; do
    [ -f "$file" ] || continue
    if [ "$SYSTEM" = Darwin ] && command -v plutil >/dev/null && [ "${file##*.}" = plist ]; then text=$(plutil -convert xml1 -o - "$file"); else text=$(cat "$file"); fi
    case "$file$text" in *"$id"*) printf '%s\n' "$text" ;; esac
  done
}
here() {
  title=$1
  shift
  if any "$@"; then SEEN=1; return 0; fi
  say '-' "$title is not on this computer"
  return 1
}
installation() { case $2 in *force_installed*"$3"* | *"$3"*force_installed* | *"$3;http"*) say ok "$1: a policy installs the extension" ;; *) say missing "$1: no policy installs the extension $3" ;; esac; }
arrival() {
  title=$1
  shift
  if any "$@"; then say ok "$title: the extension is there for this user"; else say missing "$title: the extension has not arrived for this user; open the browser once and wait a minute"; fi
}
# Each key of the kit, in JSON on a line of its own.
values() {
  [ -n "$LINES" ] || return 0
  while IFS= read -r wanted; do
    key=${wanted%%:*}
    if printf '%s\n' "$2" | sed 's/^ *//; s/,$//' | grep -Fqx -e "$wanted"; then say ok "$1: $wanted"
    elif printf '%s\n' "$2" | grep -Fq -e "$key"; then say differs "$1: $key is not as in the kit"
    else say missing "$1: $key"; fi
  done <<END
$LINES
END
}
# On macOS only whether it is set: a property list has no lines to compare.
keys() {
  [ -n "$LINES" ] || return 0
  while IFS= read -r wanted; do
    key=$(printf '%s' "${wanted%%:*}" | tr -d '"')
    case $2 in *"<key>$key</key>"*) say ok "$1: $key is set" ;; *) say missing "$1: $key" ;; esac
  done <<END
$LINES
END
}

linux() { # title, id, folder of policies, folder of profiles, programs
  title=$1 id=$2 folder=$3 profiles=$4
  shift 4
  here "$title" "$@" || return 0
  text=$(naming "$id" "$ROOT/$folder"/*.json)
  installation "$title" "$text" "$id"
  values "$title" "$text"
  arrival "$title" "$PROFILES/$profiles"/*/Extensions/"$id"
}
mac() { # title, id, preference domain, folder of profiles, program
  title=$1 id=$2 domain=$3 profiles=$4
  shift 4
  here "$title" "$@" || return 0
  managed="$ROOT/Library/Managed Preferences"
  installation "$title" "$(naming "$id" "$managed/$domain.plist" "$managed"/*/"$domain.plist")" "$id"
  keys "$title" "$(naming "$id" "$managed/$domain.extensions.$id.plist" "$managed"/*/"$domain.extensions.$id.plist")"
  arrival "$title" "$PROFILES/Library/Application Support/$profiles"/*/Extensions/"$id"
}
firefox() { # folders of profiles, then files of policies; programs were looked for before
  profiles=$1
  shift
  text=$(naming "$FIREFOX_ID" "$@")
  installation Firefox "$text" "$FIREFOX_ID"
  values Firefox "$text"
  arrival Firefox "$PROFILES/$profiles"/*/extensions/"$FIREFOX_ID.xpi" "$PROFILES/snap/firefox/common/$profiles"/*/extensions/"$FIREFOX_ID.xpi"
}

if [ "$SYSTEM" = Darwin ]; then
  mac 'Google Chrome' "$CHROME_ID" com.google.Chrome 'Google/Chrome' "$ROOT/Applications/Google Chrome.app"
  mac 'Microsoft Edge' "$EDGE_ID" com.microsoft.Edge 'Microsoft Edge' "$ROOT/Applications/Microsoft Edge.app"
  if here Firefox "$ROOT/Applications/Firefox.app"; then firefox 'Library/Application Support/Firefox/Profiles' "$ROOT/Applications/Firefox.app/Contents/Resources/distribution/policies.json"; fi
else
  linux 'Google Chrome' "$CHROME_ID" etc/opt/chrome/policies/managed .config/google-chrome "$ROOT/opt/google/chrome" "$ROOT/usr/bin/google-chrome"
  linux 'Microsoft Edge' "$EDGE_ID" etc/opt/edge/policies/managed .config/microsoft-edge "$ROOT/opt/microsoft/msedge" "$ROOT/usr/bin/microsoft-edge"
  linux Chromium "$CHROME_ID" etc/chromium/policies/managed .config/chromium "$ROOT/usr/bin/chromium" "$ROOT/usr/bin/chromium-browser"
  if here Firefox "$ROOT/usr/bin/firefox" "$ROOT/usr/bin/firefox-esr" "$ROOT/opt/firefox" "$ROOT/snap/bin/firefox"; then
    firefox .mozilla/firefox "$ROOT/etc/firefox/policies/policies.json" "$ROOT/usr/lib/firefox/distribution/policies.json" "$ROOT/usr/lib/firefox-esr/distribution/policies.json" "$ROOT/usr/lib64/firefox/distribution/policies.json" "$ROOT/opt/firefox/distribution/policies.json"
  fi
fi

if [ $SEEN = 0 ]; then echo 'None of the browsers is on this computer.'; exit 1; fi
if [ $WRONG = 0 ]; then echo 'Everything is as the kit has it.'; else echo 'Something is missing or differs: see above.'; fi
exit $WRONG

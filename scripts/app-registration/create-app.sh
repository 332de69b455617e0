#!/bin/sh
# Registers Tapwarden in the tenant that the Azure CLI is signed in to: a single-tenant app with SPA redirect URIs, delegated
# permissions, least first, and an administrator's consent to exactly those. Run again, it adds what is missing and removes nothing.
# Shows what it would do; --yes does it. Needs Application Administrator to create and Privileged Role Administrator to consent
# (Microsoft: "Grant tenant-wide admin consent to an application").
set -eu

GRAPH=00000003-0000-0000-c000-000000000000
NAME=Tapwarden
APP=
URIS=
WITH=
YES=

# scope | feature | what it is for. Scopes of the feature "issue" are always asked for.
SCOPES='User.Read|issue|sign in
UserAuthMethod-TAP.ReadWrite.All|issue|list, issue and revoke passes
User.ReadBasic.All|find|find people by name
User.Read.All|details|phone numbers for a call-back, type and state of the account, manager, groups of others
UserAuthenticationMethod.Read.All|methods|registered sign-in methods
Policy.Read.AuthenticationMethod|policy|the limits of the tenant policy
RoleManagement.Read.Directory|roles|administrator roles, the agent'\''s own too
GroupMember.Read.All|groups|groups that the policy or you name
AuditLog.Read.All|audit|recent changes and passes
User.RevokeSessions.All|after-care|end the sessions of a lost device
UserAuthMethod-Phone.ReadWrite.All|after-care|remove a lost phone number
UserAuthMethod-Email.ReadWrite.All|after-care|remove an e-mail method
UserAuthMethod-Passkey.ReadWrite.All|after-care|remove a lost passkey
UserAuthMethod-MicrosoftAuthApp.ReadWrite.All|after-care|remove a lost Authenticator
UserAuthMethod-WindowsHello.ReadWrite.All|after-care|remove a lost Windows Hello
UserAuthMethod-SoftwareOATH.ReadWrite.All|after-care|remove a lost code generator
UserAuthMethod-PlatformCred.ReadWrite.All|after-care|remove a lost platform credential
UserAuthMethod-External.ReadWrite.All|after-care|remove an external method
Policy.ReadWrite.AuthenticationMethod|policy-help|help an administrator to change the tenant policy'

usage() {
  cat <<USAGE
Usage: create-app.sh --chrome-id ID [--edge-id ID] [--firefox-id ID] [--redirect-uri URI]… [--with FEATURES] [--name NAME | --app-id ID] [--yes]
  FEATURES  comma-separated: find,details,methods,policy,roles,groups,audit,after-care,policy-help; or all. Without it: to issue and revoke alone.
  --yes     does it; without it, says what it would do.
USAGE
}
stop() { printf '%s\n' "$1" >&2; exit 1; }
say() { printf '%s\n' "$1"; }

add_uri() { URIS="$URIS$1
"; }
sha1() {
  if command -v sha1sum >/dev/null; then printf %s "$1" | sha1sum; else printf %s "$1" | shasum -a 1; fi | cut -c 1-40
}
chromium_uri() {
  printf %s "$1" | grep -Eqx '[a-p]{32}' || stop "\"$1\" is no extension id of Chrome or Edge: 32 letters from a to p."
  add_uri "https://$1.chromiumapp.org/"
}

while [ $# -gt 0 ]; do
  case $1 in
    --yes) YES=1; shift; continue ;;
    -h | --help) usage; exit 0 ;;
  esac
  [ $# -ge 2 ] || { usage >&2; exit 2; }
  case $1 in
    --chrome-id | --edge-id) chromium_uri "$2" ;;
    --firefox-id) add_uri "https://$(sha1 "$2").extensions.allizom.org/" ;;
    --redirect-uri) case $2 in https://*/) add_uri "$2" ;; *) stop "\"$2\" is no redirect URI: it begins with https:// and ends with /." ;; esac ;;
    --with) WITH=$2 ;;
    --name) NAME=$2 ;;
    --app-id) APP=$2 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2
done
[ -n "$URIS" ] || { usage >&2; exit 2; }
case $NAME in *[!A-Za-z0-9\ ._-]*) stop "Letters, digits, blanks, . _ and - only in --name." ;; esac

# Every feature that was asked for must be one that there is.
for feature in $(printf %s "$WITH" | tr , ' '); do
  [ "$feature" = all ] || printf '%s\n' "$SCOPES" | cut -d '|' -f 2 | grep -Fqx -- "$feature" || stop "No feature \"$feature\". There are: $(printf '%s\n' "$SCOPES" | cut -d '|' -f 2 | uniq | tr '\n' ' ')"
done
wanted() { case ",issue,$WITH," in *",$1,"* | *,all,*) ;; *) return 1 ;; esac; }

# Runs a change, or says that it would be made. The first argument says what it is.
change() {
  what=$1
  shift
  if [ -z "$YES" ]; then say "Would $what"; return; fi
  say "$what"
  # What was created a moment ago may not be known everywhere yet.
  for pause in 5 10 20 0; do
    if "$@" >/dev/null; then return; fi
    [ "$pause" = 0 ] || { say "  refused; trying again in $pause seconds"; sleep "${TAPWARDEN_PAUSE:-$pause}"; }
  done
  stop "Not done: $what. What was done before stays; run this again when the cause is mended."
}
json_list() { printf %s "$1" | sed '/^$/d; s/.*/"&"/' | paste -s -d , -; }
missing_lines() { printf '%s\n' "$1" | while IFS= read -r line; do [ -z "$line" ] || printf '%s\n' "$2" | tr ' \t' '\n\n' | grep -Fqx -- "$line" || printf '%s\n' "$line"; done; }

command -v az >/dev/null || stop 'The Azure CLI (az) is not installed.'
TENANT=$(az account show --query tenantId -o tsv) || stop 'Not signed in: az login --allow-no-subscriptions --tenant contoso.com'
ENDPOINT=$(az cloud show --query endpoints.microsoftGraphResourceId -o tsv)
ENDPOINT=${ENDPOINT%/}
say "Tenant $TENANT, $ENDPOINT"

KNOWN=$(az ad sp show --id $GRAPH --query 'oauth2PermissionScopes[].[value,id]' -o tsv)
NAMES=
IDS=
OLD_IFS=$IFS
IFS='
'
for line in $SCOPES; do
  scope=${line%%|*}
  rest=${line#*|}
  wanted "${rest%%|*}" || continue
  id=$(printf '%s\n' "$KNOWN" | awk -v scope="$scope" '$1 == scope { print $2 }')
  if [ -z "$id" ]; then
    [ "${rest%%|*}" != issue ] || stop "Microsoft Graph does not offer $scope in this cloud: nothing was changed."
    say "Left out: Microsoft Graph does not offer $scope in this cloud."
    continue
  fi
  say "  $scope: ${rest#*|}"
  NAMES="$NAMES$scope
"
  IDS="$IDS$id
"
done
IFS=$OLD_IFS

if [ -z "$APP" ]; then
  APP=$(az ad app list --filter "displayName eq '$NAME'" --query '[].appId' -o tsv)
  [ "$(printf '%s\n' "$APP" | wc -l)" -le 1 ] || stop "Several apps are called \"$NAME\": say which by --app-id."
fi
if [ -z "$APP" ]; then
  say "No app \"$NAME\" yet."
  if [ -n "$YES" ]; then
    say "Create the app \"$NAME\" for this tenant alone"
    APP=$(az ad app create --display-name "$NAME" --sign-in-audience AzureADMyOrg --query appId -o tsv)
  else
    say "Would create the app \"$NAME\" for this tenant alone"
  fi
else
  say "The app \"$NAME\" is there: $APP"
fi

HAS_URIS=
HAS_IDS=
GRANT=
GRANTED=
SP=
if [ -n "$APP" ]; then
  HAS_URIS=$(az ad app show --id "$APP" --query 'spa.redirectUris' -o tsv)
  HAS_IDS=$(az ad app show --id "$APP" --query "requiredResourceAccess[?resourceAppId=='$GRAPH'].resourceAccess[].id" -o tsv)
  SP=$(az ad sp list --filter "appId eq '$APP'" --query '[].id' -o tsv)
fi

NEW=$(missing_lines "$URIS" "$HAS_URIS")
if [ -n "$NEW" ]; then
  OBJECT=${APP:+$(az ad app show --id "$APP" --query id -o tsv)}
  change "set the SPA redirect URIs $(printf %s "$NEW" | tr '\n' ' ')" \
    az rest --method PATCH --uri "$ENDPOINT/v1.0/applications/$OBJECT" --headers Content-Type=application/json \
    --body "{\"spa\":{\"redirectUris\":[$(json_list "$(printf '%s\n' "$HAS_URIS" | tr '\t' '\n'; printf '%s\n' "$NEW")")]}}"
fi

NEW=$(missing_lines "$IDS" "$HAS_IDS")
if [ -n "$NEW" ]; then
  # shellcheck disable=SC2046 # one argument for each permission
  change "add $(printf '%s\n' "$NEW" | wc -l | tr -d ' ') delegated permissions of Microsoft Graph" \
    az ad app permission add --id "$APP" --api $GRAPH --api-permissions $(printf '%s\n' "$NEW" | sed 's/$/=Scope/')
fi

if [ -z "$SP" ]; then
  change 'create its enterprise application' az ad sp create --id "$APP"
  [ -z "$YES" ] || SP=$(az ad sp list --filter "appId eq '$APP'" --query '[].id' -o tsv)
fi

RESOURCE=$(az ad sp show --id $GRAPH --query id -o tsv)
if [ -n "$SP" ]; then
  FILTER="clientId eq '$SP' and resourceId eq '$RESOURCE' and consentType eq 'AllPrincipals'"
  GRANT=$(az rest --method GET --uri "$ENDPOINT/v1.0/oauth2PermissionGrants?\$filter=$FILTER" --query 'value[0].id' -o tsv)
  GRANTED=$(az rest --method GET --uri "$ENDPOINT/v1.0/oauth2PermissionGrants?\$filter=$FILTER" --query 'value[0].scope' -o tsv)
fi
NEW=$(missing_lines "$NAMES" "$GRANTED")
if [ -n "$NEW" ]; then
  ALL=$(printf '%s %s' "$GRANTED" "$(printf %s "$NEW" | tr '\n' ' ')" | sed 's/^ *//; s/ *$//')
  if [ -n "$GRANT" ]; then
    change "consent for everybody to $(printf %s "$NEW" | tr '\n' ' ')" \
      az rest --method PATCH --uri "$ENDPOINT/v1.0/oauth2PermissionGrants/$GRANT" --headers Content-Type=application/json --body "{\"scope\":\"$ALL\"}"
  else
    change "consent for everybody to $(printf %s "$NEW" | tr '\n' ' ')" \
      az rest --method POST --uri "$ENDPOINT/v1.0/oauth2PermissionGrants" --headers Content-Type=application/json \
      --body "{\"clientId\":\"$SP\",\"consentType\":\"AllPrincipals\",\"resourceId\":\"$RESOURCE\",\"scope\":\"$ALL\"}"
  fi
fi

[ -n "$YES" ] || { say 'Nothing was changed. Add --yes to do it.'; exit 0; }
say "Done. Put these into the configuration: \"clientId\": \"$APP\", \"tenantId\": \"$TENANT\""

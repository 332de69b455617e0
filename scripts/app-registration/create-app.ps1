#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications, Microsoft.Graph.Identity.SignIns
<#
.SYNOPSIS
Registers Tapwarden: a single-tenant app with SPA redirect URIs, delegated permissions, least first, and an administrator's
consent to exactly those. Run again, it adds what is missing and removes nothing.
.DESCRIPTION
Shows what it would do; -Yes does it. Needs Application Administrator to create and Privileged Role Administrator to consent
(Microsoft: "Grant tenant-wide admin consent to an application").
.EXAMPLE
./create-app.ps1 -TenantId contoso.com -ChromeId abcdefghijklmnopabcdefghijklmnop -With find, details, methods, roles, groups -Yes
#>
[CmdletBinding()]
param(
  [Parameter(Mandatory)] [string] $TenantId,
  [ValidatePattern('^[a-p]{32}$')] [string] $ChromeId,
  [ValidatePattern('^[a-p]{32}$')] [string] $EdgeId,
  [string] $FirefoxId,
  [ValidatePattern('^https://\S+/$')] [string[]] $RedirectUri = @(),
  [ValidateSet('find', 'details', 'methods', 'policy', 'roles', 'groups', 'audit', 'after-care', 'policy-help', 'all')] [string[]] $With = @(),
  [ValidatePattern('^[A-Za-z0-9 ._-]+$')] [string] $Name = 'Tapwarden',
  [string] $AppId,
  [ValidateSet('Global', 'USGov', 'USGovDoD', 'China')] [string] $Environment = 'Global',
  [switch] $Yes
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$graphAppId = '00000003-0000-0000-c000-000000000000'

# Scopes of the feature "issue" are always asked for.
$scopes = @(
  [pscustomobject]@{ Scope = 'User.Read'; Feature = 'issue'; For = 'sign in' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-TAP.ReadWrite.All'; Feature = 'issue'; For = 'list, issue and revoke passes' }
  [pscustomobject]@{ Scope = 'User.ReadBasic.All'; Feature = 'find'; For = 'find people by name' }
  [pscustomobject]@{ Scope = 'User.Read.All'; Feature = 'details'; For = 'phone numbers for a call-back, type and state of the account, manager, groups of others' }
  [pscustomobject]@{ Scope = 'UserAuthenticationMethod.Read.All'; Feature = 'methods'; For = 'registered sign-in methods' }
  [pscustomobject]@{ Scope = 'Policy.Read.AuthenticationMethod'; Feature = 'policy'; For = 'the limits of the tenant policy' }
  [pscustomobject]@{ Scope = 'RoleManagement.Read.Directory'; Feature = 'roles'; For = "administrator roles, the agent's own too" }
  [pscustomobject]@{ Scope = 'GroupMember.Read.All'; Feature = 'groups'; For = 'groups that the policy or you name' }
  [pscustomobject]@{ Scope = 'AuditLog.Read.All'; Feature = 'audit'; For = 'recent changes and passes' }
  [pscustomobject]@{ Scope = 'User.RevokeSessions.All'; Feature = 'after-care'; For = 'end the sessions of a lost device' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-Phone.ReadWrite.All'; Feature = 'after-care'; For = 'remove a lost phone number' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-Email.ReadWrite.All'; Feature = 'after-care'; For = 'remove an e-mail method' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-Passkey.ReadWrite.All'; Feature = 'after-care'; For = 'remove a lost passkey' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-MicrosoftAuthApp.ReadWrite.All'; Feature = 'after-care'; For = 'remove a lost Authenticator' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-WindowsHello.ReadWrite.All'; Feature = 'after-care'; For = 'remove a lost Windows Hello' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-SoftwareOATH.ReadWrite.All'; Feature = 'after-care'; For = 'remove a lost code generator' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-PlatformCred.ReadWrite.All'; Feature = 'after-care'; For = 'remove a lost platform credential' }
  [pscustomobject]@{ Scope = 'UserAuthMethod-External.ReadWrite.All'; Feature = 'after-care'; For = 'remove an external method' }
  [pscustomobject]@{ Scope = 'Policy.ReadWrite.AuthenticationMethod'; Feature = 'policy-help'; For = 'help an administrator to change the tenant policy' }
)

# Runs a change and returns what it made, or says that it would be made.
function Invoke-Change {
  param([string] $What, [scriptblock] $Change)
  if (-not $Yes) { Write-Host "Would $What"; return }
  Write-Host $What
  # What was created a moment ago may not be known everywhere yet.
  foreach ($pause in 5, 10, 20, 0) {
    try { return & $Change }
    catch {
      if ($pause -eq 0) { throw }
      Write-Host "  refused; trying again in $pause seconds"
      Start-Sleep -Seconds $pause
    }
  }
}

$uris = @($RedirectUri)
foreach ($id in @($ChromeId, $EdgeId) | Where-Object { $_ }) { $uris += "https://$id.chromiumapp.org/" }
if ($FirefoxId) {
  $hash = [System.Security.Cryptography.SHA1]::Create().ComputeHash([System.Text.Encoding]::UTF8.GetBytes($FirefoxId))
  $uris += 'https://{0}.extensions.allizom.org/' -f (-join ($hash | ForEach-Object { $_.ToString('x2') }))
}
if ($uris.Count -eq 0) { throw 'Give -ChromeId, -EdgeId, -FirefoxId or -RedirectUri.' }

$rights = if ($Yes) { 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All' } else { 'Application.Read.All', 'Directory.Read.All' }
Connect-MgGraph -TenantId $TenantId -Environment $Environment -Scopes $rights -NoWelcome
Write-Host "Tenant $((Get-MgContext).TenantId), $Environment"

$graph = Get-MgServicePrincipal -Filter "appId eq '$graphAppId'" -Property Id, Oauth2PermissionScopes
$chosen = @()
foreach ($one in $scopes | Where-Object { $_.Feature -eq 'issue' -or $With -contains $_.Feature -or $With -contains 'all' }) {
  $known = $graph.Oauth2PermissionScopes | Where-Object { $_.Value -eq $one.Scope }
  if ($known) {
    Write-Host "  $($one.Scope): $($one.For)"
    $chosen += [pscustomobject]@{ Scope = $one.Scope; Id = $known.Id }
  }
  elseif ($one.Feature -eq 'issue') { throw "Microsoft Graph does not offer $($one.Scope) in this cloud: nothing was changed." }
  else { Write-Host "Left out: Microsoft Graph does not offer $($one.Scope) in this cloud." }
}

$filter = if ($AppId) { "appId eq '$AppId'" } else { "displayName eq '$Name'" }
$apps = @(Get-MgApplication -Filter $filter)
if ($apps.Count -gt 1) { throw "Several apps are called ""$Name"": say which by -AppId." }
$app = if ($apps.Count -eq 1) { $apps[0] }
if ($app) { Write-Host "The app ""$($app.DisplayName)"" is there: $($app.AppId)" }
else { $app = Invoke-Change "create the app ""$Name"" for this tenant alone" { New-MgApplication -DisplayName $Name -SignInAudience AzureADMyOrg } }

$hasUris = @(if ($app) { $app.Spa.RedirectUris })
$newUris = @($uris | Where-Object { $hasUris -notcontains $_ })
if ($newUris.Count -gt 0) {
  Invoke-Change "set the SPA redirect URIs $newUris" { Update-MgApplication -ApplicationId $app.Id -Spa @{ RedirectUris = @($hasUris + $newUris) } } | Out-Null
}

$resources = @(if ($app) { $app.RequiredResourceAccess })
$ofGraph = @($resources | Where-Object { $_.ResourceAppId -eq $graphAppId } | ForEach-Object { $_.ResourceAccess })
$newIds = @($chosen | Where-Object { @($ofGraph | ForEach-Object { $_.Id }) -notcontains $_.Id })
if ($newIds.Count -gt 0) {
  $access = @($ofGraph) + @($newIds | ForEach-Object { @{ Id = $_.Id; Type = 'Scope' } })
  $others = @($resources | Where-Object { $_.ResourceAppId -ne $graphAppId })
  Invoke-Change "add $($newIds.Count) delegated permissions of Microsoft Graph" {
    Update-MgApplication -ApplicationId $app.Id -RequiredResourceAccess ($others + @(@{ ResourceAppId = $graphAppId; ResourceAccess = $access }))
  } | Out-Null
}

$principal = if ($app) { Get-MgServicePrincipal -Filter "appId eq '$($app.AppId)'" }
if (-not $principal) { $principal = Invoke-Change 'create its enterprise application' { New-MgServicePrincipal -AppId $app.AppId } }

$grant = if ($principal) { Get-MgOauth2PermissionGrant -Filter "clientId eq '$($principal.Id)' and resourceId eq '$($graph.Id)' and consentType eq 'AllPrincipals'" | Select-Object -First 1 }
$granted = @(if ($grant) { $grant.Scope.Trim() -split '\s+' })
$newScopes = @($chosen.Scope | Where-Object { $granted -notcontains $_ })
if ($newScopes.Count -gt 0) {
  Invoke-Change "consent for everybody to $newScopes" {
    $all = ($granted + $newScopes) -join ' '
    if ($grant) { Update-MgOauth2PermissionGrant -OAuth2PermissionGrantId $grant.Id -Scope $all }
    else { New-MgOauth2PermissionGrant -ClientId $principal.Id -ConsentType AllPrincipals -ResourceId $graph.Id -Scope $all }
  } | Out-Null
}

if (-not $Yes) { Write-Host 'Nothing was changed. Add -Yes to do it.'; return }
Write-Host "Done. Put these into the configuration: ""clientId"": ""$($app.AppId)"", ""tenantId"": ""$((Get-MgContext).TenantId)"""

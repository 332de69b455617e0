<#
.SYNOPSIS
Says for each browser on this computer whether Tapwarden's policies are there, which values differ from the kit's, and whether
the extension has arrived for this user. Changes nothing. Ends with 0 when nothing is missing.
#>
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
#DATA#
$script:wrong = 0
$script:seen = $false

function Write-Result {
  param([string] $State, [string] $Text)
  Write-Host ('{0,-8} {1}' -f $State, $Text)
  if ($State -in 'missing', 'differs') { $script:wrong = 1 }
}

# A value of the registry, of the computer or else of the user; $null where there is none.
function Get-PolicyValue {
  param([string] $Path, [string] $Name)
  foreach ($hive in 'HKLM:', 'HKCU:') {
    $item = Get-Item -LiteralPath "$hive\$Path" -ErrorAction SilentlyContinue
    if ($item -and $null -ne $item.GetValue($Name)) { return $item.GetValue($Name) }
  }
  return $null
}

# The three ways in which an organisation can have an extension installed.
function Test-Installation {
  param([string] $Root, [string] $Id)
  if ((Get-PolicyValue "$Root\ExtensionSettings\$Id" 'installation_mode') -eq 'force_installed') { return $true }
  $text = Get-PolicyValue $Root 'ExtensionSettings'
  if ($text) {
    $entry = ($text | ConvertFrom-Json).PSObject.Properties[$Id]
    if ($entry -and $entry.Value.installation_mode -eq 'force_installed') { return $true }
  }
  foreach ($hive in 'HKLM:', 'HKCU:') {
    $list = Get-Item -LiteralPath "$hive\$Root\ExtensionInstallForcelist" -ErrorAction SilentlyContinue
    if ($list -and ($list.GetValueNames() | Where-Object { "$($list.GetValue($_))" -like "$Id*" })) { return $true }
  }
  return $false
}

foreach ($browser in $browsers) {
  if (-not ($browser.Programs | Where-Object { Test-Path -LiteralPath ([Environment]::ExpandEnvironmentVariables($_)) })) {
    Write-Result '-' "$($browser.Title) is not on this computer"
    continue
  }
  $script:seen = $true
  if (Test-Installation $browser.Root $browser.Id) { Write-Result 'ok' "$($browser.Title): a policy installs the extension" }
  else { Write-Result 'missing' "$($browser.Title): no policy installs the extension $($browser.Id)" }
  foreach ($value in $values) {
    $found = Get-PolicyValue "$($browser.Root)\3rdparty\extensions\$($browser.Id)\policy" $value.Name
    if ($null -eq $found) { Write-Result 'missing' "$($browser.Title): $($value.Name)" }
    elseif ("$found" -ceq $value.Data) { Write-Result 'ok' "$($browser.Title): $($value.Name)" }
    else { Write-Result 'differs' "$($browser.Title): $($value.Name) is not as in the kit" }
  }
  $profiles = [Environment]::ExpandEnvironmentVariables($browser.Profiles)
  if (Get-ChildItem -Path "$profiles\*\Extensions\$($browser.Id)" -ErrorAction SilentlyContinue) { Write-Result 'ok' "$($browser.Title): the extension is there for this user" }
  else { Write-Result 'missing' "$($browser.Title): the extension has not arrived for this user; open the browser once and wait a minute" }
}

$firefox = @("$env:ProgramFiles\Mozilla Firefox", "${env:ProgramFiles(x86)}\Mozilla Firefox") | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1
if (-not $firefox) { Write-Result '-' 'Firefox is not on this computer' }
else {
  $script:seen = $true
  $file = "$firefox\distribution\policies.json"
  $policies = if (Test-Path -LiteralPath $file) { Get-Content -Raw -LiteralPath $file | ConvertFrom-Json }
  $text = if ($policies) { $policies | ConvertTo-Json -Depth 20 -Compress } else { '' }
  if ($text -like "*$firefoxId*force_installed*") { Write-Result 'ok' 'Firefox: a policy installs the extension' }
  else { Write-Result 'missing' "Firefox: no policy installs the extension $firefoxId" }
  foreach ($value in $values) {
    if ($text -like "*""$($value.Name)"":*") { Write-Result 'ok' "Firefox: $($value.Name) is set" } else { Write-Result 'missing' "Firefox: $($value.Name)" }
  }
}

if (-not $script:seen) { Write-Host 'None of the browsers is on this computer.'; exit 1 }
if ($script:wrong) { Write-Host 'Something is missing or differs: see above.' } else { Write-Host 'Everything is as the kit has it.' }
exit $script:wrong

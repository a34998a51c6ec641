// Everything of Pajakello in Azure, in one resource group: `m365agents.yml` provisions it, after registry.bicep.
// The toolkit takes an empty variable for a forgotten one, so what may be left out is the word 'none'.

@description('Beginning of the names of all resources, 3 to 20 characters.')
@minLength(3)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

param botDisplayName string = 'Pajakello'

@allowed(['F0', 'S1'])
param botServiceSku string = 'F0'

@description('Image with its registry and tag.')
param image string

@description('Registry of registry.bicep, which the app pulls from; none: a public one.')
param registryName string = 'none'

@description('Client id of the tab\'s app registration, which is not the bot\'s.')
param aadAppClientId string

@description('Whether people may put workshops into their own calendar from the tab.')
@allowed(['on', 'off'])
param personalCalendar string = 'off'

@secure()
@description('Secret of the tab\'s app registration; kept only where the calendar is on.')
param aadAppClientSecret string = ''

@description('Id of the app in Teams, as in its manifest.')
param teamsAppId string

@description('Its id in the organisation\'s catalogue, which links need once it is there; none: not there.')
param teamsCatalogueId string = 'none'

@description('Ids of the tenants whose members may sign in, with commas between them.')
param allowedTenants string

@description('A host of one\'s own, without https://; none: the one that Azure gives.')
param customHost string = 'none'

@description('Resource id of its certificate in the container environment.')
param certificateId string = 'none'

@description('Whom people can ask for help, an email or https address: shown on the support page.')
param supportContact string = 'none'

@description('Where alerts go; none: to the portal alone.')
param alertEmail string = 'none'

@minValue(30)
@maxValue(90)
param logRetentionDays int = 30

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@minValue(1)
@maxValue(10)
param maxReplicas int = 3

@description('Image of an OpenTelemetry collector (opentelemetry-collector-contrib); none: no telemetry.')
param collectorImage string = 'none'

var none = 'none'
var hasRegistry = registryName != none
var calendarSecret = personalCalendar == 'on' ? aadAppClientSecret : ''

// Built-in role 'AcrPull'.
var acrPull = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '7f951dda-4ed3-4680-a7ca-43fe172d538d'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceBaseName}-bot'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (hasRegistry) {
  name: guid(resourceGroup().id, registryName, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPull
  }
}

module network './modules/network.bicep' = {
  name: 'network'
  params: {
    resourceBaseName: resourceBaseName
    location: location
  }
}

module monitoring './modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    retentionDays: logRetentionDays
  }
}

module vault './modules/vault.bicep' = {
  name: 'vault'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    readerPrincipalId: identity.properties.principalId
    subnetId: network.outputs.subnetId
    aadAppClientSecret: calendarSecret
  }
}

module databases './modules/databases.bicep' = {
  name: 'databases'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    subnetId: network.outputs.subnetId
    vaultName: vault.outputs.vaultName
  }
}

module app './modules/app.bicep' = {
  name: 'app'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    subnetId: network.outputs.subnetId
    workspaceName: monitoring.outputs.workspaceName
    image: image
    registryServer: hasRegistry ? registry.properties.loginServer : ''
    identityResourceId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
    vaultUri: vault.outputs.vaultUri
    customHost: customHost == none ? '' : customHost
    certificateId: certificateId == none ? '' : certificateId
    aadAppClientId: aadAppClientId
    teamsAppId: teamsCatalogueId == none ? teamsAppId : teamsCatalogueId
    allowedTenants: allowedTenants
    supportContact: supportContact == none ? '' : supportContact
    hasClientSecret: !empty(calendarSecret)
    logLevel: logLevel
    maxReplicas: maxReplicas
    collectorImage: collectorImage == none ? '' : collectorImage
    insightsName: monitoring.outputs.insightsName
  }
  // The addresses of the databases stand in the vault, and the image can be pulled.
  dependsOn: [databases, pull]
}

module bot './botRegistration/azurebot.bicep' = {
  name: 'bot'
  params: {
    resourceBaseName: '${resourceBaseName}-bot'
    botDisplayName: botDisplayName
    botServiceSku: botServiceSku
    identityClientId: identity.properties.clientId
    identityResourceId: identity.id
    identityTenantId: identity.properties.tenantId
    botAppDomain: app.outputs.host
  }
}

module alerts './modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    appId: app.outputs.appId
    appName: app.outputs.appName
    workspaceId: monitoring.outputs.workspaceId
    alertEmail: alertEmail == none ? '' : alertEmail
  }
}

// The toolkit writes these into env/.env.<name>.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = app.outputs.host
output PUBLIC_HOST string = app.outputs.host
output BOT_AZURE_CONTAINER_APP_RESOURCE_ID string = app.outputs.appId
output BOT_AZURE_CONTAINER_APP_NAME string = app.outputs.appName

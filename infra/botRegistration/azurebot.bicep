// The bot's registration at the Bot Framework, with Teams as its one channel. The identity is the app's managed one:
// multi-tenant bots can no longer be made, and a managed identity has no password that could leak or run out.

@description('Name of the registration, 4 to 42 characters, unique in Azure.')
@minLength(4)
@maxLength(42)
param resourceBaseName string

@description('Name as the Bot Framework shows it.')
param botDisplayName string

@description('Client id of the managed identity: the bot id.')
param identityClientId string

@description('Resource id of the managed identity.')
param identityResourceId string

@description('Tenant of the managed identity.')
param identityTenantId string

@description('Host under which the product is reached, without https://.')
param botAppDomain string

@allowed(['F0', 'S1'])
param botServiceSku string = 'F0'

resource botService 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  kind: 'azurebot'
  location: 'global'
  sku: {
    name: botServiceSku
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${botAppDomain}/api/messages'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityResourceId
    msaAppTenantId: identityTenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: botService
  location: 'global'
  name: 'MsTeamsChannel'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

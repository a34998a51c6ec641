// Secrets: the two databases' addresses and, where the tab writes into calendars, the secret of its app registration.
// Only the app's identity reads them, by RBAC; whoever deploys writes them without being able to read them back.

param resourceBaseName string
param location string

@description('Object id of the managed identity that reads the secrets.')
param readerPrincipalId string

@description('Subnet from which the vault can be reached.')
param subnetId string

@secure()
@description('Secret of the tab\'s app registration; empty: the tab writes into no calendar.')
param aadAppClientSecret string

// Built-in role 'Key Vault Secrets User'.
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-875b-0445c86b69e6'
)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${resourceBaseName}-${uniqueString(resourceGroup().id)}', 24)
  location: location
  properties: {
    sku: {
      family: 'A'
      name: 'standard'
    }
    tenantId: subscription().tenantId
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    networkAcls: {
      // Azure's own services are let through: the container environment reads the secrets for the app.
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: subnetId
        }
      ]
    }
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUser)
  scope: vault
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

resource clientSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(aadAppClientSecret)) {
  parent: vault
  name: 'aad-app-client-secret'
  properties: {
    value: aadAppClientSecret
  }
}

output vaultName string = vault.name
output vaultUri string = vault.properties.vaultUri

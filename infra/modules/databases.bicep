// Two accounts of Azure Cosmos DB for MongoDB, because Azure backs accounts up, not databases.
//
// - The first holds networks, series, clocks, workshops and people's settings. Azure can restore it to any second of
//   the last seven days ('Continuous7Days').
// - The second holds meetings, with the texts of cases, and the addresses of messages that carried them. They must
//   not live on in backups. Azure lets no account go without backups, so this one has the least that there is:
//   'Periodic', a copy every 4 hours, kept for 8 hours, two copies at a time, in this region alone ('Local'). What
//   the product has erased is therefore gone from Azure's copies 8 hours later. Such a copy cannot be downloaded or
//   restored by anybody of the organisation itself; Microsoft's support restores it, into a new account, on request
//   of the subscription's owner: do not make that request, and say so in the record of processing.

@minLength(3)
@maxLength(20)
param resourceBaseName string
param location string

@description('Subnet from which the databases can be reached.')
param subnetId string

@description('Vault that keeps their addresses.')
param vaultName string

var suffix = uniqueString(resourceGroup().id)

var shared = {
  databaseAccountOfferType: 'Standard'
  apiProperties: {
    serverVersion: '7.0'
  }
  capabilities: [
    {
      name: 'EnableMongo'
    }
    {
      name: 'EnableServerless'
    }
    // The server waits instead of refusing with 16500 where more is asked than was paid for.
    {
      name: 'DisableRateLimitingResponses'
    }
  ]
  consistencyPolicy: {
    defaultConsistencyLevel: 'Strong'
  }
  locations: [
    {
      locationName: location
      failoverPriority: 0
      isZoneRedundant: false
    }
  ]
  minimalTlsVersion: 'Tls12'
  publicNetworkAccess: 'Enabled'
  isVirtualNetworkFilterEnabled: true
  virtualNetworkRules: [
    {
      id: subnetId
    }
  ]
}

resource main 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${toLower(resourceBaseName)}-${suffix}'
  location: location
  kind: 'MongoDB'
  properties: union(shared, {
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
  })
}

resource meetings 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${toLower(resourceBaseName)}-m-${suffix}'
  location: location
  kind: 'MongoDB'
  properties: union(shared, {
    backupPolicy: {
      type: 'Periodic'
      periodicModeProperties: {
        backupIntervalInMinutes: 240
        backupRetentionIntervalInHours: 8
        backupStorageRedundancy: 'Local'
      }
    }
  })
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource mainAddress 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'mongodb-uri'
  properties: {
    value: main.listConnectionStrings().connectionStrings[0].connectionString
  }
}

resource meetingsAddress 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'mongodb-meetings-uri'
  properties: {
    value: meetings.listConnectionStrings().connectionStrings[0].connectionString
  }
}

output accounts array = [main.name, meetings.name]

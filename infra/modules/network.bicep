// One subnet for the containers. From it alone the databases and the vault can be reached.

param resourceBaseName string
param location string

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${resourceBaseName}-net'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.61.0.0/22']
    }
    subnets: [
      {
        name: 'containers'
        properties: {
          addressPrefix: '10.61.0.0/23'
          delegations: [
            {
              name: 'containers'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
          serviceEndpoints: [
            {
              service: 'Microsoft.AzureCosmosDB'
            }
            {
              service: 'Microsoft.KeyVault'
            }
          ]
        }
      }
    ]
  }
}

output subnetId string = network.properties.subnets[0].id

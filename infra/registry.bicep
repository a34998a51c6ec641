// Where the image is kept. Provisioned before azure.bicep, so that the app begins with an image that is there.

@description('Beginning of the names of all resources, 3 to 20 characters.')
@minLength(3)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: take('${replace(toLower(resourceBaseName), '-', '')}${uniqueString(resourceGroup().id)}', 50)
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    // The app pulls with its managed identity: no user name, no password.
    adminUserEnabled: false
  }
}

output REGISTRY_NAME string = registry.name
output REGISTRY_SERVER string = registry.properties.loginServer

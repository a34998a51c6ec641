// The container environment and the one app in it: bot, tab and API behind one host.

param resourceBaseName string
param location string
param subnetId string
param workspaceName string

@description('Image with its registry and tag.')
param image string

@description('Registry that the image is pulled from with the managed identity; empty: a public one.')
param registryServer string

param identityResourceId string
param identityClientId string
param identityTenantId string
param vaultUri string

@description('Host of one\'s own; empty: the one that Azure gives.')
param customHost string

@description('Certificate of that host in the container environment.')
param certificateId string

param aadAppClientId string

@description('Id of the app in Teams that links into the tab carry.')
param teamsAppId string

param allowedTenants string
param supportContact string

@description('Whether the vault holds the secret of the tab\'s app registration.')
param hasClientSecret bool

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string

@minValue(1)
@maxValue(10)
param maxReplicas int

@description('Image of an OpenTelemetry collector that runs beside the app; empty: no telemetry.')
param collectorImage string

param insightsName string

var appName = toLower('${resourceBaseName}-app')
var host = empty(customHost) ? '${appName}.${environment.properties.defaultDomain}' : customHost
var port = 3978

// Azure's own agent takes gRPC alone; this one takes what the product sends, on the loopback of the same replica.
var collectorConfig = '''
receivers:
  otlp:
    protocols:
      http:
        endpoint: 127.0.0.1:4318
processors:
  batch: {}
exporters:
  azuremonitor:
    connection_string: ${env:APPLICATIONINSIGHTS_CONNECTION_STRING}
service:
  telemetry:
    logs:
      level: error
  pipelines:
    traces:
      receivers: [otlp]
      processors: [batch]
      exporters: [azuremonitor]
    metrics:
      receivers: [otlp]
      processors: [batch]
      exporters: [azuremonitor]
'''

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${resourceBaseName}-env'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    zoneRedundant: false
  }
}

var storeSecrets = [
  {
    name: 'mongodb-uri'
    keyVaultUrl: '${vaultUri}secrets/mongodb-uri'
    identity: identityResourceId
  }
  {
    name: 'mongodb-meetings-uri'
    keyVaultUrl: '${vaultUri}secrets/mongodb-meetings-uri'
    identity: identityResourceId
  }
]
var graphSecrets = hasClientSecret
  ? [
      {
        name: 'aad-app-client-secret'
        keyVaultUrl: '${vaultUri}secrets/aad-app-client-secret'
        identity: identityResourceId
      }
    ]
  : []
var telemetrySecrets = empty(collectorImage)
  ? []
  : [
      {
        name: 'insights'
        value: insights.properties.ConnectionString
      }
    ]

// No AZURE_CLIENT_ID here: Microsoft's libraries would take it as an identity of their own.
var settings = [
  { name: 'NODE_ENV', value: 'production' }
  { name: 'PORT', value: string(port) }
  { name: 'LOG_LEVEL', value: logLevel }
  { name: 'BOT_ID', value: identityClientId }
  { name: 'BOT_TYPE', value: 'UserAssignedMSI' }
  { name: 'BOT_TENANT_ID', value: identityTenantId }
  { name: 'AAD_APP_CLIENT_ID', value: aadAppClientId }
  { name: 'PUBLIC_HOST', value: host }
  { name: 'TEAMS_APP_ID', value: teamsAppId }
  { name: 'ALLOWED_TENANTS', value: allowedTenants }
  { name: 'SUPPORT_CONTACT', value: supportContact }
  { name: 'MONGODB_URI', secretRef: 'mongodb-uri' }
  { name: 'MONGODB_MEETINGS_URI', secretRef: 'mongodb-meetings-uri' }
]
var graphSettings = hasClientSecret
  ? [{ name: 'SECRET_AAD_APP_CLIENT_SECRET', secretRef: 'aad-app-client-secret' }]
  : []
var telemetrySettings = empty(collectorImage)
  ? []
  : [
      { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://127.0.0.1:4318' }
      { name: 'OTEL_EXPORTER_OTLP_PROTOCOL', value: 'http/json' }
    ]

var product = {
  name: 'pajakello'
  image: image
  env: concat(settings, graphSettings, telemetrySettings)
  resources: {
    cpu: json('1.0')
    memory: '2Gi'
  }
  probes: [
    // Dictionaries and patterns are loaded before it listens.
    {
      type: 'Startup'
      httpGet: {
        path: '/live'
        port: port
      }
      periodSeconds: 6
      failureThreshold: 10
    }
    {
      type: 'Liveness'
      httpGet: {
        path: '/live'
        port: port
      }
      periodSeconds: 10
      timeoutSeconds: 5
      failureThreshold: 3
    }
    // Where the store is away the replica gets no requests, but is not started anew: that would not help.
    {
      type: 'Readiness'
      httpGet: {
        path: '/health'
        port: port
      }
      periodSeconds: 10
      timeoutSeconds: 5
      failureThreshold: 3
    }
  ]
}
var collector = {
  name: 'collector'
  image: collectorImage
  args: ['--config=env:COLLECTOR_CONFIG']
  env: [
    { name: 'COLLECTOR_CONFIG', value: collectorConfig }
    { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', secretRef: 'insights' }
  ]
  resources: {
    cpu: json('0.25')
    memory: '0.5Gi'
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityResourceId}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        customDomains: empty(certificateId)
          ? []
          : [
              {
                name: customHost
                bindingType: 'SniEnabled'
                certificateId: certificateId
              }
            ]
      }
      registries: empty(registryServer)
        ? []
        : [
            {
              server: registryServer
              identity: identityResourceId
            }
          ]
      secrets: concat(storeSecrets, graphSecrets, telemetrySecrets)
    }
    template: {
      // On SIGTERM it finishes its turns and gives its leases back, which takes twelve seconds at most.
      terminationGracePeriodSeconds: 30
      containers: empty(collectorImage) ? [product] : [product, collector]
      // One at least: what falls due is sent at its minute, and nobody's request wakes the app for it.
      scale: {
        minReplicas: 1
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '200'
              }
            }
          }
        ]
      }
    }
  }
}

output appId string = app.id
output appName string = app.name
output host string = host

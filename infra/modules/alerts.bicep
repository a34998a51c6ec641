// What somebody has to look at. The metrics are the container app's own; the others read lines of the log, whose
// names are those of bot/telemetry-watch.ts. No alert carries more than its name and a number.

param resourceBaseName string
param location string
param appId string
param appName string
param workspaceId string

@description('Address of whoever looks after the product; empty: alerts are seen in the portal alone.')
param alertEmail string

var watched = [
  {
    name: 'outbox'
    line: 'outbox old'
    text: 'Messages have waited for more than two minutes: Teams or the network is in trouble.'
    severity: 2
    times: 3
  }
  {
    name: 'filter'
    line: 'filter layers lacking'
    text: 'The filter works without one of its layers; /health names the package that is missing.'
    severity: 2
    times: 1
  }
  {
    name: 'ticker'
    line: 'ticker stuck'
    text: 'What falls due is no longer done; the liveness probe starts the product anew.'
    severity: 1
    times: 1
  }
  {
    name: 'loop'
    line: 'event loop late'
    text: 'Answers to Teams come late: the replica needs more processor, or there must be more of them.'
    severity: 3
    times: 3
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: '${resourceBaseName}-alerts'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'pajakello'
    emailReceivers: [
      {
        name: 'alerts'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

var groups = empty(alertEmail) ? [] : [people.id]
var actions = [for id in groups: { actionGroupId: id }]

resource lines 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in watched: {
    name: '${resourceBaseName}-${rule.name}'
    location: location
    properties: {
      displayName: 'Pajakello: ${rule.line}'
      description: rule.text
      severity: rule.severity
      enabled: true
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      scopes: [workspaceId]
      // The table is there only when the app has written its first line.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: 'ContainerAppConsoleLogs_CL | where ContainerAppName_s == "${appName}" | where Log_s has "\\"msg\\":\\"${rule.line}\\""'
            timeAggregation: 'Count'
            operator: 'GreaterThanOrEqual'
            threshold: rule.times
          }
        ]
      }
      autoMitigate: true
      actions: {
        actionGroups: groups
      }
    }
  }
]

resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${resourceBaseName}-5xx'
  location: 'global'
  properties: {
    description: 'More than ten answers of the product in five minutes were errors of its own (5xx).'
    severity: 2
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: '5xx'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'Requests'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
          dimensions: [
            {
              name: 'statusCodeCategory'
              operator: 'Include'
              values: ['5xx']
            }
          ]
        }
      ]
    }
    actions: actions
  }
}

resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${resourceBaseName}-restarts'
  location: 'global'
  properties: {
    description: 'A replica was started anew more than three times in a quarter of an hour.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'restarts'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 3
        }
      ]
    }
    actions: actions
  }
}

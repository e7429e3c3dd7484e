// Registers the assistant with Azure Bot Service and puts it into Microsoft Teams. Two kinds of registration:
//   SingleTenant     an app of the university's tenant, made beforehand, with a secret or a certificate;
//   UserAssignedMSI  a managed identity, made here: no secret, but the server must run on an Azure machine that has it.
// With 'webAppName' the settings are written into an App Service as well; elsewhere the outputs tell them.
targetScope = 'resourceGroup'

@description('The name of the bot resource; the same over all of Azure.')
@minLength(4)
@maxLength(42)
param botName string

@description('The name that people see in Teams.')
@maxLength(42)
param displayName string

@description('The address under which people reach the server, with https and without a path: the setting Office:Site.')
param siteAddress string

@description('How the bot is registered.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'UserAssignedMSI'

@description('SingleTenant: the Application (client) ID of the app registration.')
param appId string = ''

@description('SingleTenant: a client secret of the app, or a Key Vault reference to one. Empty when a certificate is used.')
@secure()
param appPassword string = ''

@description('The tenant of the app or the identity.')
param tenantId string = tenant().tenantId

@description('UserAssignedMSI: the name of the identity to make.')
param identityName string = '${botName}-identity'

@description('Where the identity is made.')
param location string = resourceGroup().location

@description('F0 costs nothing and is enough for Teams, whose messages are not counted; S1 has a service level.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

@description('Tenants whose people may speak to the bot. None: the tenant of the bot alone.')
param allowedTenants string[] = []

@description('An App Service of this resource group that runs the server and is given the settings. Empty: none.')
param webAppName string = ''

var isIdentity = appType == 'UserAssignedMSI'
var address = endsWith(siteAddress, '/') ? substring(siteAddress, 0, length(siteAddress) - 1) : siteAddress

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (isIdentity) {
  name: identityName
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: '${address}/api/messages'
    msaAppType: isIdentity ? 'UserAssignedMSI' : 'SingleTenant'
    msaAppId: isIdentity ? identity!.properties.clientId : appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: isIdentity ? identity!.id : null
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

var tenantSettings = [for (allowed, number) in allowedTenants: { 'Bot__AllowedTenants__${number}': allowed }]

// Named as environment variables are: Bot__AppId is the setting Bot:AppId.
var settings = union(
  {
    Bot__AppId: isIdentity ? identity!.properties.clientId : appId
    Bot__AppType: appType
    Bot__TenantId: tenantId
    Office__Site: address
  },
  reduce(tenantSettings, {}, (all, one) => union(all, one))
)

module webApp 'web-app.bicep' = if (!empty(webAppName)) {
  name: 'intl-assistant-web-app'
  params: {
    webAppName: webAppName
    added: settings
    password: isIdentity ? '' : appPassword
  }
}

@description('The settings of the server, without the password.')
output serverSettings object = settings

@description('UserAssignedMSI: the identity to assign to the machine that runs the server.')
output identityId string = isIdentity ? identity!.id : ''

@description('The id that the Teams app package needs.')
output botAppId string = isIdentity ? identity!.properties.clientId : appId

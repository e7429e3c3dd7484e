// Reads the settings that an App Service has, and has them written again with others. Reading and writing are two deployments,
// because one template may not read what it writes; and this one is left out where there is no App Service to read from.

param webAppName string

@description('The settings to add or change.')
param added object

@description('The bot\'s client secret; empty for none.')
@secure()
param password string

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: webAppName
}

module appSettings 'app-settings.bicep' = {
  name: 'intl-assistant-app-settings'
  params: {
    webAppName: webAppName
    present: list('${site.id}/config/appsettings', '2023-12-01').properties
    added: added
    password: password
  }
}

// Adds settings to those of an App Service. Writing them replaces all that were there, so these are written again with them.

param webAppName string

@description('The settings that the App Service has.')
@secure()
param present object

@description('The settings to add or change.')
param added object

@description('The bot\'s client secret; empty for none.')
@secure()
param password string

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: webAppName
}

resource appSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(present, added, empty(password) ? {} : { Bot__Password: password })
}

// Runs the server on Azure: App Service (Linux container) with a managed identity, PostgreSQL, and Key Vault for secrets.
// The bot's registration is main.bicep, which writes its settings into this App Service with -p webAppName=NAME.
//   az deployment group create -g GROUP -f deployment/azure/hosting.bicep -p name=NAME image=REGISTRY/intl-assistant:0.1.0 databasePassword=…
targetScope = 'resourceGroup'

@description('The name of everything that is made; a part of the server\'s address.')
@minLength(3)
@maxLength(20)
param name string

@description('The image that deployment/docker/Dockerfile makes, in a registry.')
param image string

@description('The password of the database\'s administrator.')
@secure()
@minLength(16)
param databasePassword string

@description('The address under which people reach the server. None: that of the App Service.')
param siteAddress string = ''

@description('Where everything is made.')
param location string = resourceGroup().location

@description('The size of the App Service; two servers and more need no other setting.')
param sku string = 'P0v3'

@description('How many servers.')
@minValue(1)
param servers int = 1

var databaseUser = 'intl_assistant'
var databaseName = 'intl_assistant'
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // the role Key Vault Secrets User
var address = empty(siteAddress) ? 'https://${name}.azurewebsites.net' : siteAddress

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-server'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-vault'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-db'
  location: location
  sku: {
    name: 'Standard_B2s'
    tier: 'Burstable'
  }
  properties: {
    version: '17'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
  }

  resource own 'databases' = {
    name: databaseName
    properties: {
      charset: 'UTF8'
    }
  }

  // Services of Azure, which the password and TLS then hold to account; a private network is stricter.
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    properties: {
      startIpAddress: '0.0.0.0'
      endIpAddress: '0.0.0.0'
    }
  }
}

resource connection 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'storage-connection'
  properties: {
    value: 'Host=${database.properties.fullyQualifiedDomainName};Database=${databaseName};Username=${databaseUser};Password=${databasePassword};SSL Mode=VerifyFull'
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: sku
    capacity: servers
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux,container'
  dependsOn: [reads]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      alwaysOn: true
      webSocketsEnabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      WEBSITES_PORT: '8080'
      // /home lasts and is shared: the erasure journal is there, which a restore of the database must not replace.
      WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'true'
      Storage__ErasureFolder: '/home/erasures'
      Storage__Provider: 'postgres'
      Storage__ConnectionString: '@Microsoft.KeyVault(SecretUri=${connection.properties.secretUri})'
      Office__Site: address
      // The platform's own front ends, which end TLS and name the visitor.
      Proxies__Trusted__0: '169.254.0.0/16'
      Proxies__Trusted__1: '10.0.0.0/8'
    }
  }
}

@description('Where the server is reached.')
output siteAddress string = address

@description('The identity of the server: a bot of the kind UserAssignedMSI can use it.')
output identityId string = identity.id

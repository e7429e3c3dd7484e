using 'main.bicep'

param botName = 'international-office-assistant'
param displayName = 'International Office'
param siteAddress = 'https://chat.university.example'
param appType = 'SingleTenant'

// The Application (client) ID of the app registration.
param appId = '00000000-0000-0000-0000-000000000000'

// Never in this file: the deployment reads it from the environment.
param appPassword = readEnvironmentVariable('BOT_PASSWORD', '')

using 'main.bicep'

param botName = 'international-office-assistant'
param displayName = 'International Office'
param siteAddress = 'https://chat.university.example'
param appType = 'UserAssignedMSI'

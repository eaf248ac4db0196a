name       Azure
category   cloud
domain     azure.com azure.net azurewebsites.net azureedge.net cloudapp.net cloudapp.azure.com azure-api.net azurefd.net
domain     azurecr.io core.windows.net database.windows.net servicebus.windows.net vault.azure.net azure-devices.net azure.cn
domain     azurestaticapps.net azurecontainerapps.io azure-dns.com azurecomcdn.azureedge.net azurehdinsight.net signalr.net
domain     documents.azure.com redis.cache.windows.net monitor.azure.com
test       www.azure.com -> azure
test       a.b.MONITOR.AZURE.COM. -> azure
test       b-tr-teams-euno-05.northeurope.cloudapp.azure.com -> azure
source     field knowledge 2026-11

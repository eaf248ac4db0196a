name       Azure DevOps
category   development
domain     visualstudio.com dev.azure.com vsassets.io vsblob.vsassets.io
test       www.visualstudio.com -> azure-devops
test       a.b.VSBLOB.VSASSETS.IO. -> azure-devops
source     field knowledge 2026-11

name       SharePoint
category   collaboration
service    file-sync
domain     sharepoint.com sharepoint-df.com
test       www.sharepoint.com -> sharepoint
test       a.b.SHAREPOINT-DF.COM. -> sharepoint
source     field knowledge 2026-11

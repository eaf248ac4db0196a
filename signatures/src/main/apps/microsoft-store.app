name       Microsoft Store
category   software-update
service    download
domain     storeedgefd.dsx.mp.microsoft.com storecatalogrevocation.storequality.microsoft.com displaycatalog.mp.microsoft.com
domain     store-images.s-microsoft.com apps.microsoft.com
test       storeedgefd.dsx.mp.microsoft.com -> microsoft-store
test       a.b.APPS.MICROSOFT.COM. -> microsoft-store
source     field knowledge 2026-11

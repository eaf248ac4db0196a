name       App Store
category   software-update
service    download
domain     apps.apple.com mzstatic.com buy.itunes.apple.com iosapps.itunes.apple.com osxapps.itunes.apple.com app-site-association.cdn-apple.com
domain     ppq.apple.com appstore.com amp-api-edge.apps.apple.com
host       p*-buy.itunes.apple.com
agent      begins AppStore/
agent      begins appstored/
test       apps.apple.com -> apple-app-store
test       a.b.AMP-API-EDGE.APPS.APPLE.COM. -> apple-app-store
test       p53-buy.itunes.apple.com -> apple-app-store
source     field knowledge 2026-11

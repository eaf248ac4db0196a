name       iCloud
category   storage
service    file-sync
domain     icloud.com icloud-content.com apple-cloudkit.com icloud.com.cn me.apple-dns.net icloud.apple.com icloud-content.com.cn
domain     apple-livephotoskit.com cdn-icloud.com
service    mail mail.me.com mail.icloud.com
agent      begins com.apple.iCloudHelper/
test       www.icloud.com -> icloud
test       a.b.CDN-ICLOUD.COM. -> icloud
source     field knowledge 2026-11

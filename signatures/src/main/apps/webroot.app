name       Webroot
category   security
service    update
domain     webroot.com webrootcloudav.com brightcloud.com
test       www.webroot.com -> webroot
test       a.b.BRIGHTCLOUD.COM. -> webroot
source     field knowledge 2026-11

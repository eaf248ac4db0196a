name       APKPure
category   software-update
service    download
domain     apkpure.com apkpure.net winudf.com
test       www.apkpure.com -> apkpure
test       a.b.WINUDF.COM. -> apkpure
source     field knowledge 2026-11

name       Aptoide
category   software-update
service    download
domain     aptoide.com
test       www.aptoide.com -> aptoide
source     field knowledge 2026-11

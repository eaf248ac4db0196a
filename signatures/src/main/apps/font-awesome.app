name       Font Awesome
category   cdn
service    download
domain     fontawesome.com
test       www.fontawesome.com -> font-awesome
source     field knowledge 2026-11

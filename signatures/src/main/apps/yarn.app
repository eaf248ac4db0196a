name       Yarn
category   development
service    download
domain     yarnpkg.com
test       www.yarnpkg.com -> yarn
source     field knowledge 2026-11

name       Brave
category   web
service    browsing
domain     brave.com bravesoftware.com brave-core-ext.s3.brave.com
test       www.brave.com -> brave
test       a.b.BRAVE-CORE-EXT.S3.BRAVE.COM. -> brave
source     field knowledge 2026-11

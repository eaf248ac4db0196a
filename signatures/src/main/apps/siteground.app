name       SiteGround
category   web
domain     siteground.com
test       www.siteground.com -> siteground
source     field knowledge 2026-11

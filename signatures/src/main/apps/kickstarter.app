name       Kickstarter
category   social
service    browsing
domain     kickstarter.com ksr-assets.com
test       www.kickstarter.com -> kickstarter
test       a.b.KSR-ASSETS.COM. -> kickstarter
source     field knowledge 2026-11

name       Pluralsight
category   education
service    streaming
domain     pluralsight.com
host       pluralsight.imgix.net pluralsight2.imgix.net *-pluralsight.siteintercept.qualtrics.com
test       www.pluralsight.com -> pluralsight
source     field knowledge 2026-11

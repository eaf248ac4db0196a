name       MasterClass
category   education
service    streaming
domain     masterclass.com
test       www.masterclass.com -> masterclass
source     field knowledge 2026-11

name       HubSpot
category   productivity
domain     hubspot.com hs-scripts.com hsforms.com hs-analytics.net hubapi.com hs-banner.com hsforms.net hubspotusercontent.com
domain     usemessages.com
test       www.hubspot.com -> hubspot
test       a.b.USEMESSAGES.COM. -> hubspot
source     field knowledge 2026-11

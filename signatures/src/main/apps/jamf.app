name       Jamf
category   management
domain     jamf.com jamfcloud.com
test       www.jamf.com -> jamf
test       a.b.JAMFCLOUD.COM. -> jamf
source     field knowledge 2026-11
